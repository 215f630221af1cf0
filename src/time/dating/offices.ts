import type { Actor, Span } from '../../record/index.ts';
import { statedYear } from '../value/thread.ts';
import { actsNow, namedNow, reportsNow } from './acts.ts';
import { type Clue, inSentence, type Page, sentenceOf, wordAt, wordsBetween } from './clue.ts';
import { plusDays, type Stay } from './days.ts';
import { candidatesIn, speaksOfCampaign } from './elections.ts';
import { tables } from './tables.ts';

/** How long after taking office a holder is still called new, in days. */
const NEW = 200;
/** A morning paper still calls yesterday's president by the title. */
const GRACE = 1;
/** The same where the page tells how the office was left. */
const LEAVING = 45;

const FORMER = /^(former|ex|late|onetime|deposed|ousted|disgraced|past|previous|erstwhile)$/;
/** Titles in a future that is only thought of. */
const IMAGINED =
  /^(a|any|likely|potential|possible|prospective|eventual|would|be|future|next|hypothetical|incoming|aspiring|designate|elect)$/;
/** "New Jersey Gov. X" is no new governor. */
const NEW_PLACE =
  /^(york|jersey|hampshire|mexico|zealand|england|orleans|delhi|haven|brunswick|guinea|caledonia|yorker|yorkers|south|labour)$/;
const THEN = /^then$/;
const OTHER = /^(vice|deputy|assistant|acting|shadow|under|first)$/;

/** Offices and candidacies by data/time/offices.tsv: who is spoken of as what, and whether as new or as former. */
export function officesHeld(page: Page): Clue[] {
  const clues: Clue[] = [];
  const standing = speaksOfCampaign(page) ? candidatesIn(page) : new Map<string, { day: string }[]>();
  for (const { begin, end, values } of tables().tenures.find(page.words)) {
    // The name has its capital; a title may be written small: "prime minister Liz Truss".
    if (!page.words[end - 1]?.capital) continue;
    // In a campaign, "President X" of a candidate is a thought of what may come.
    const stood = [...standing].find(([name]) =>
      values.some((v) => name === v.name || name.endsWith(` ${v.name}`)),
    )?.[1];
    if (
      stood &&
      values.every((v) => /^(Vice )?President$/.test(v.title) && stood.some((e) => e.day <= v.from))
    )
      continue;
    const title = `${values[0]?.title} ${values[0]?.name}`;
    clues.push(...cluesOf(page, begin, end, title, values));
  }
  return clues;
}

/** "Donald Trump, the Republican nominee", "the Democratic nominee, Hillary Clinton": titles beside names. */
export function officesBeside(page: Page): Clue[] {
  const clues: Clue[] = [];
  const { titles, holders } = tables();
  const titled = titles.find(page.words);
  for (const { begin, end, values } of holders.find(page.words)) {
    if (!page.words[begin]?.capital) continue;
    const beside = titled.find(
      (t) =>
        (t.begin > end && t.begin - end <= 4 && isComma(page, end) && !page.words[t.end]?.capital) ||
        (begin > t.end && begin - t.end === 1 && isComma(page, t.end)),
    );
    if (!beside) continue;
    const title = wordsBetween(page, beside.begin, beside.end).toLowerCase();
    const held = values.filter((v) => v.title.toLowerCase() === title);
    const first = Math.min(begin, beside.begin);
    if (held.length === 0 || between(page, Math.min(end, beside.end), Math.max(begin, beside.begin)))
      continue;
    clues.push(
      ...cluesOf(page, first, Math.max(end, beside.end), `${held[0]?.title} ${held[0]?.name}`, held),
    );
  }
  return clues;
}

const isComma = (page: Page, at: number) => page.words[at]?.low === ',' && page.words[at]?.gap !== 'break';

