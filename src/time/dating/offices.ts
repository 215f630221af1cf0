import type { Actor } from '../../record/index.ts';
import { type Clue, type Page, sentenceOf, wordsBetween } from './clue.ts';
import { isCurrent } from './current.ts';
import { plusDays, type Stay } from './days.ts';
import { tables } from './tables.ts';

/** How long after taking office a holder is still called new, in days. */
const NEW = 200;
/** A morning paper still calls yesterday's president by the title. */
const GRACE = 1;

const FORMER = /^(former|ex|late|onetime|deposed|ousted|disgraced|past|erstwhile)$/;
const THEN = /^then$/;
const OTHER = /^(vice|deputy|assistant|acting|shadow|under|first)$/;

/** Offices and candidacies by data/time/offices.tsv: who is spoken of as what, and whether as new or as former. */
export function officesHeld(page: Page): Clue[] {
  const clues: Clue[] = [];
  for (const { begin, end, values } of tables().tenures.find(page.words)) {
    if (!page.words[begin]?.capital && page.words[begin + 1]?.capital !== true) continue;
    const title = `${values[0]?.title} ${values[0]?.name}`;
    clues.push(...cluesOf(page, begin, end, title, values));
  }
  return clues;
}

/** Offices as the actors' stage has dated them. */
export function rolesHeld(page: Page, actors: readonly Actor[]): Clue[] {
  const clues: Clue[] = [];
  for (const actor of actors) {
    for (const role of actor.roles) {
      const { span, from } = role;
      if (!span || !from) continue;
      const begin = page.words.findIndex((w) => w.end > span.start);
      if (begin < 0) continue;
      let end = begin;
      while (end < page.words.length && (page.words[end]?.start ?? 0) < span.end) end++;
      clues.push(...cluesOf(page, begin, end, `${role.title} ${actor.name}`, [{ from, to: role.to }]));
    }
  }
  return clues;
}

type Held = Stay & { readonly from: string };

function cluesOf(page: Page, begin: number, end: number, title: string, held: readonly Held[]): Clue[] {
  const before: string[] = [];
  for (let k = begin - 1; k >= Math.max(0, begin - 5) && before.length < 3; k--) {
    const word = page.words[k];
    if (!word || word.gap === 'break' || /^[,;:"“”()]$/.test(word.low)) break;
    if (word.kind === 'word') before.push(word.low);
  }
  const start = page.words[begin]?.start ?? 0;
  const span = { start, end: page.words[end - 1]?.end ?? start };
  const inside = wordsBetween(page, begin, end).toLowerCase().split(' ');
  const marked = (test: RegExp) => before.some((w) => test.test(w)) || inside.some((w) => test.test(w));
  if (OTHER.test(before[0] ?? '')) return [];
  const earliest = held.map((h) => h.from).toSorted()[0] ?? '';
  if (marked(FORMER)) {
    const ends = held.map((h) => h.to).filter((to) => to !== undefined);
    const over = ends.toSorted()[0];
    if (over === undefined) return [];
    return [
      { rule: 'office-left', reason: `${title} is called former, which holds from ${over}.`, span, allowed: [{ from: over }], weight: 7 },
    ]; // biome-ignore format: one clue
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
  if (marked(/^(new|newly)$/)) {
    clues.push({
      rule: 'office-new',
      reason: `${title} is called new, which fits the months after ${held.map((h) => h.from).join(' or ')}.`,
      span,
      allowed: held.map((h) => ({ from: h.from, to: plusDays(h.from, NEW) })),
      weight: 6,
    });
  }
  const sentence = sentenceOf(page, start);
  if (sentence && isCurrent(page, sentence) && held.some((h) => h.to !== undefined)) {
    clues.push({
      rule: 'office-held',
      reason: `${title} acts in office, which was held ${held.map((h) => `${h.from} to ${h.to ?? 'now'}`).join(' or ')}.`,
      span,
      allowed: held.map((h) => ({ from: h.from, to: h.to && plusDays(h.to, GRACE) })),
      weight: 6,
    });
  }
  return clues;
}
