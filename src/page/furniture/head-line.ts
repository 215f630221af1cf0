import { labelWords } from '../dates/labels.ts';
import { parseDates } from '../dates/parse.ts';
import { behindBy, looksLikeName, looksLikeOrganisation, splitNames } from '../fields/names.ts';

const LONGEST = 170;
/** Words of a date line that are neither date nor label: zones, hours, the time it takes to read. */
const SMALL =
  /^(?:[ap]\.?m|gmt|utc|c?est|cet|time|uhr|read|reading|min|mins|minutes?|lesezeit|lecture|lesetid|heures?|hours?|ore|ora)$/iu;

/** How long a story takes to read, and nothing else: `4 min read`, `Tempo de leitura: 2 minutos`, `Lesezeit: 3 Min.`. */
const READING_TIME =
  /^(?:\p{L}+\s?){0,3}[:：]?\s?\d{1,2}\s?(?:min(?:s|\.|ut\p{L}*)?|мин\p{L}*|dk\.?|dakika|perc|분|分钟|分鐘|分)(?:\s(?:read|de lecture|de lectura|de leitura|di lettura|lesezeit|leestijd|okuma|чтения))?\.?$/iu;

/** Whether what is left of a date line without its dates says nothing of its own: "Published", "at … GMT", "4 min read". */
function saysNothing(rest: string): boolean {
  const labels = labelWords();
  const words = rest.match(/[\p{L}\p{M}.]*\p{L}\.?/gu) ?? [];
  return words.every((word) => {
    const bare = word.replace(/\.$/, '');
    return /^(?:\p{Ll}{1,3}|\p{Lu})$/u.test(bare) || SMALL.test(bare) || labels.has(bare.toLowerCase());
  });
}

/**
 * What one line between headline and story is: who wrote it, or when, or both (`By Jo Doe, 22 May 2023`, `Herald staff and
 * agencies`, `Posted March 10, 2023 at 3:12 p.m.`); undefined for anything that may be the story's own words, a standfirst
 * or a dateline among them.
 */
export function headLine(text: string, language?: string): 'byline' | 'date' | undefined {
  if (text.length < 4 || text.length > LONGEST) return undefined;
  const dates = /\p{Nd}/u.test(text) ? parseDates(text, { language }) : [];
  let rest = '';
  let from = 0;
  for (const date of dates) {
    rest += `${text.slice(from, date.start)} `;
    from = date.end;
  }
  rest = `${rest}${text.slice(from)}`.trim();
  if (dates.length > 0 && rest.length < 60 && saysNothing(rest)) return 'date';
  if (dates.length === 0 && READING_TIME.test(text)) return 'date';
  const front = (dates[0] ? text.slice(0, dates[0].start) : text).replace(/[\s,|•·–—-]+$/u, '');
  if (rest.split(/\s+/).length > 14) return undefined;
  const behind = behindBy(front);
  if (behind !== undefined) {
    const names = splitNames([behind], []);
    return names.some((name) => looksLikeName(name) || looksLikeOrganisation(name)) ? 'byline' : undefined;
  }
  const words = front.split(/\s+/);
  if (/[.!?…:]$/.test(front) || words.length > 7) return undefined;
  // A name has capitals; a sentence before a date has verbs.
  if (words.some((word) => /^\p{Ll}{4}/u.test(word) && !HOUSE.test(front))) return undefined;
  const names = splitNames([front], []);
  if (names.length === 0) return undefined;
  if (dates.length > 0 && names.every((name) => looksLikeName(name) || looksLikeOrganisation(name)))
    return 'byline';
  return names.some((name) => HOUSE.test(name)) ? 'byline' : undefined;
}

/** A house's own people, who need no "By" before them. */
const HOUSE =
  /(?:^|\s)(?:staff|newsroom|redaktion|redacción|redacao|redação|rédaction|redazione|redactie|redaksi|redakcja|redakce)(?:$|\s)/iu;

/** As {@link headLine}, for a block of several lines: each of them must be one. */
export function headLines(text: string, language?: string): 'byline' | 'date' | undefined {
  const kinds = text.split('\n').map((line) => headLine(line.trim(), language));
  if (kinds.some((kind) => kind === undefined)) return undefined;
  return kinds.includes('byline') ? 'byline' : 'date';
}