/** Whether words stand between that make the title another's: "X, who beat the Republican nominee". */
function between(page: Page, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const word = page.words[k];
    if (!word?.capital && !/^(,|the|a|an|\.|'s|his|her|[a-z]+(an|ish|ese|ian|ch))$/.test(word?.low ?? ''))
      return true;
  }
  return false;
}

/** Offices as the actors' stage has dated them: roles of one actor over the same words are the terms that may be meant. */
export function rolesHeld(page: Page, actors: readonly Actor[]): Clue[] {
  const clues: Clue[] = [];
  for (const actor of actors) {
    const terms = new Map<string, { title: string; span: Span; held: Held[] }>();
    for (const { title, span, of, from, to } of actor.roles) {
      if (!span || !from || isOfAnotherBody(page, span, of)) continue;
      const known = terms.get(`${span.start}-${span.end}`) ?? { title, span, held: [] };
      known.held.push({ from, to, who: actor.name });
      terms.set(`${span.start}-${span.end}`, known);
    }
    for (const { title, span, held } of terms.values()) {
      const begin = wordAt(page, span.start);
      if (begin >= page.words.length) continue;
      let end = begin;
      while (end < page.words.length && (page.words[end]?.start ?? 0) < span.end) end++;
      clues.push(...cluesOf(page, begin, end, `${title} ${actor.name}`, held));
    }
  }
  return clues;
}

/** "X, the chairwoman of the Council" is another office than that of the bank, whose the dates are. */
function isOfAnotherBody({ doc }: Page, { start, end }: Span, of: string | undefined): boolean {
  const [, body] = /^\S+(?: \S+){0,2}? of (.*)$/s.exec(doc.text.slice(start, end)) ?? [];
  if (!body || !of) return false;
  const words = of.toLowerCase().split(/[\s-]+/);
  return !words.some((w) => w.length > 3 && body.toLowerCase().includes(w.slice(0, 4)));
}

type Held = Stay & { readonly from: string; readonly who: string };

function cluesOf(page: Page, begin: number, end: number, title: string, held: readonly Held[]): Clue[] {
  const start = page.words[begin]?.start ?? 0;
  const span = { start, end: page.words[end - 1]?.end ?? start };
  const before = modifiers(page, begin);
  const inside = wordsBetween(page, begin, end).toLowerCase().split(' ');
  const marked = (test: RegExp) => before.some((w) => test.test(w)) || inside.some((w) => test.test(w));
  if (OTHER.test(before[0] ?? '') || marked(IMAGINED) || (!CANDIDACY.test(title) && isProposed(page, start)))
    return [];
  const earliest = held.map((h) => h.from).toSorted()[0] ?? '';
  if (marked(FORMER)) {
    const allowed = whileFormer(page, begin, end, held);
    if (allowed.length === 0) return [];
    const reason = `${title} is called former, which holds ${allowed.map((s) => `from ${s.from}${s.to ? ` to ${s.to}` : ''}`).join(' or ')}.`;
    return [{ rule: 'office-left', reason, span, allowed, weight: 7 }];
  }
  const clues: Clue[] = [
    {
      rule: 'office-taken',
      reason: `The title in “${title}” was first held on ${earliest}.`,
      span,
      allowed: [{ from: earliest }],
      weight: 7,
    },
  ];
  if (marked(THEN)) return clues;
  const called = [...before.toReversed(), ...inside];
  if (called.some((w, k) => /^(new|newly)$/.test(w) && !NEW_PLACE.test(called[k + 1] ?? ''))) {
    clues.push({
      rule: 'office-new',
      reason: `${title} is called new, which fits the months after ${held.map((h) => h.from).join(' or ')}.`,
      span,
      allowed: held.map((h) => ({ from: h.from, to: plusDays(h.from, NEW) })),
      weight: 6,
    });
  }
  const stands = CANDIDACY.test(title) && namesNoOtherTime(page, start);
  const acts = stands || actsNow(page, begin, end);
  if (
    held.some((h) => h.to !== undefined) &&
    (acts || reportsNow(page, begin, end) || namedNow(page, begin, end))
  ) {
    const grace = isLeaving(page, start) ? LEAVING : GRACE;
    clues.push({
      rule: 'office-held',
      reason: `${title} ${stands ? 'is named as standing' : 'acts in office'}, which was held ${held.map((h) => `${h.from} to ${h.to ?? 'now'}`).join(' or ')}.`,
      span,
      allowed: held.map((h) => ({ from: h.from, to: h.to && plusDays(h.to, grace) })),
      weight: acts ? 6 : 5,
    });
  }
  return clues;
}

/**
 * When somebody is called the former holder of an office: from the end of a term on, and in the news of the day not again after
 * the next term of the same holder has begun.
 */
function whileFormer(page: Page, begin: number, end: number, held: readonly Held[]): Stay[] {
  const terms = held.toSorted((a, b) => a.from.localeCompare(b.from));
  const over = terms.filter((t) => t.to !== undefined);
  const [first] = over;
  if (!first?.to) return [];
  const again = terms.filter((t) => t.from > (first.to ?? ''));
  const isOne = terms.every((t) => t.who === first.who);
  if (again.length === 0 || !isOne || !(actsNow(page, begin, end) || namedNow(page, begin, end)))
    return [{ from: first.to }];
  return over.map(({ to }) => {
    const next = again.find((t) => t.from > (to ?? ''))?.from;
    return { from: to, ...(next ? { to: next } : {}) };
  });
}

/** "His nominee for commerce secretary, X": who is to have the office, or may. */
function isProposed(page: Page, start: number): boolean {
  const from = sentenceOf(page, start)?.start ?? start;
  return PROPOSED.test(page.doc.text.slice(Math.max(from, start - 60), start));
}
const PROPOSED =
  /\b(?:nomin(?:ee|ees|ated|ates|ate|ating|ation)|pick(?:s|ed)?|choice|tapped|candidate|bid|to become|to serve|runs?|running|ran) (?:for|of|as|to be)? ?(?:the |a )?(?:[\p{L}.'’]+ ){0,3}$/iu;

/** Who stood for an office is called a candidate for as long, and with a year or as "former" afterwards. */
const CANDIDACY = /\b(nominee|candidate|hopeful|contender|front-?runner|running mate)\b/i;

function namesNoOtherTime(page: Page, start: number): boolean {
  const sentence = sentenceOf(page, start);
  if (!sentence || !speaksOfCampaign(page)) return false;
  if (inSentence(page, sentence.index).some((e) => statedYear(e.meaning) !== undefined)) return false;
  return !/\b(former|ex|then|once|onetime)\b[^,;]*$/i.test(page.doc.text.slice(sentence.start, start));
}

/** Whether the sentence tells of a leave-taking: then the title is still used for a while after the last day. */
function isLeaving(page: Page, start: number): boolean {
  const sentence = sentenceOf(page, start);
  if (!sentence) return false;
  return /\b(resign|quit|step(s|ped|ping)? down|oust|toppl|successor|replac|sack|dismiss)/i.test(
    page.doc.text.slice(sentence.start, sentence.end),
  );
}

/** "An hour LATE", and in the line below it "President X". */
const isLineApart = (page: Page, at: number): boolean =>
  page.doc.text.slice(page.words[at]?.end, page.words[at + 1]?.start).includes('\n');

/** The words right before a title that can belong to it: adjectives of nations, "former", "new"; nearest first. */
function modifiers(page: Page, begin: number): string[] {
  const words: string[] = [];
  for (let k = begin - 1; k >= Math.max(0, begin - 6) && words.length < 4; k--) {
    const word = page.words[k];
    if (!word || page.words[k + 1]?.gap === 'break' || isLineApart(page, k)) break;
    if (word.low === '.' || word.low === '-') {
      if (word.gap !== 'none' || page.words[k + 1]?.gap !== 'none') {
        // The full stop of "U.S. President", not one that ends a sentence.
        if (page.words[k - 1]?.end !== word.start || (page.words[k - 1]?.low.length ?? 9) > 1) break;
      }
      continue;
    }
    if (word.kind !== 'word') break;
    const telling =
      FORMER.test(word.low) ||
      THEN.test(word.low) ||
      OTHER.test(word.low) ||
      IMAGINED.test(word.low) ||
      /^(new|newly)$/.test(word.low);
    if (!telling && !word.capital) break;
    words.push(word.low);
  }
  return words;
}
