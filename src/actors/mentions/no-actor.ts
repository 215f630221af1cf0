import { readTable } from '../../assets/index.ts';
import { type Doc, relation, type Sentence } from '../../language/index.ts';
import { isGivenName, known } from '../gazetteer/index.ts';
import { headWithin, isCapital } from './found.ts';
import { nameEnd, organisationNoun } from './organisation.ts';
import type { Segment } from './segments.ts';

const rows = readTable('data/actors/no-actors.tsv');
const of = (where: string): ReadonlySet<string> =>
  new Set(rows.filter(([, place]) => place === where).map(([words = '']) => words));
const WHOLE = of('whole');
const LAST = of('last');
const WORKS = of('work');
const SHIPS = of('ship');
const MAKES = of('make');
const MODEL = new RegExp(`^(?:${[...of('model')].join('|')})-\\d{1,3}[A-Za-z]{0,3}s?$`);

/** Whether words are as a whole nobody's, or a ship's: "Criminal Justice", "the MV Northern Star". */
export const isNobodys = (words: string): boolean =>
  WHOLE.has(words.replaceAll('’', "'")) || SHIPS.has(/^(?:the )?(\S+) \S/i.exec(words)?.[1] ?? '');

const OPENS = /^(?:["“‘«„]|``)$/;
const CLOSES = /^(?:["”’»“]|'')$/;

/**
 * Whether a name that no gazetteer has is nobody's: a law's or a prize's by its last word, a day's, a disease's or a thing's as a
 * whole, a work's behind "film" or in quotation marks, a case's ("Roe v. Wade").
 */
export function isNoActor(
  doc: Doc,
  sentence: Sentence,
  { first, last, entity }: Segment,
  words: string,
): boolean {
  const { tokens } = sentence;
  if (isNobodys(words) || MODEL.test(words)) return true;
  const textAt = (i: number): string => tokens[i]?.text ?? '';
  // "Jude Law", "Tom Day": surnames are words too.
  const person = entity === 'PER' || entity === 'PERSON' || isGivenName(textAt(first));
  if (last > first && LAST.has(textAt(last)) && !person) return true;
  // "Lincoln Hale" is a man, "the Lincoln Harrier" a car.
  if (last > first && isModel(sentence, first, last) && (!person || /^(?:the|an?)$/i.test(textAt(first - 1))))
    return true;
  // A sentence may have been ended at the stop of "v.".
  const start = tokens[first]!.start;
  if (/\sv\.?\s$/.test(doc.text.slice(Math.max(0, start - 5), start)) || /^v\.?$/.test(textAt(last + 1)))
    return true;
  return isWork(sentence, first, last, entity);
}

/** "Kia Sorento": a maker's name and one more that no company has. */
const isModel = ({ tokens }: Sentence, first: number, last: number): boolean =>
  MAKES.has(tokens[first]!.text) && last - first <= 2 && !isHouse(tokens[last]!.text);

/** Whether a word ends, or begins, the name of a house: "Motors", "Group", "America". */
const isHouse = (word: string): boolean =>
  organisationNoun(word) !== undefined || nameEnd(word) !== undefined || known(word).length > 0;

/** "The Ford Explorer": a name right behind a company's is what it makes, unless a person's or another house's. */
export function isWare({ tokens }: Sentence, segment: Segment, before: Segment | undefined): boolean {
  const [maker] = before?.last === segment.first - 1 ? before.known : [];
  return (
    maker?.type === 'organisation' &&
    maker.sectors[0] === 'BUS' &&
    segment.kind === 'name' &&
    !/^PER/.test(segment.entity ?? '') &&
    !isGivenName(tokens[segment.first]!.text) &&
    !isHouse(tokens[segment.last]!.text)
  );
}

/** "his film Northern Lights", “Northern Lights”: titles have capitals as names do. */
function isWork(sentence: Sentence, first: number, last: number, entity: string | undefined): boolean {
  const { tokens } = sentence;
  const quoted = OPENS.test(tokens[first - 1]?.text ?? '') && CLOSES.test(tokens[last + 1]?.text ?? '');
  const noun = tokens[first - (quoted ? 2 : 1)];
  const head = tokens[headWithin(sentence, first, last)];
  if (noun && head && WORKS.has(noun.text)) {
    // "In the film Roe says": whoever is the subject is somebody, unless the noun is bound to the name.
    const bound = quoted || head.head === noun.i || noun.head === head.i;
    if (bound && !(relation(head) === 'nsubj' && /^PER/.test(entity ?? ''))) return true;
  }
  const capitals = tokens.slice(first, last + 1).filter((token) => isCapital(token)).length;
  return quoted && capitals > 1 && !/^PER/.test(entity ?? '') && !isGivenName(tokens[first]!.text);
}
