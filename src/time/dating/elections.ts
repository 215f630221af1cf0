import { readList, readTable } from '../../assets/index.ts';
import { wordsIn } from '../find/words.ts';
import type { Clue, Page } from './clue.ts';
import { isCurrent } from './current.ts';
import { plusDays } from './days.ts';

interface Election {
  readonly from: string;
  readonly day: string;
  readonly of: string;
  /** The surnames of the candidates, as words in lower case. */
  readonly candidates: readonly (readonly string[])[];
}

/** So many words of campaigning make a campaign. */
const CAMPAIGN = 4;
/** Words of an election that is over. */
const OVER =
  /\b(president-elect|transition team|presidential transition|won the election|lost the election|won the presidency|inauguration|took office|upset victory|election victory|elected president|post-election|after the election|defeated (?:hillary|donald|barack|mitt|john|joe|kamala)|'s (?:victory|defeat))\b/i;

let loaded: { elections: Election[]; campaign: ReadonlySet<string> } | undefined;

function tables() {
  loaded ??= {
    elections: readTable('data/time/elections.tsv').map(([from = '', day = '', of = '', names = '']) => ({
      from,
      day,
      of,
      candidates: names.split('|').map((n) => wordsIn(n).map((w) => w.low)),
    })),
    campaign: new Set(readList('data/time/campaign.txt')),
  };
  return loaded;
}

/**
 * Two rivals of one election in a campaign that is still going on (data/time/elections.tsv). A page that speaks of the
 * outcome says nothing here; rivals of several elections leave the years of each.
 */
export function campaigns(page: Page): Clue[] {
  const { elections, campaign } = tables();
  if (OVER.test(page.doc.text)) return [];
  let words = 0;
  for (const w of page.words) if (campaign.has(w.low)) words++;
  if (words < CAMPAIGN) return [];
  const fitting = elections.filter((e) => standing(page, e).length >= 2);
  const [first] = fitting;
  if (!first || !page.doc.sentences.some((s) => names(page, s.start, s.end, first) && isCurrent(page, s)))
    return [];
  const said = standing(page, first).map((c) =>
    c.map((w) => `${w.charAt(0).toUpperCase()}${w.slice(1)}`).join(' '),
  );
  return [
    {
      rule: 'campaign',
      reason: `${said.join(' and ')} are rivals in a campaign under way: ${fitting.map((e) => `${e.of}, ${e.from} to ${e.day}`).join(' or ')}.`,
      allowed: fitting.map((e) => ({ from: e.from, to: plusDays(e.day, 1) })),
      weight: 5,
    },
  ];
}

/** The candidates of an election that the page names, each at least twice, and none as holding the presidency won by it. */
function standing(page: Page, { candidates }: Election): (readonly string[])[] {
  return candidates.filter((c) => {
    let times = 0;
    page.words.forEach((w, k) => {
      if (w.capital && c.every((part, i) => page.words[k + i]?.low === part)) times++;
    });
    return times >= 2;
  });
}

function names(page: Page, start: number, end: number, { candidates }: Election): boolean {
  return page.words.some((w) => w.start >= start && w.end <= end && candidates.some((c) => c[0] === w.low));
}
