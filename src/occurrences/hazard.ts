import { readList, readTable } from '../assets/index.ts';
import { isOfKind, isPassive, isVerb, type Parties, type Syntax } from '../events/index.ts';
import type { Token } from '../language/index.ts';
import type { OccurrenceKind } from '../record/index.ts';
import type { Told } from './told.ts';

interface Hazard {
  readonly kind: OccurrenceKind;
  readonly subkind: string;
  /** The kind of thing that it must be of: "the collapse of a bridge". */
  readonly of?: string;
}

let hazards: ReadonlyMap<string, Hazard> | undefined;
let harms: ReadonlyMap<string, ReadonlySet<string>> | undefined;
let figurative: ReadonlySet<string> | undefined;

function hazardNamed(words: string): Hazard | undefined {
  hazards ??= new Map(
    readTable('data/occurrences/hazards.tsv').map(([word = '', kind, subkind = '', of = '-']) => [
      word,
      { kind: kind as OccurrenceKind, subkind, ...(of === '-' ? {} : { of }) },
    ]),
  );
  return hazards.get(words);
}

let last: ReadonlySet<string> | undefined;

/** Whether a word names a disaster or an accident, or is the last of several that do. */
export function isHazardWord(word: string): boolean {
  last ??= new Set(
    readTable('data/occurrences/hazards.tsv').map(([name = '']) => name.split(' ').at(-1) ?? name),
  );
  return last.has(word);
}

/** Whether a verb is of a class of data/occurrences/harm.tsv. */
function does(verb: Token, harm: 'strikes' | 'befalls' | 'breaks' | 'within' | 'fights'): boolean {
  harms ??= new Map(
    readTable('data/occurrences/harm.tsv').map(([name = '', lemmas = '']) => [
      name,
      new Set(lemmas.split(',').map((l) => l.trim())),
    ]),
  );
  return harms.get(harm)?.has(verb.lemma) ?? false;
}

const isFigurative = (lemma: string): boolean => {
  figurative ??= new Set(readList('data/occurrences/figurative.txt'));
  return figurative.has(lemma.toLowerCase());
};

/** The hazard that a noun names, alone or with the word before it ("forest fire"). */
export function hazardOf(syntax: Syntax, noun: Token): Hazard | undefined {
  if (noun.upos !== 'NOUN' && noun.upos !== 'PROPN') return undefined;
  const lemma = noun.lemma.toLowerCase();
  const before = syntax.sentence.tokens[noun.i - 1];
  const pair = before?.head === noun.i ? hazardNamed(`${before.text.toLowerCase()} ${lemma}`) : undefined;
  return pair ?? hazardNamed(lemma) ?? hazardNamed(noun.text.toLowerCase());
}

/** What may as well be the work of somebody. */
const SET_OFF = new Set(['fire', 'explosion']);
/** Words for what somebody did to others. */
export const isAttack = (lemma: string): boolean =>
  /^(attack|shooting|stabbing|murder|killing|massacre|raid|airstrike|bombing|shelling|bombardment|gunman|bomber|militant|arson|arsonist|sabotage|missile|drone)$/.test(
    lemma,
  );

const BESIDE = ['amod', 'compound', 'nmod:poss', 'nmod:desc', 'nmod'];

/** "a flood of complaints", "a political earthquake", "under fire", "a fire engine". */
function isBorrowed(syntax: Syntax, parties: Parties, noun: Token, hazard: Hazard): boolean {
  if (syntax.kids(noun, 'amod', 'compound').some((t) => isFigurative(t.lemma))) return true;
  const above = syntax.head(noun);
  const led = above && above.upos !== 'PROPN' && !hazardOf(syntax, above);
  if (syntax.is(noun, 'compound', 'flat') && led) return true;
  if (hazard.of) {
    const beside = syntax.kids(noun, ...BESIDE);
    return !beside.some((t) => isOfKind(t.lemma, hazard.of!) || parties.is(t, [hazard.of!]));
  }
  if (SET_OFF.has(hazard.subkind)) {
    // "an attack that caused an explosion", "Pakistani fire": what somebody set off is no accident.
    const armed = syntax.sentence.tokens.some(
      (t) => t.upos === 'NOUN' && (isOfKind(t.lemma, 'weapon') || isAttack(t.lemma)),
    );
    const owned = syntax.kids(noun, 'amod', 'nmod:poss').some((t) => parties.mention(t) !== undefined);
    if (armed || owned) return true;
  }
  const bare = !syntax.kid(noun, 'det', 'amod', 'compound', 'nummod', 'nmod:poss');
  if (noun.lemma === 'fire' && noun.xpos === 'NN' && bare && !syntax.is(noun, 'nsubj')) return true;
  const of = syntax.kids(noun, 'nmod').filter((t) => syntax.cases(t).includes('of'));
  return of.some((t) => !parties.mention(t) && t.upos === 'NOUN' && t.lemma !== 'magnitude');
}

const BY = new Set([
  'in',
  'by',
  'from',
  'after',
  'during',
  'following',
  'of',
  'amid',
  'because of',
  'due to',
]);

interface Standing {
  readonly clause: Token;
  readonly noun: boolean;
  readonly known?: boolean;
  readonly sure?: boolean;
  readonly befell?: Token;
}

