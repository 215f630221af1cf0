import { child, type Doc, relation, type Sentence, type Token } from '../../language/index.ts';
import type { Found } from '../mentions/found.ts';
import type { History, Past } from './history.ts';
import { conjoined } from './pair.ts';
import type { Referent } from './referent.ts';
import type { Sides } from './sides.ts';
import { type Speech, speaks } from './speech.ts';

interface Pronoun {
  readonly sex?: 'm' | 'f';
  readonly number: 'singular' | 'plural';
  readonly person: boolean;
  readonly possessive?: boolean;
  readonly reflexive?: boolean;
}

const PRONOUNS: Readonly<{ [form: string]: Pronoun }> = {
  he: { sex: 'm', number: 'singular', person: true },
  him: { sex: 'm', number: 'singular', person: true },
  his: { sex: 'm', number: 'singular', person: true, possessive: true },
  himself: { sex: 'm', number: 'singular', person: true, reflexive: true },
  she: { sex: 'f', number: 'singular', person: true },
  her: { sex: 'f', number: 'singular', person: true },
  hers: { sex: 'f', number: 'singular', person: true, possessive: true },
  herself: { sex: 'f', number: 'singular', person: true, reflexive: true },
  they: { number: 'plural', person: false },
  them: { number: 'plural', person: false },
  their: { number: 'plural', person: false, possessive: true },
  theirs: { number: 'plural', person: false, possessive: true },
  themselves: { number: 'plural', person: false, reflexive: true },
  it: { number: 'singular', person: false },
  its: { number: 'singular', person: false, possessive: true },
  itself: { number: 'singular', person: false, reflexive: true },
};
/** What a country alone has: "its government", some sentences after its name. */
const STATE =
  /^(government|army|military|parliament|president|premier|minister|ministry|cabinet|constitution|border)$/;
const RELATIVE = new Set(['who', 'whom', 'whose', 'which', 'that']);

/** No pronoun reaches back over more sentences than this, however many of them are quoted. */
const MOST_QUOTED = 16;

/** A pronoun and whom it stands for; several where a plural gathers what an "and" joined. */
export interface Resolved {
  readonly found: Found;
  readonly referents: readonly Referent[];
}

/** Whether a token is a pronoun of the third person, or a relative one with a verb. */
export function isPronoun(token: Token): boolean {
  const form = token.text.toLowerCase();
  return (
    PRONOUNS[form] !== undefined || (RELATIVE.has(form) && (token.upos === 'PRON' || /^W/.test(token.xpos)))
  );
}

/**
 * Resolves a pronoun by agreement, recency and role: subjects before objects, the same sentence before the one before,
 * never a fellow argument of the same verb. `speaker` is who speaks the words that it stands in: another. Nothing where no candidate agrees.
 */
export function resolvePronoun(
  doc: Doc,
  sentence: Sentence,
  token: Token,
  history: History,
  speech: Speech,
  sides: Sides,
  speaker?: Referent,
): Resolved | undefined {
  const found: Found = {
    sentence: sentence.index,
    first: token.i,
    last: token.i,
    head: token.i,
    kind: 'pronoun',
  };
  const pronoun = PRONOUNS[token.text.toLowerCase()];
  if (!pronoun) {
    const referent = relative(sentence, token, history);
    return referent ? { found, referents: [referent] } : undefined;
  }
  if (isExpletive(sentence, token)) return undefined;
  if (pronoun.number === 'plural') {
    const pair = conjoined(doc, sentence, token, history);
    if (pair) return { found, referents: pair };
  }
  let best: Past | undefined;
  const form = token.text.toLowerCase();
  let bestScore = pronoun.person ? 0 : form === 'it' ? 3.8 : 1.5;
  if (form === 'it' && speech.quoted(token.start) > 0) bestScore = 5;
  const spokenOf =
    speaks(sentence, token) && speech.quoted(token.start) === 0
      ? speech.spokenOf(sentence, history)
      : undefined;
  const seen = new Set<Referent>();
  for (let at = history.past.length - 1; at >= 0; at--) {
    const past = history.past[at];
    if (!past || sentence.index - past.found.sentence > (pronoun.person ? MOST_QUOTED : 1)) break;
    if (speech.distance(sentence, token, past) > 4) {
      if (speech.quoted(past.start) === 0) break;
      continue;
    }
    if (sides.apart(sentence.index, past)) break;
    if (!agrees(past.referent, pronoun, form) || barred(sentence, token, past, pronoun)) continue;
    // “Roe is weak,” he said: whom a speaker names is another.
    if (spokenOf?.has(past.referent) || past.referent === speaker) continue;
    const score =
      salience(doc, sentence, token, past, pronoun, speech) +
      (seen.has(past.referent) ? -0.2 : 0) +
      frequency(past.referent);
    seen.add(past.referent);
    if (score > bestScore) {
      best = past;
      bestScore = score;
    }
  }
  if (!best && form === 'its' && STATE.test(sentence.tokens[token.head]?.lemma ?? '')) {
    const state = (past: Past, subject: boolean) =>
      past.referent.type === 'government' &&
      past.referent.key?.startsWith('country:') === true &&
      !barred(sentence, token, past, pronoun) &&
      (!subject || past.relation === 'nsubj');
    best =
      history.latest((_, past) => state(past, true), sentence.index, 8) ??
      history.latest((_, past) => state(past, false), sentence.index, 8);
  }
  // Once "she", always "she".
  if (best && pronoun.sex && best.referent.sex === undefined && !best.referent.unnamed)
    best.referent.sex = pronoun.sex;
  return best ? { found, referents: [best.referent] } : undefined;
}

