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

/** Heads of a content that only its cue makes whole: "to ratify it", "of sheltering people", "whether it rained". */
const HANGING = /^(?:to|of|as|for|by|with|against|about|over|whether|if|how|why)\s/;
const PASSIVE = /\b(?:am|is|are|was|were|be|been|being)\b/i;

/** Cues whose content is what they judge or blame ("called the step a threat"), as lemmas. */
const judging = new Set(
  readTable('data/attribution/cues.tsv').flatMap(([lemma = '', kind]) =>
    kind === 'accuse' || kind === 'judge' ? [lemma] : [],
  ),
);

/** Whether a cue's last word is a form of a judging one, by the regular endings of English. */
function judges(cue: string): boolean {
  const word = cue.split(' ').at(-1) ?? '';
  const stem = word.replace(/(?:s|ed|ing)$/, '');
  const stems = [
    word,
    stem,
    `${stem}e`,
    stem.replace(/i?e?$/, ''),
    stem.replace(/ie?$/, 'y'),
    stem.replace(/(.)\1$/, '$1'),
  ];
  return stems.some((each) => judging.has(each));
}

/** Before these, "that" at the head of a content is no conjunction ("that is a lie"). */
const PRONOUN =
  /^(?:is|was|were|are|has|had|does|did|do|will|would|can|could|should|may|might|must|makes?|made|means?|meant|shows?|and|or|of|[’'])(?![\p{L}-])/u;

/**
 * What a cue's words say of a content that does not stand by itself: a denial ("denied", "has ruled out"), a cue that is
 * itself denied ("did not say"), one that judges ("called the step a threat") or on which the content hangs ("vowed to
 * fight"). Undefined where the content is what the source asserts. English alone, as is the finding of statements.
 */
export function stanceOf(cueText: string | undefined, contentText = ''): Stance | undefined {
  if (!cueText) return undefined;
  const words = cueText
    .replace(/\s+/g, ' ')
    .replace(/[\s:,]+$/, '')
    .trim();
  if (NEGATION.test(words)) return { words };
  const cue = words.toLowerCase();
  const found = denials.find(({ forms }) => forms.some((form) => ` ${cue} `.includes(` ${form} `)));
  if (!found) {
    const hangs = HANGING.test(contentText.trimStart()) || (judges(cue) && !/^\s*["“]/.test(contentText));
    return hangs && !PASSIVE.test(cue) && cue !== 'according to' ? { words } : undefined;
  }
  const form = found.finite.find((each) => cue.endsWith(each));
  const before = form === undefined ? undefined : cue.slice(0, -form.length).trim().split(' ');
  const own = before?.every((word) => word === '' || FINITE_BEFORE.test(word)) ?? false;
  return { words: own ? cue : found.past, doing: found.doing };
}

/**
 * A content as a listing shows it: without the "that" which joined it to its cue, unless a denial goes before it, and
 * without a lone "what" that stood before the cue ("WHAT she called a trap").
 */
export function contentIn(text: string, cueText: string | undefined): string {
  const contentText = text.replace(/^(?:what|which|whom?|that) … /i, '');
  if (stanceOf(cueText, contentText)) return contentText;
  const rest = /^\s*that,?\s+(\S.*)$/s.exec(contentText)?.[1];
  return rest === undefined || PRONOUN.test(rest) ? contentText : rest;
}

/** Whether a content goes on from the words before it, as "that it intends to" does and one in quotation marks does not. */
export function goesOn(content: string): boolean {
  return /^[\p{L}\d]/u.test(content);
}