/** Words for who came to harm, and where: "the toll of the quake", "the dead in the floods". */
const HARMED = /^(toll|victim|survivor|casualty|death|dead|injured|fatality|epicentre|epicenter)$/;

/** "the number of dead in the floods", but not "the number of floods". */
const isCountOfDead = (syntax: Syntax, count: Token, hazard: Token): boolean =>
  count.lemma === 'number' &&
  !syntax.cases(hazard).includes('of') &&
  syntax.kids(count, 'nmod').some((t) => HARMED.test(t.lemma));

const FOUGHT = /^(fight|battle|tackle|contain|extinguish|douse|survive)$/;

const objectOf = (syntax: Syntax, verb: Token): Token | undefined => syntax.kids(verb, 'obj').at(0);

/** How a hazard's noun is told to have come to pass: what it struck, who was hurt in it, who fights it; undefined where it is only spoken of. */
function standingOf(syntax: Syntax, noun: Token, { kind }: Hazard): Standing | undefined {
  const occurs = kind === 'disaster' ? 'befalls' : 'breaks';
  let top = noun;
  // "Cyclone Gabrielle": the name may be the head.
  for (let i = 0; i < 3; i++) {
    const above = syntax.head(top);
    if (
      !above ||
      !(top.deprel === 'conj' || (syntax.is(top, 'compound', 'flat', 'nmod:desc') && above.upos === 'PROPN'))
    )
      break;
    top = above;
  }
  const verb = syntax.head(top);
  if (verb && isVerb(verb)) {
    if (syntax.is(top, 'nsubj:pass') && does(verb, 'fights')) return { clause: verb, noun: false };
    if (syntax.is(top, 'nsubj') && !isPassive(syntax, verb)) {
      const befell = objectOf(syntax, verb);
      if (does(verb, 'strikes') || does(verb, occurs) || syntax.kid(verb, 'expl'))
        return { clause: verb, noun: false, ...(befell ? { befell } : {}) };
    }
    if (syntax.is(top, 'nsubj') && syntax.kid(verb, 'expl')) return { clause: verb, noun: false };
    if (syntax.is(top, 'obl') && syntax.cases(top).some((c) => BY.has(c))) {
      const by = syntax.cases(top).includes('by');
      const befell = syntax.kids(verb, 'nsubj:pass').at(0);
      if (by && isPassive(syntax, verb) && does(verb, 'strikes'))
        return { clause: verb, noun: false, ...(befell ? { befell } : {}) };
      if (does(verb, 'within')) return { clause: verb, noun: false, known: true };
    }
    // "taking the death toll from Friday's collapse to 19"
    const counts = syntax.kids(verb, 'obj', 'nsubj').some((t) => /^(toll|number)$/.test(t.lemma));
    if (syntax.is(top, 'obl') && counts && syntax.cases(top).some((c) => BY.has(c)))
      return { clause: noun, noun: true, known: true };
    if (syntax.is(top, 'obj') && does(verb, 'fights'))
      return { clause: verb, noun: false, ...(FOUGHT.test(verb.lemma) ? { sure: true } : {}) };
  }
  const relative = syntax
    .kids(noun, 'acl')
    .find((t) => isVerb(t) && (does(t, 'strikes') || does(t, occurs)) && !(t.xpos === 'VB'));
  if (relative) {
    const befell = objectOf(syntax, relative);
    return { clause: relative, noun: false, ...(befell ? { befell } : {}) };
  }
  if (verb && syntax.is(top, 'nmod') && (HARMED.test(verb.lemma) || isCountOfDead(syntax, verb, top)))
    return { clause: noun, noun: true, known: true };
  return undefined;
}

/** "Cyclone Gabrielle", "Storm Babet": the name that a storm goes by, in the capitals right after the word. */
function nameOf(syntax: Syntax, noun: Token): Told['parties'] {
  const { tokens } = syntax.sentence;
  if (noun.upos !== 'PROPN' || tokens[noun.i + 1]?.upos !== 'PROPN') return [];
  let last = tokens[noun.i + 1]!;
  while (tokens[last.i + 1]?.upos === 'PROPN' && tokens[last.i + 1]!.head === last.i)
    last = tokens[last.i + 1]!;
  const name = tokens
    .slice(noun.i, last.i + 1)
    .map((t) => t.text)
    .join(' ');
  return [{ token: noun, participant: { role: 'name', name, span: { start: noun.start, end: last.end } } }];
}

/** The disasters and accidents that nouns of a sentence tell to have come to pass. */
export function hazardsIn(syntax: Syntax, parties: Parties): Told[] {
  return syntax.sentence.tokens.flatMap((noun) => {
    const hazard = hazardOf(syntax, noun);
    if (!hazard || isBorrowed(syntax, parties, noun, hazard)) return [];
    const standing = standingOf(syntax, noun, hazard);
    if (!standing) return [];
    const { kind, subkind } = hazard;
    const again = syntax.kids(noun, 'det').some((t) => /^(the|this|that)$/i.test(t.text));
    return [{ kind, subkind, token: noun, again, parties: nameOf(syntax, noun), ...standing }];
  });
}