function frequency(referent: Referent): number {
  return Math.min(1, Math.log2(1 + referent.mentions.length) / 4) + (referent.unnamed ? 0 : 0.2);
}

/** Groups that are "it" as well as "they". */
const COLLECTIVE =
  /^(?:army|navy|air force|military|coast guard|militia|police|(?:[\w-]+ )*(?:service|brigade|force))$/;

function agrees(referent: Referent, pronoun: Pronoun, form: string): boolean {
  if (pronoun.person) {
    if (referent.type !== 'person' || referent.plural) return false;
    return referent.sex === undefined || referent.sex === pronoun.sex;
  }
  if (referent.type === 'person') return false;
  if (pronoun.number === 'plural')
    return (
      referent.plural ||
      referent.type === 'group' ||
      referent.type === 'armed-group' ||
      referent.type === 'organisation'
    );
  if (/^its?$/.test(form) && referent.type === 'group')
    return [...referent.nouns].some((noun) => COLLECTIVE.test(noun));
  return !referent.plural && referent.type !== 'group' && referent.type !== 'place';
}

/** A pronoun is not what stands beside it under the same verb, nor what it is the possessor of. */
function barred(sentence: Sentence, token: Token, past: Past, pronoun: Pronoun): boolean {
  if (past.found.sentence !== sentence.index) return false;
  const head = sentence.tokens[past.found.head];
  if (!head) return false;
  if (past.found.last >= token.i || isAskedAbout(sentence, token, head)) return true;
  if (pronoun.reflexive) return false;
  if (!pronoun.possessive && token.text.toLowerCase() !== 'her')
    return head.head === token.head && head.head >= 0;
  return false;
}

/** Whether a pronoun speaks, behind its words, what a mention before it in the sentence stands in. */
function isInquit(sentence: Sentence, token: Token, past: Past): boolean {
  if (!speaks(sentence, token)) return false;
  const verb = sentence.tokens[past.found.head]?.head ?? -1;
  const clause = sentence.tokens[verb];
  return clause?.deprel === 'ccomp' && clause.head === token.head && clause.i < token.i;
}

/** "Asked about Roe, he said …": who answers is not whom the question is about. */
function isAskedAbout({ tokens }: Sentence, answers: Token, word: Token): boolean {
  for (let at: Token | undefined = word, steps = 0; at && steps < 12; at = tokens[at.head], steps++)
    if (at.deprel.startsWith('advcl') && at.head === answers.head)
      return (
        at.i < answers.i && at.xpos === 'VBN' && /^(?:ask|press|question|quiz|challenge)$/.test(at.lemma)
      );
  return false;
}

