import type { Token } from '../language/index.ts';
import { isVerb, type Syntax } from './syntax.ts';

/*
 * What the order of the words tells where a tree went astray. Parsers of this size hang one word in six or seven wrongly, and
 * most often just those that events need: subjects after a time or a name, and phrases with "with" and "against".
 */

/** Words that lead a clause and are easily taken for prepositions: "after Mugabe last week fired". */
const LEADS_CLAUSE = new Set([
  'after',
  'before',
  'since',
  'until',
  'as',
  'while',
  'than',
  'because',
  'when',
  'once',
]);

const NAMING = new Set(['NOUN', 'PROPN', 'PRON']);

/** Whether a finite verb without a subject hangs where finite verbs do not: its subject was hung elsewhere. */
export function isStray(syntax: Syntax, verb: Token): boolean {
  const above = syntax.head(verb);
  const finite = /^VB[DZP]$/.test(verb.xpos);
  const helped = syntax.kids(verb, 'aux').some((t) => t.text.toLowerCase() !== 'to');
  if (!above) return finite || helped || verb.xpos === 'VBN';
  if (verb.deprel === 'advcl' || verb.deprel === 'ccomp')
    return finite || (helped && syntax.kid(verb, 'mark') !== undefined);
  if (finite && verb.deprel === 'conj')
    return !syntax.kid(verb, 'cc') && !syntax.kids(verb, 'punct').some((t) => t.i < verb.i);
  if (finite && verb.deprel === 'parataxis')
    return NAMING.has(syntax.sentence.tokens[verb.i - 1]?.upos ?? '');
  if (verb.deprel === 'acl' && finite) return !isParticiple(syntax, verb, above);
  if (verb.deprel === 'xcomp' && /^VB[DZ]$/.test(verb.xpos)) return true;
  const nominalRoot = above.head < 0 && !isVerb(above) && !syntax.kid(above, 'cop', 'nsubj');
  return (
    nominalRoot &&
    verb.i > above.i &&
    (verb.deprel === 'acl' || verb.deprel === 'parataxis') &&
    (finite || helped || (verb.xpos === 'VBN' && !syntax.kid(verb, 'aux:pass') && !mainVerb(syntax, verb)))
  );
}

/** "two men accused of helping": right after its noun and without an object, a form in -ed is a participle, whatever its tag. */
function isParticiple(syntax: Syntax, verb: Token, noun: Token): boolean {
  if (verb.xpos !== 'VBD' || verb.i - noun.i > 1) return false;
  return !syntax.kid(verb, 'obj', 'ccomp', 'xcomp', 'advmod') && rightAfter(syntax, verb).length === 0;
}

/** Whether the sentence has another finite verb that could be its main one. */
function mainVerb(syntax: Syntax, but: Token): boolean {
  return syntax.sentence.tokens.some(
    (t) => t !== but && /^VB[DZP]$/.test(t.xpos) && t.deprel !== 'acl:relcl',
  );
}

const leadsClause = (syntax: Syntax, word: Token): boolean =>
  syntax.kids(word, 'case').some((c) => LEADS_CLAUSE.has(c.text.toLowerCase()));

/** The noun phrase that ends before a verb: the nearest one that no preposition leads. */
export function beforeVerb(syntax: Syntax, verb: Token): Token[] {
  const { tokens } = syntax.sentence;
  for (let i = verb.i - 1; i >= syntax.dateline && i >= verb.i - 12; i--) {
    let word = tokens[i];
    if (!word || word.upos === 'VERB' || word.upos === 'SCONJ' || /^[;:]$/.test(word.text)) return [];
    if (!['NOUN', 'PROPN', 'PRON'].includes(word.upos) || TIMES.test(word.lemma)) continue;
    for (
      let up = syntax.head(word);
      up && up.i < verb.i && ['NOUN', 'PROPN', 'PRON'].includes(up.upos);
      up = syntax.head(up)
    ) {
      if (
        leadsClause(syntax, word) ||
        up.i < syntax.dateline ||
        syntax.is(word, 'nsubj') ||
        (syntax.is(word, 'appos') && word.i - up.i > 6)
      )
        break;
      word = up;
    }
    const led = syntax.kids(word, 'case');
    if (led.length === 0 || led.every((c) => LEADS_CLAUSE.has(c.text.toLowerCase()))) return [word];
    i = Math.min(i, word.i);
  }
  return [];
}

/** The noun phrase that stands right after a verb, for trees that hung it elsewhere ("freed 37 prisoners late on Tuesday"). */
export function rightAfter(syntax: Syntax, verb: Token): Token[] {
  const { tokens } = syntax.sentence;
  let last: Token | undefined;
  for (let i = verb.i + 1; i < tokens.length && i <= verb.i + 8; i++) {
    const word = tokens[i];
    if (
      !word ||
      !['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PART', 'SYM'].includes(word.upos) ||
      word.text === 'to'
    )
      break;
    if (word.upos === 'NOUN' || word.upos === 'PROPN') last = word;
  }
  if (
    !last ||
    syntax.kid(last, 'case') ||
    (syntax.is(last, 'obl:unmarked', 'obl:tmod', 'nsubj') && TIMES.test(last.lemma))
  )
    return [];
  return TIMES.test(last.lemma) || (last.deprel === 'nsubj' && last.head !== verb.i) ? [] : [last];
}
/** Whether a word names a stretch of time. */
export const isTime = (token: Token): boolean => TIMES.test(token.lemma);
const TIMES =
  /^(today|yesterday|tomorrow|week|month|year|day|night|morning|evening|afternoon|hour|time|((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|January|February|March|April|May|June|July|August|September|October|November|December)s?$/i;

const NAMES = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'PRON', 'PART']);
/** How many words a phrase may stand away from the word it belongs to, where only the order of words tells. */
const REACH = 8;

/**
 * The noun after a preposition in the order of the words alone, for trees that went astray: "a meeting on Tuesday with the
 * secretary". Other phrases may stand between; a verb, a comma or a conjunction ends the search.
 */
export function followedBy(syntax: Syntax, head: Token, preposition: string): Token[] {
  const { tokens } = syntax.sentence;
  for (let i = head.i + 1; i < tokens.length && i <= head.i + REACH; i++) {
    const word = tokens[i];
    if (!word || !(NAMES.has(word.upos) || word.upos === 'ADP' || word.upos === 'SCONJ')) return [];
    if (word.text.toLowerCase() !== preposition) continue;
    let last: Token | undefined;
    for (let j = i + 1; j < tokens.length; j++) {
      const next = tokens[j];
      if (!next || !NAMES.has(next.upos)) break;
      if (next.upos === 'NOUN' || next.upos === 'PROPN' || next.upos === 'PRON') last = next;
    }
    return last ? [last] : [];
  }
  return [];
}
