import { parseDates } from '../dates/parse.ts';
import { holdsPost, isBareName, looksLikeName, looksLikeOrganisation } from '../fields/names.ts';
import { phraseKind } from '../furniture/kinds.ts';
import { bylineLine, isByLabel, type SignedLine } from './byline-line.ts';
import type { Line } from './lines.ts';
import { headZone, type LineBounds } from './zone.ts';

/** How far before the headline and behind the story a line that says "By" may stand. */
const BEFORE = 3;
const BEHIND = 4;
/** What a name needs to be a byline: more than to stand alone among the lines of a page's head. */
const ENOUGH = 1.5;
/** The same behind the second paragraph, and before the headline. */
const SURE = 2.5;
const SURE_BEFORE = 4;
/** The letters of a line that is a paragraph. */
const PARAGRAPH = 80;
/** Words without spaces between. */
const DENSE = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\s・]+$/u;
const CREDIT = /^(?:foto|photo|bild|image|picture|imagen|immagine|fot\.|zdjęcie|фото)\s?:/iu;
const DATE = /\p{Nd}{4}|\d[./]\d{1,2}[./]\d\d|\d[:.]\d\d/u;

interface Candidate {
  readonly names: readonly string[];
  readonly line: number;
  readonly score: number;
  /** It says "By". */
  readonly by: boolean;
}

/** The names in the byline of a captured page, and the line it stands on: by its headline, or at the end of the body. */
export function findLineByline(
  lines: readonly Line[],
  isBody: readonly boolean[],
  bounds: LineBounds,
): { names: string[]; line?: number } {
  const { headline, first, last } = bounds;
  if (first === -1) return { names: [] };
  const { top, near, end } = headZone(lines, isBody, bounds);
  const story = lines.filter((_, i) => isBody[i]).map((line) => line.text);
  const candidates: Candidate[] = [];
  const houses: Candidate[] = [];
  /** Whether a paragraph of the story stands on a line, or behind an advertisement there. */
  const tells = (line: number): boolean => {
    const at = phraseKind(lines[line]?.text ?? '') === undefined ? line : line + 1;
    return isBody[at] === true && lines[at]!.text.length > PARAGRAPH;
  };
  const take = (line: number, least: number): void => {
    const text = lines[line]!.text;
    const signed = isBody[line] ? undefined : bylineLine(text);
    if (!signed) return;
    const persons = signed.names.filter(looksLikeName);
    const score = signed.worth + nearby(lines, line, signed, story, headline, tells);
    if (score < least) return;
    if (persons.length > 0) candidates.push({ names: persons, line, score, by: signed.by });
    else if (signed.names.some(looksLikeOrganisation))
      houses.push({ names: signed.names, line, score, by: signed.by });
  };
  for (let i = top; i < end; i++) take(i, i < near ? ENOUGH : SURE);
  for (let i = Math.max(0, headline - BEFORE); i < headline; i++) take(i, SURE_BEFORE);
  const person = highest(candidates);
  const house = highest(houses);
  const best =
    person && house && house.score > person.score && !/^the\s/i.test(house.names[0]!)
      ? house
      : (person ?? house);
  if (best) return { names: [...best.names, ...beside(lines, best)], line: best.line };
  for (let i = last; i <= Math.min(last + BEHIND, lines.length - 1); i++) {
    const signed = lines[i]!.text.length < 90 ? bylineLine(lines[i]!.text) : undefined;
    if (signed && (signed.by || isByLabel(lines[i - 1]?.text ?? '')))
      return { names: [...signed.names], line: i };
  }
  return { names: [] };
}

function highest(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) if (!best || candidate.score > best.score) best = candidate;
  return best;
}

