import { readList } from '../assets/index.ts';
import { type Doc, type Quotation, type Token, touching } from '../language/index.ts';
import { covers, overlaps } from '../record/index.ts';
import type { CueClass } from './cue.ts';
import { isImpersonal } from './passive.ts';
import type { Report } from './report.ts';
import type { Tree } from './tree.ts';
import { hull } from './words.ts';

/** Cues whose clauses are claims, however they are put. */
const TELLING: ReadonlySet<CueClass> = new Set(['say']);
/** Cues that make a claim in the form their entry gives them: "accused him OF lying", not "accused him". */
const FRAMED: ReadonlySet<CueClass> = new Set(['affirm', 'deny', 'accuse', 'judge']);
/** Cues that claim nothing by themselves; what they quote at some length is kept as words that were said. */
const QUOTING: ReadonlySet<CueClass> = new Set(['commit', 'request', 'ask']);
/** Fewer quoted words than these are a name or a doubt: the “interim” government. */
const QUOTED_WORDS = 3;
const GOING_ON = new Set(['go', 'continue', 'proceed']);

/** Whether a cue only may, should or will be: "will announce", "is expected to say", "if he said". */
export function isUnreal(tree: Tree, token: number): boolean {
  const verb = tree.sentence.tokens[token];
  if (!verb) return false;
  if (tree.children(verb, 'aux').some((t) => t.xpos === 'MD')) return true;
  if (tree.children(verb, 'mark').some((t) => /^(if|unless|whether)$/.test(t.lemma))) return true;
  if (tree.children(verb, 'mark', 'aux').some((t) => t.xpos === 'TO')) {
    return !GOING_ON.has(tree.parent(verb)?.lemma ?? '');
  }
  return (
    verb.xpos === 'VB' && !tree.children(verb, 'aux').some((t) => t.lemma === 'do') && !isPlural(tree, verb)
  );
}

/** A bare verb that "and" joins to a finite one is a present that the tagger took for an infinitive: "deny it and say that …". */
function isPlural(tree: Tree, verb: Token): boolean {
  const first = verb.deprel === 'conj' ? tree.parent(verb) : undefined;
  if (!first || !/^VB[DNPZ]$/.test(first.xpos) || tree.child(verb, 'mark')) return false;
  return !tree.children(first, 'aux').some((t) => t.xpos === 'MD' || t.lemma === 'do');
}

/**
 * Whether a report is a claim that the record keeps as a statement: somebody is there to say it or it is said by nobody named ("it was
 * reported that …"), it is said and not
 * denied, planned or wished for, and it is not a saying within a quoted speech. Attitudes, and requests and vows of
 * which no word is quoted, are no claims.
 */
export function isClaim(
  doc: Doc,
  report: Report,
  kind: 'direct' | 'indirect' | 'mixed',
  quotations: readonly Quotation[],
  tree: Tree | undefined,
): boolean {
  if (report.negated || report.content.length === 0) return false;
  if (!report.source && report.speakers.length === 0 && !(tree && isImpersonal(tree, report))) return false;
  if (report.source && isNarrator(doc.text.slice(report.source.start, report.source.end))) return false;
  if (isNobodys(doc.text, report)) return false;
  if (kind !== 'direct' && isEmpty(doc.text, report)) return false;
  if (kind === 'indirect' && !report.framed && isMeasure(doc.text, report)) return false;
  if (kind === 'indirect' && tree && isMute(tree, report)) return false;
  const cue = report.cue;
  if (
    cue &&
    touching(quotations, cue.start, cue.end).some(
      (q) => q.depth === 0 && q.segments.some((s) => covers(s, cue)),
    )
  )
    return false;
  if (report.credit) return false;
  if (report.uncued || report.phrase) return true;
  if (kind !== 'direct' && isOrder(doc, report)) return false;
  if (kind === 'direct' && !TELLING.has(report.class) && isTitle(doc.text, report)) return false;
  if (kind === 'indirect' && report.at && tree && isQuestion(tree, report.at.token)) return false;
  const long = kind !== 'indirect' && quotedWords(doc.text, report, quotations) >= QUOTED_WORDS;
  const claims =
    (TELLING.has(report.class) &&
      (report.quoteOnly
        ? kind !== 'indirect' && (long || !isCiting(report, tree))
        : report.framed || kind !== 'indirect' || (hasVerb(doc, report) && isClause(doc, report)))) ||
    (FRAMED.has(report.class) &&
      report.framed &&
      !(kind === 'indirect' && tree && isNaming(tree, report)) &&
      (report.class !== 'affirm' || kind !== 'indirect' || tellsSomething(doc, report))) ||
    (QUOTING.has(report.class) && long);
  // A cue that only the trained part knows: its words stand when they are quoted whole.
  if (FRAMED.has(report.class) && kind === 'indirect' && !report.inquit && standsBefore(report)) return false;
  if (!claims && !(long && (report.class !== 'other' || kind === 'direct'))) return false;
  if (FRAMED.has(report.class) && report.at && tree && isPassive(tree, report.at.token)) return false;
  if (kind !== 'direct' && report.at && tree && isUnreal(tree, report.at.token)) return false;
  return true;
}

