import { isVerb, type Parties, type Predicate, type Syntax, verbPredicate } from '../events/index.ts';
import type { Token } from '../language/index.ts';
import type { Participant } from '../record/index.ts';
import type { Part } from './lexicon.ts';

/** A party with the word that stands for it. */
export interface Filled {
  readonly participant: Participant;
  readonly token: Token;
}

/** Words that stand for nobody that could be told by name. */
const NOBODY =
  /^(it|this|that|these|those|there|who|which|what|i|we|you|he|she|they|him|her|them|us|me|someone|everyone|anyone|one|nobody|something|everything|himself|herself|itself|themselves|each|other|others|all|both|some|many|most)$/i;
/** The longest description that is kept as a name, in words. */
const LONGEST = 10;

/** The words of a noun phrase around its head, without clauses and asides; undefined where they are too many or say nothing. */
export function phraseOf(syntax: Syntax, head: Token): { first: Token; last: Token } | undefined {
  if (NOBODY.test(head.text) || !['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(head.upos)) return undefined;
  const { tokens } = syntax.sentence;
  const within = (t: Token): boolean => {
    for (let at: Token | undefined = t; at && at !== head; at = syntax.head(at)) {
      const beside = syntax.is(
        at,
        'compound',
        'flat',
        'amod',
        'det',
        'nummod',
        'fixed',
        'case',
        'punct',
        'advmod',
      );
      // "beating City 2-1"
      if (at.upos === 'NUM' && at.i > head.i && head.upos === 'PROPN') return false;
      const owner = at.deprel === 'nmod:poss' || at.deprel === 'nmod:desc';
      const of =
        at.deprel === 'nmod' && at.i > head.i && syntax.cases(at).some((c) => c === 'of' || c === 'for');
      const joined = at.deprel === 'conj' && syntax.is(syntax.head(at)!, 'amod', 'compound');
      if (!beside && !owner && !of && !joined) return false;
    }
    return true;
  };
  let first = head.i;
  let last = head.i;
  while (first > 0 && head.i - first < LONGEST && within(tokens[first - 1]!)) first--;
  while (last < tokens.length - 1 && last - head.i < LONGEST && within(tokens[last + 1]!)) last++;
  while (last > head.i && (tokens[last]!.upos === 'PUNCT' || tokens[last]!.upos === 'ADP')) last--;
  while (first < head.i && (tokens[first]!.upos === 'PUNCT' || tokens[first]!.upos === 'ADP')) first++;
  return last - first < LONGEST ? { first: tokens[first]!, last: tokens[last]! } : undefined;
}

/** What leads to whose a thing is: "the takeover of", "net profit at". */
const OF = new Set(['of', 'at', 'for', 'in']);

/** How far above a noun the verb of its clause may stand: "added the cup to its title with a win over". */
const STEPS = 3;

/** The verb of the clause that a noun stands in, unless the noun is its subject: "took" in "Rovers took the cup with a 4-0 win over". */
function verbAbove(syntax: Syntax, noun: Token): readonly Token[] {
  let at = noun;
  for (let step = 0; step < STEPS; step++) {
    const above = syntax.head(at);
    if (!above || syntax.is(at, 'nsubj')) return [];
    if (isVerb(above)) return [above];
    if (!syntax.is(at, 'nmod', 'obl', 'obj', 'conj')) return [];
    at = above;
  }
  return [];
}

/** The places that frames of occurrences name beyond those of predicates: `objof`, `subjof` what owns an object or a subject, `above` and `given` whose clause it is and to whom something is given in it. */
function wordsAt(syntax: Syntax, predicate: Predicate, place: string): readonly Token[] {
  switch (place) {
    case 'objof':
      return predicate
        .role('obj')
        .flatMap((o) => syntax.kids(o, 'nmod').filter((t) => syntax.cases(t).includes('of')));
    case 'subjof':
      return predicate
        .role('subj')
        .flatMap((s) => syntax.kids(s, 'nmod').filter((t) => syntax.cases(t).some((c) => OF.has(c))));
    case 'given':
      // Of two objects the first is who is given something, though the tree may call it an object too.
      return syntax.is(predicate.token, 'obj')
        ? verbAbove(syntax, predicate.token).flatMap((verb) =>
            syntax.kids(verb, 'iobj', 'obj').filter((t) => t.i < predicate.token.i),
          )
        : [];
    case 'above':
      return verbAbove(syntax, predicate.token).flatMap((verb) => verbPredicate(syntax, verb).role('subj'));
    default:
      return predicate.role(place);
  }
}

const ROLES_OF_THINGS = new Set(['office', 'object', 'service', 'craft']);

/** "the son of the mayor, Paul Byrne": who is told by another's name is not that other. */
const isOfAnother = (syntax: Syntax, parties: Parties, word: Token, actor: string): boolean =>
  word.upos === 'NOUN' &&
  syntax
    .kids(word, 'nmod', 'nmod:poss')
    .filter((t) => t.deprel === 'nmod:poss' || syntax.cases(t).includes('of'))
    .some((t) => parties.mention(t)?.actor === actor);

/** "side" → "Santos" in "the Brazilian side Santos": the name right behind a noun, on it or, as trees have it, beside it. */
function nameAfter(syntax: Syntax, noun: Token): Token | undefined {
  const next = syntax.sentence.tokens[noun.i + 1];
  if (noun.upos !== 'NOUN' || next?.upos !== 'PROPN' || syntax.kid(next, 'case')) return undefined;
  return next.head === noun.i || next.head === noun.head ? next : undefined;
}

function filledBy(syntax: Syntax, parties: Parties, role: string, token: Token): Filled[] {
  return parties.joined(token).flatMap((word): Filled[] => {
    const words = phraseOf(syntax, word);
    const mention = role === 'office' && word.upos !== 'PROPN' ? undefined : parties.mention(word);
    const own = mention && (mention.head === word.i || (mention.kind === 'name' && mention.last >= word.i));
    if (mention && own && mention.kind !== 'adjective' && !isOfAnother(syntax, parties, word, mention.actor))
      return [{ token: word, participant: { role, actor: mention.actor, span: mention.span } }];
    // "the games maker Activision Blizzard"
    const beside = syntax
      .kids(word, 'appos', 'flat')
      .map((t) => parties.mention(t))
      .find((m) => m?.kind === 'name');
    if (beside) return [{ token: word, participant: { role, actor: beside.actor, span: beside.span } }];
    // "a 4-0 win over the Brazilian side Santos": a name that the record does not know is the name all the same.
    const called = nameAfter(syntax, word);
    const calledBy = called && phraseOf(syntax, called);
    if (calledBy) {
      const span = { start: calledBy.first.start, end: calledBy.last.end };
      return [
        { token: called, participant: { role, name: nameOf(syntax, calledBy.first, calledBy.last), span } },
      ];
    }
    const owners =
      ROLES_OF_THINGS.has(role) || role === 'victim' || role === 'subject' ? [] : parties.of(word);
    if (owners.length === 1)
      return [
        { token: word, participant: { role, actor: owners[0]!, span: { start: word.start, end: word.end } } },
      ];
    if (!words) return [];
    const span = { start: words.first.start, end: words.last.end };
    const name = nameOf(syntax, words.first, words.last);
    return name ? [{ token: word, participant: { role, name, span } }] : [];
  });
}

/** The words without the article that they begin with. */
function nameOf(syntax: Syntax, first: Token, last: Token): string {
  const { tokens } = syntax.sentence;
  const from = first.deprel === 'det' && first !== last ? tokens[first.i + 1]! : first;
  let name = '';
  for (const t of tokens.slice(from.i, last.i + 1)) {
    const before = tokens[t.i - 1];
    name += (t !== from && before && before.end < t.start ? ' ' : '') + t.text;
  }
  return name;
}

/** The party of one part: the first of its places that is filled. */
export function fill(syntax: Syntax, parties: Parties, predicate: Predicate, part: Part): Filled[] {
  let first: Filled[] = [];
  for (const place of part.places) {
    const found = wordsAt(syntax, predicate, place)
      .slice(0, 1)
      .flatMap((t) => filledBy(syntax, parties, part.role, t));
    const settled = part.role === 'office' || part.role === 'object' || place === 'given';
    if (found.some((f) => settled || f.participant.actor !== undefined)) return found;
    if (first.length === 0) first = found;
  }
  return first;
}