function salience(
  doc: Doc,
  sentence: Sentence,
  token: Token,
  past: Past,
  pronoun: Pronoun,
  speech: Speech,
): number {
  const distance = speech.distance(sentence, token, past);
  let score = 3 - distance * 1.2;
  if (distance === 0 && speaksForAnother(sentence, past)) score -= 0.4;
  else if (past.relation === 'nsubj')
    score += past.subordinate && distance > 0 && pronoun.person ? -0.3 : 1.2;
  else if (past.relation === 'obj' || past.relation === 'iobj') score += 0.3;
  else if (past.relation === 'nmod' || past.relation === 'compound') score -= 0.4;
  if (past.found.kind === 'adjective') score -= 1.5;
  // "Officials met. Schools will stay shut, they said": what is said is of the schools.
  if (distance === 0 && !pronoun.person && !past.subordinate && isInquit(sentence, token, past)) score -= 0.7;
  if (pronoun.sex && past.referent.sex === pronoun.sex) score += 0.7;
  if (relation(token) === 'nsubj' && past.relation === 'nsubj') score += 0.5;
  if (distance === 0) {
    const near = (token.i - past.found.last) / Math.max(10, sentence.tokens.length);
    score += pronoun.possessive ? 0.8 * (1 - near) : 0.2 * (1 - near);
  }
  const of = doc.sentences[past.found.sentence];
  const head = of?.tokens[past.found.head];
  // "Roe, the secretary of the council, wrote … They": hardly the council.
  if (!pronoun.person && distance > 0 && of?.tokens[head?.head ?? -1]?.deprel === 'appos') score -= 1;
  const aside = /^(advcl|acl|ccomp)/.test(of?.tokens[head?.head ?? -1]?.deprel ?? '');
  if (distance > 0 && pronoun.person && speech.quoted(past.start) === 0 && speaks(sentence, token)) {
    // Who speaks goes on from the subject of the sentence just before, the more where it spoke.
    if (distance <= 1 && past.relation === 'nsubj' && !past.subordinate) score += 0.8;
    if (!aside && speaks(of, head)) score += distance <= 1 ? 0.6 : 0.3;
  }
  // "The army said … It said": a body goes on speaking, whatever it spoke of.
  const main = /^(?:root|parataxis)$/.test(sentence.tokens[token.head]?.deprel ?? '');
  if (
    distance === 1 &&
    !pronoun.person &&
    main &&
    !past.subordinate &&
    speaks(sentence, token) &&
    speaks(of, head)
  )
    score += 1.2;
  // Inside a quotation "he" is not the one who speaks.
  const [here, there] = [speech.quoted(token.start), speech.quoted(past.start)];
  if (here !== there && here > 0 && distance <= 1 && past.relation === 'nsubj' && speaks(of, head))
    score -= 1.5;
  if (here === 0 && there > 0) score -= 0.8;
  return score;
}

/** "Roe's lawyer, Jo Boyd, said he would appeal": who is Roe, for whom the lawyer speaks. */
function speaksForAnother({ tokens }: Sentence, past: Past): boolean {
  const head = tokens[past.found.head];
  const noun = head && relation(head) === 'appos' ? tokens[head.head] : undefined;
  return (
    noun !== undefined &&
    /^(lawyer|attorney|solicitor|barrister|counsel|spokesman|spokeswoman|spokesperson|agent)$/.test(
      noun.lemma,
    ) &&
    tokens.some((t) => t.head === noun.i && t.deprel === 'nmod:poss')
  );
}

function isExpletive(sentence: Sentence, token: Token): boolean {
  if (relation(token) === 'expl') return true;
  if (!/^it$/i.test(token.text)) return false;
  const governor = sentence.tokens[token.head];
  if (!governor || token.deprel === '') return true;
  const clause = child(sentence, governor, 'csubj', 'ccomp', 'xcomp');
  return (
    (governor.upos === 'ADJ' && clause !== undefined) ||
    /^(seem|appear|happen|rain|snow|turn)$/.test(governor.lemma)
  );
}

/** "the minister, who …": the noun that the relative clause hangs on. */
function relative(sentence: Sentence, token: Token, history: History): Referent | undefined {
  let verb: Token | undefined = sentence.tokens[token.head];
  for (let steps = 0; verb && steps < 4 && !verb.deprel.startsWith('acl'); steps++)
    verb = sentence.tokens[verb.head];
  const noun = verb?.deprel.startsWith('acl') ? sentence.tokens[verb.head] : undefined;
  const form = token.text.toLowerCase();
  const person = form.startsWith('who');
  const here = history.since(sentence.index).filter((past) => past.found.last < token.i);
  const hit =
    noun &&
    here.findLast(
      (past) => past.found.head === noun.i || (past.found.first <= noun.i && noun.i <= past.found.last),
    );
  if (hit) return person || hit.referent.type !== 'person' ? hit.referent : undefined;
  if (!person || noun) return undefined;
  const before = here.at(-1);
  return before && token.i - before.found.last <= 2 && before.referent.type !== 'place'
    ? before.referent
    : undefined;
}