const mute = new Set(readList('data/attribution/mute.txt'));

/** "The value of the pound signalled that …": nobody says it, the page concludes it. */
function isMute(tree: Tree, { speakers }: Report): boolean {
  const heads = speakers.map((s) => tree.sentence.tokens[s.token]);
  return heads.length === 1 && heads[0]?.upos === 'NOUN' && mute.has(heads[0].lemma);
}

/** "Told them to leave" orders; who compares one thing with another measures. */
function isOrder(doc: Doc, { at, content }: Report): boolean {
  const tokens = (at && doc.sentences[at.sentence]?.tokens) ?? [];
  const cue = at && tokens[at.token];
  const first = tokens.findIndex((t) => t.start >= (content[0]?.start ?? 0));
  if (cue?.lemma === 'tell') return tokens[first]?.xpos === 'TO' && tokens[first + 1]?.xpos === 'VB';
  const words = content.map((c) => doc.text.slice(c.start, c.end)).join(' ');
  return cue?.lemma === 'compare' && !/ to /.test(words);
}

const SMALL = /^(?:a|an|the|of|and|or|for|in|on|to|at|with|from|by)$/;

/** Words in quotation marks that are all capitalised name a work. */
function isTitle(text: string, { content }: Report): boolean {
  const words = content
    .flatMap((c) => text.slice(c.start, c.end).match(/[\p{L}\p{N}’'-]+/gu) ?? [])
    .filter((w) => !SMALL.test(w));
  return words.length > 1 && words.every((w) => /^[\p{Lu}\p{N}]/u.test(w));
}

/** "Quoting “Hamlet”": a word or two that are quoted are a title. */
const isCiting = ({ at }: Report, tree: Tree | undefined): boolean =>
  /^(?:quote|cite)$/.test((at && tree?.sentence.tokens[at.token]?.lemma) ?? '');

/** All that is said stands before the cue, as in an inquit: "…, he admitted". */
const standsBefore = ({ cue, content }: Report): boolean =>
  cue !== undefined && content.every((c) => c.end <= cue.start);

/**
 * A thing reported is no claim where no word of it says anything: "reported heavy losses", "proposed a law that would ban it", whose
 * only verb says which law.
 */
function hasVerb(doc: Doc, report: Report): boolean {
  const tokens = (report.at && doc.sentences[report.at.sentence]?.tokens) ?? [];
  const within = (t: Token): boolean => report.content.some((c) => c.start <= t.start && t.end <= c.end);
  const describes = (t: Token): boolean => {
    for (
      let at: Token | undefined = t, steps = 0;
      at && within(at) && steps < 40;
      at = tokens[at.head], steps++
    )
      if (at.deprel === 'acl:relcl') return true;
    return false;
  };
  return tokens.some((t) => /^(VERB|AUX)$/.test(t.upos) && within(t) && !describes(t));
}

/** Cues whose object is as good as a clause: "stressed the importance of talks". */
const EMPHASIS =
  /^(?:stress|underlin|underscor|emphasi|highlight|not|reiterat|repeat|warn|point|explain|reveal|describ)/;

/** Whether what is said is a clause, and not a thing with some verb in it: "concluded a hearing on charges of lying". */
function isClause(doc: Doc, report: Report): boolean {
  const tokens = (report.at && doc.sentences[report.at.sentence]?.tokens) ?? [];
  const cue = report.at && tokens[report.at.token];
  if (!cue || EMPHASIS.test(cue.lemma)) return true;
  const within = (t: Token): boolean => report.content.some((c) => c.start <= t.start && t.end <= c.end);
  const objects = tokens.filter((t) => t.head === cue.i && t.deprel === 'obj' && within(t));
  return (
    objects.length === 0 ||
    tokens.some((t) => t.head === cue.i && /^(?:ccomp|xcomp|parataxis)/.test(t.deprel) && within(t))
  );
}

/** "Called him Mike": a name is given, and nothing judged. */
function isNaming(tree: Tree, { at, class: kind }: Report): boolean {
  const cue = at && tree.sentence.tokens[at.token];
  if (!cue || kind !== 'judge') return false;
  const given = tree.child(cue, 'xcomp') ?? tree.children(cue, 'obj')[1];
  return given?.upos === 'PROPN';
}

/** "Confirmed the report" grants a claim, "confirmed a judge" appoints one. */
function tellsSomething(doc: Doc, report: Report): boolean {
  const tokens = (report.at && doc.sentences[report.at.sentence]?.tokens) ?? [];
  const inside = tokens.filter((t) => report.content.some((c) => c.start <= t.start && t.end <= c.end));
  return inside.some((t) => /^(VERB|AUX)$/.test(t.upos) || sayings.has(t.lemma));
}
const sayings = new Set(readList('data/attribution/sayings.txt'));

/** Outside of quotation marks "I" is whoever writes the page, and "you" its reader: neither is reported by it. */
export const isNarrator = (source: string): boolean => /^(?:I|we|you)$/i.test(source.trim());

/** "Nobody said so", "none of the passengers said", "no other missing people reported": nothing was said. "No 10" is somebody. */
export function isNobodys(text: string, { source }: Report): boolean {
  const words = source ? text.slice(source.start, source.end).trim() : '';
  return /^(?:nobody|no[ -]one|none|neither|no \p{Ll}+)\b/iu.test(words) && !/^No \p{Lu}/u.test(words);
}

/** "What did they say?" asks and tells nothing. */
function isQuestion(tree: Tree, token: number): boolean {
  return tree.sentence.tokens.at(-1)?.text === '?' && tree.sentence.tokens[token]?.deprel === 'root';
}

/** A participle that tells what is done to a thing, not what its subject says: "widely praised in Africa as …". */
function isPassive(tree: Tree, token: number): boolean {
  const verb = tree.sentence.tokens[token];
  if (verb?.xpos !== 'VBN') return false;
  return !tree.children(verb, 'aux').some((t) => t.lemma === 'have');
}

/** "What did he say?", "he said so": a content without words of its own. */
function isEmpty(text: string, report: Report): boolean {
  const words = report.content.flatMap((c) => text.slice(c.start, c.end).match(/[\p{L}\p{N}]+/gu) ?? []);
  return (
    words.length === 0 ||
    (words.length === 1 && /^(?:what|who|which|it|so|that|this|as|much|more|yes|no)$/i.test(words[0]!))
  );
}

/** "Said little that was new", "said nothing of the war": how much was said, and not what. */
function isMeasure(text: string, report: Report): boolean {
  const first = report.content[0];
  return (
    first !== undefined &&
    /^(?:(?:so|as|very|too) )?(?:little|nothing|much|more|less|enough|something|anything|a (?:lot|little|few words|great deal))\b/i.test(
      text.slice(first.start, first.end),
    )
  );
}

/** The words of a content that stand in quotation marks. */
function quotedWords(text: string, report: Report, quotations: readonly Quotation[]): number {
  let n = 0;
  const all = hull(report.content);
  for (const q of touching(quotations, all?.start ?? 0, all?.end ?? 0)) {
    if (q.depth > 0) continue;
    for (const s of q.segments) {
      if (report.content.some((c) => overlaps(c, s)))
        n += text.slice(s.start, s.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    }
  }
  return n;
}
