import { wordsOf } from '../body/word-list.ts';
import { measureText } from '../body/words.ts';
import { looksLikeName, looksLikeOrganisation } from '../fields/names.ts';
import { captionCredit } from '../furniture/captions.ts';
import { headLine } from '../furniture/head-line.ts';
import { furnitureOf } from '../furniture/kinds.ts';
import type { FeatureTable } from '../trees/feature-table.ts';
import type { Line } from './lines.ts';

/** How far before the body a headline may stand, in lines, and how much of the story its words are looked for in. */
const REACH = 60;
const STORY = 6000;
/** Stands for "none near". */
const FAR = 20;

/** The lines that may be a headline, and what is measured of each. */
export interface Candidates {
  /** Places of the lines, in order. */
  readonly lines: readonly number[];
  readonly table: FeatureTable;
}

/** The longer words of a text, which a headline shares with its story. */
function contentWords(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => word.length > 3 || /[^\p{Script=Latin}\p{N}]/u.test(word)));
}

function shareOf(own: ReadonlySet<string>, story: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of own) if (story.has(word)) shared++;
  return shared;
}

const plain = (text: string): string => wordsOf(text).join(' ');
const flag = (is: boolean): number => (is ? 1 : 0);

/** What a line says of itself, by rules: 0 nothing, 1 byline, 2 date, 3 caption, 4 other furniture. */
function roleOf(text: string): number {
  const head = headLine(text);
  if (head) return head === 'byline' ? 1 : 2;
  if (captionCredit(text)) return 3;
  return furnitureOf(text).kind === 'other' ? 0 : 4;
}

/** How many lines on (`step` 1) or back (-1) the next line of a role is; FAR where none is near. */
function toRole(
  roles: readonly number[],
  i: number,
  step: number,
  wanted: (role: number) => boolean,
): number {
  for (let k = 1; k < FAR; k++) if (wanted(roles[i + k * step] ?? 0)) return k;
  return FAR;
}

/**
 * Measures the lines that may be the headline of a capture: from some way before the body up to its first two lines. `p`: how
 * likely each line is to be article text.
 */
export function headlineCandidates(
  lines: readonly Line[],
  body: readonly boolean[],
  p: ArrayLike<number>,
): Candidates | undefined {
  const first = body.indexOf(true);
  if (first === -1) return undefined;
  const story = lines.filter((_, i) => body[i]).map((line) => line.text);
  const all = contentWords(story.join(' ').slice(0, STORY));
  const lead = contentWords(story.slice(0, 2).join(' '));
  const from = Math.max(0, first - REACH);
  const to = Math.min(first + 1, lines.length - 1);
  const roles = lines.slice(0, to + FAR).map(({ text }) => (text.length < 300 ? roleOf(text) : 0));
  const texts = lines.map(({ text }) => (text.length < 400 ? plain(text) : ''));
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const measures = lines.slice(0, to + 4).map(({ text }) => measureText(text.slice(0, 600)));
  const places: number[] = [];
  const rows: number[][] = [];
  let before = 0;
  for (let i = 0; i <= to; i++) {
    const { text, afterBlank, row } = lines[i]!;
    const m = measures[i]!;
    const long = m.words >= 4 && roles[i] === 0;
    if (i >= from && m.words >= 1.5 && text.length <= 300) {
      const own = contentWords(text);
      const key = texts[i]!;
      const around = [-2, -1, 1, 2].map((k) => measures[i + k]?.words ?? 0);
      let behind = 0;
      for (let k = i + 1; k < first; k++) if (measures[k]!.words >= 4 && roles[k] === 0) behind++;
      let holds = 0;
      let held = 0;
      for (let k = Math.max(0, i - REACH); key.length > 12 && k < Math.min(lines.length, first + 3); k++) {
        if (k === i || !texts[k] || texts[k] === key) continue;
        if (texts[k]!.length > key.length && texts[k]!.includes(key)) held++;
        else if (texts[k]!.length > 12 && key.includes(texts[k]!)) holds++;
      }
      const letters = Math.max(1, text.replace(/[^\p{L}]/gu, '').length);
      const capital = text.split(' ').filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
      places.push(i);
      rows.push([
        first - i,
        (lines[first]?.row ?? row) - row,
        i,
        m.words,
        text.length,
        own.size === 0 ? 0 : shareOf(own, all) / own.size,
        shareOf(own, all),
        own.size === 0 ? 0 : shareOf(own, lead) / own.size,
        flag(m.endsSentence),
        flag(/[?!]["”»’)]*$/.test(text)),
        flag(/^[^\p{L}]*\p{Ll}/u.test(text)),
        m.commas,
        m.quotes,
        m.digits,
        m.marks,
        m.small / Math.max(1, m.words),
        m.upper / letters,
        capital / Math.max(1, text.split(' ').length),
        flag(/[:：]$/.test(text)),
        flag(/[:：]\s?\S/.test(text)),
        flag(/[|›»]|\s[-–—]\s/.test(text)),
        roles[i]!,
        flag(m.words < 8 && looksLikeOrganisation(text)),
        flag(looksLikeName(text)),
        (times.get(key) ?? 1) - 1,
        holds,
        held,
        toRole(roles, i, 1, (role) => role === 1),
        toRole(roles, i, 1, (role) => role === 2),
        toRole(roles, i, 1, (role) => role === 3),
        toRole(roles, i, -1, (role) => role === 1 || role === 2),
        toRole(roles, i, -1, (role) => role === 3),
        flag(afterBlank),
        flag(lines[i + 1]?.afterBlank ?? false),
        around[0]!,
        around[1]!,
        around[2]!,
        around[3]!,
        flag(measures[i + 1]?.endsSentence ?? false),
        flag(measures[i - 1]?.endsSentence ?? false),
        before,
        behind,
        p[i] ?? 0,
        p[i + 1] ?? 0,
        p[i - 1] ?? 0,
        flag(body[i] ?? false),
      ]);
    }
    if (long) before++;
  }
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return undefined;
  return { lines: places, table: { rows: rows.length, columns, values: Float32Array.from(rows.flat()) } };
}
