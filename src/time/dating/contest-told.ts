import { ancestors, child, children, type Sentence, type Token } from '../../language/index.ts';
import { type Contest, contestWords } from './contest-table.ts';
import { isPresent } from './current.ts';

/** How many characters may part the verb or noun from the contest. */
const NEAR = 60;
const AFTER = /^(after|since|by|following|despite)$/i;
/** Before a contest, what says that it is still to come. */
const COMING = /\b(upcoming|coming|looming|approaching|next)(?:\s+[\w.'’-]+){0,2}\s*$/i;
const LOOMS = /^\s+(looms?|approach(es)?|nears?|is (next|looming|approaching|near))\b/i;
/** Before a contest, with a verb in the present, the same: "is campaigning ahead of". */
const TOWARDS = /\b(ahead of|before|until|till|through|to|for|eve of)(?:\s+(?:the|this|its|their|his|her|[\w-]+ing|first|early|crucial|critical|key|all-important)){0,2}\s*$/i; // biome-ignore format: one pattern
const WILL = /^(will|'ll|’ll|wo|shall)$/i;

/**
 * "Won the Iowa caucuses", told of somebody who stood: "Gingrich won" is of another year.
 * @param start where the contest's name begins; elections: who stood in which, by surname
 */
export function isDecided(
  text: string,
  sentence: Sentence,
  start: number,
  meant: readonly Contest[],
  elections: ReadonlyMap<string, readonly string[]>,
): boolean {
  const told = text.slice(sentence.start, sentence.end).toLowerCase();
  const stood = meant.some(({ election }) => elections.get(election)?.some((name) => told.includes(name)));
  return stood && isSure(sentence) && (meant.some((c) => c.decided) || isOver(text, sentence, start));
}

const isSure = ({ tokens }: Sentence): boolean => {
  const { unsure } = contestWords();
  return !tokens.some((t) => unsure.has(t.lemma.toLowerCase()) || unsure.has(t.text.toLowerCase()));
};

/** "Won the Iowa caucuses", "after his victory in the Ohio primary", with nothing that puts it in doubt. */
function isOver(text: string, sentence: Sentence, start: number): boolean {
  const { done, outcome } = contestWords();
  return sentence.tokens.some((t) => {
    if (t.end > start || start - t.end > NEAR) return false;
    const lemma = t.lemma.toLowerCase();
    const below = children(sentence, t);
    if (t.xpos === 'VBD') return done.has(lemma);
    if (t.xpos === 'VBN') return done.has(lemma) && below.some((a) => a.lemma === 'have');
    if (t.xpos === 'VBG') return done.has(lemma) && below.some((a) => AFTER.test(a.text));
    // A headline's: "Clinton Wins Missouri Primary".
    if (t.xpos === 'VBZ') return done.has(lemma) && child(sentence, t, 'obj') !== undefined;
    // "A strong showing on Super Tuesday" may be hoped for; "in the Ohio primary" it has been.
    const isNoun = t.upos === 'NOUN' && (outcome.has(lemma) || done.has(lemma));
    return isNoun && /\b(in|at)\b[^,]*$/.test(text.slice(t.end, start));
  });
}

/** "The upcoming Iowa caucuses", "is campaigning ahead of the Ohio primary", "the Ohio primary will be close". */
export function isComing(text: string, sentence: Sentence, start: number, stop: number): boolean {
  const before = text.slice(sentence.start, start);
  if (COMING.test(before) || LOOMS.test(text.slice(stop, sentence.end))) return true;
  const verb = predicateOf(sentence, start, stop);
  if (!verb) return false;
  const isFuture = children(sentence, verb).some((t) => WILL.test(t.text));
  return isFuture || (TOWARDS.test(before) && isPresent(sentence, verb));
}

/** The nearest predicate that the words from `start` to `stop` hang under. */
export function predicateOf(sentence: Sentence, start: number, stop: number): Token | undefined {
  const last = sentence.tokens.findLast((t) => t.end <= stop);
  return (
    last &&
    ancestors(sentence, last).find(
      (t) =>
        (t.end <= start || t.start >= stop) &&
        (t.upos === 'VERB' || t.upos === 'AUX' || child(sentence, t, 'cop') !== undefined),
    )
  );
}
