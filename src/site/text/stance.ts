import { readTable } from '../../assets/index.ts';

/** How a source stands to a content that its cue does not assert. */
export interface Stance {
  /** The words to set before the content: the text's own where they can stand there ("has denied"), else "denied". */
  readonly words: string;
  /** Of a denial, the participle to set after a name: "denying". */
  readonly doing?: string;
}

const FINITE_BEFORE = /^(?:has|have|had|again|also|repeatedly|flatly|strongly|firmly|later|earlier)$/i;
/** "did not deny", "never ruled out": no denial, and no assertion either. */
const NEGATION = /\b(?:not|never|neither|nor|no)\b|n[’']t\b/i;

const denials = readTable('data/site/denials.tsv').map(([lemma = '', third = '', past = '', doing = '']) => ({
  forms: [lemma, third, past, doing],
  finite: [third, past],
  past,
  doing,
}));

/** Before these, "that" at the head of a content is no conjunction ("that is a lie"). */
const PRONOUN =
  /^(?:is|was|were|are|has|had|does|did|do|will|would|can|could|should|may|might|must|makes?|made|means?|meant|shows?|and|or|of|[’'])(?![\p{L}-])/u;

/**
 * What a cue's words say of a content which they do not assert: a denial ("denied", "has ruled out") or a cue that is
 * itself denied ("did not say"). Undefined where the source asserts it. English alone, as is the finding of statements.
 */
export function stanceOf(cueText: string | undefined): Stance | undefined {
  if (!cueText) return undefined;
  const words = cueText.replace(/\s+/g, ' ').trim();
  if (NEGATION.test(words)) return { words };
  const cue = words.toLowerCase();
  const found = denials.find(({ forms }) => forms.some((form) => ` ${cue} `.includes(` ${form} `)));
  if (!found) return undefined;
  const form = found.finite.find((each) => cue.endsWith(each));
  const before = form === undefined ? undefined : cue.slice(0, -form.length).trim().split(' ');
  const own = before?.every((word) => word === '' || FINITE_BEFORE.test(word)) ?? false;
  return { words: own ? cue : found.past, doing: found.doing };
}

/** A content as a listing shows it: without the "that" which joined it to its cue, unless a denial goes before it. */
export function contentIn(contentText: string, cueText: string | undefined): string {
  if (stanceOf(cueText)) return contentText;
  const rest = /^\s*that,?\s+(\S.*)$/s.exec(contentText)?.[1];
  return rest === undefined || PRONOUN.test(rest) ? contentText : rest;
}

/** Whether a content goes on from the words before it, as "that it intends to" does and a quotation does not. */
export function goesOn(content: string): boolean {
  return /^\p{Ll}/u.test(content);
}