/** What the lines around a name say for it: a label, a day, a post, the same name again; and against it: a caption, the story. */
function nearby(
  lines: readonly Line[],
  at: number,
  { names, by }: SignedLine,
  story: readonly string[],
  headline: number,
  tells: (line: number) => boolean,
): number {
  const name = names[0] ?? '';
  const textAt = (i: number): string => lines[i]?.text ?? '';
  let worth = 0;
  if (isByLabel(textAt(at - 1))) worth += 4.5;
  if (by) return worth;
  const near = [1, -1, 2, -2].find((k) => isDate(textAt(at + k)));
  if (near !== undefined) worth += Math.abs(near) === 1 ? 2.5 : 2;
  if (isPost(textAt(at + 1))) worth += 3;
  if (textAt(at + 1) === textAt(at)) worth += 2;
  if ([at - 1, at + 1].some((i) => isPictureOf(textAt(i), name))) worth += 3;
  if (isByLabel(textAt(at + 1))) worth += 2;
  if (at === headline + 1) worth += 1;
  const again = lines.some(
    ({ text }, i) => Math.abs(i - at) > 1 && text.length < 200 && i !== headline && text.startsWith(name),
  );
  if (again) worth += 1;
  if (isBareName(textAt(at)) && tells(at + 1)) worth += 1.5;
  const next = textAt(at + 1);
  if (next.length > textAt(at).length + 20 && next.includes(name.split(' ').at(-1) ?? '')) worth -= 2;
  // Whom the story tells of; and still less where a picture of that person is credited.
  if (!DENSE.test(name) && story.some((text) => text.includes(name))) worth -= CREDIT.test(next) ? 4 : 1;
  if (textAt(headline).includes(name.split(' ').at(-1)!)) worth -= 2;
  return worth;
}

/** A line with a day, a time or how long ago: `3. Mai 2024, 17:47`, `vor 3 Stunden`. */
function isDate(text: string): boolean {
  if (text.length > 90) return false;
  if (text.length < 40 && /\d.*\d{1,2}[:.]\d\d/.test(text) && text.split(' ').length < 7) return true;
  if (/^\D{0,12}\d{1,2}[:.]\d\d\D{0,6}$|^(?:\p{L}+\s)?\d{1,2}\s\p{L}+(?:\s\p{L}+)?$/u.test(text)) return true;
  return DATE.test(text) && parseDates(text).length > 0;
}

/** A post and no name: `Senior reporter`, `Leitende Redakteurin`. */
function isPost(text: string): boolean {
  return (
    text.length < 60 &&
    !/[.!?]$/.test(text) &&
    (holdsPost(text) || /\sstaff$/i.test(text)) &&
    !DATE.test(text)
  );
}

function isPictureOf(text: string, name: string): boolean {
  return (
    text.length < name.length + 30 &&
    text.length > name.length + 3 &&
    (text.endsWith(` ${name}`) || text === `${name}の写真`)
  );
}

/** The most lines behind a name that are looked through for more of them. */
const BESIDE = 16;

/**
 * Writers on lines of their own behind the first: an "and" or a comma between or behind it, each with a post, each said twice, or
 * each with a "By" as the first has it. Labels and pictures between them are passed over.
 */
function beside(lines: readonly Line[], { line, names, by }: Candidate): string[] {
  const more: string[] = [];
  const textAt = (i: number): string => lines[i]?.text ?? '';
  const posts = holdsPost(textAt(line));
  const twice = textAt(line) === textAt(line + 1) || textAt(line) === textAt(line - 1);
  let goesOn = goOn(lines, line);
  for (let i = line + 1; i < lines.length && i < line + BESIDE; i++) {
    const text = textAt(i);
    const signed = bylineLine(text.replace(GOES_ON, ''));
    const persons = signed?.names.filter(looksLikeName) ?? [];
    const name = persons[0];
    if (BETWEEN.test(text) || isByLabel(text)) goesOn = true;
    else if (text === '…' || isPictureOf(text, textAt(i + 1))) continue;
    else if (name === undefined) break;
    else if (names.includes(name)) goesOn ||= goOn(lines, i);
    else if (
      goesOn ||
      (posts && holdsPost(text)) ||
      (by && signed!.by) ||
      (twice && textAt(i + 1) === text) ||
      (by && isBylineOf(textAt(i + 1), name))
    ) {
      more.push(...persons);
      goesOn = goOn(lines, i);
    } else if (more.at(-1) !== name) break;
  }
  return [...new Set(more)].filter((name) => !names.includes(name));
}

const BETWEEN = /^(?:[,&|/]|and|und|et|y|e|og|och|en|i)$/i;
/** A mark behind a name that another follows. */
const GOES_ON = /\s*(?:[,&]|\s(?:and|und|et|y|og|och))$/;

/** Whether another name follows: behind an "and", or behind commas of which the last name but one has an "and"; posts have commas too. */
function goOn(lines: readonly Line[], at: number): boolean {
  for (let i = at; i < at + BESIDE; i++) {
    const mark = GOES_ON.exec(lines[i]?.text ?? '')?.[0].trim();
    if (mark !== ',') return mark !== undefined;
  }
  return false;
}

function isBylineOf(text: string, name: string): boolean {
  const signed = bylineLine(text);
  return signed?.by === true && signed.names.includes(name);
}
