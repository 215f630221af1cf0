import { readList } from '../assets/index.ts';
import { type Doc, type Quotation, relation, type Sentence, type Token } from '../language/index.ts';
import { covers } from '../record/index.ts';
import { isNarrator } from './claim.ts';
import type { Report } from './report.ts';
import { phraseOf } from './source.ts';
import { Tree } from './tree.ts';
import { hasWords, hull, lastFrom, spansOf } from './words.ts';

/** A quotation shorter than this, without a verb of speech, is a name or a doubt and not a speech. */
const SPEECH_WORDS = 4;
const WORD = /[\p{L}\p{N}]+/gu;
const gestures = new Set(readList('data/attribution/gestures.txt'));
const minds = new Set(readList('data/attribution/minds.txt'));
/** Cues whose source can be taken for the one who goes on speaking. */
const SPEAKING = /^(?:say|affirm|deny|accuse|judge|commit|request)$/;

/** Who speaks, as a report has it. */
export type Voice = Pick<Report, 'source' | 'speakers' | 'addressees'>;

/**
 * Who speaks a quotation that stands alone, without a verb of speech: all that its sentences hold. In a paragraph of its own the
 * speaker before it, or whom the sentence before gives as a source; within a paragraph who spoke, or did what speakers do, in the
 * sentence before. Undefined where nothing tells.
 */
export function voiceOf(
  doc: Doc,
  q: Quotation,
  earlier: readonly Report[],
  before: Report | undefined,
): Voice | undefined {
  const { text } = doc;
  const first = lastFrom(doc.sentences, q.start);
  if (!first || !isSpoken(text, q) || !fillsSentences(doc, q, first)) return undefined;
  const words = text.slice(q.start, q.end).match(WORD)?.length ?? 0;
  const previous = doc.sentences[first.index - 1];
  const told = earlier.findLast(
    (r) => tells(text, r) && !earlier.some((o) => o !== r && o.content.some((c) => covers(c, r.cue!))),
  );
  if (previous?.paragraph === first.paragraph) {
    if (told) return told;
    const actor = actorIn(doc, previous);
    if (actor?.gesture) return actor.voice;
    const same = before?.at && doc.sentences[before.at.sentence]?.paragraph === first.paragraph;
    return same && words >= SPEECH_WORDS && (!actor || actor.pronoun) ? before : undefined;
  }
  if (words < SPEECH_WORDS || !fillsParagraph(doc, q, first)) return undefined;
  const minded = previous && told?.at?.sentence !== previous.index ? actorIn(doc, previous) : undefined;
  if (minded?.mind && !minded.pronoun) return minded.voice;
  return told && (!before?.at || told.at!.sentence >= before.at.sentence) ? told : before;
}

/** Whether a report has a source that says, and does not deny, what a clause or a quotation holds. */
const tells = (text: string, r: Report): boolean =>
  r.source !== undefined &&
  !isNarrator(text.slice(r.source.start, r.source.end)) &&
  r.cue !== undefined &&
  !r.negated &&
  r.content.length > 0 &&
  (r.framed || r.inquit === true) &&
  SPEAKING.test(r.class);

/** A heading in quotation marks ends without a mark of its own. */
const isSpoken = (text: string, q: Quotation): boolean =>
  q.segments.length > 1 || /[.,!?…:;—-]\s*["”»'’]*$/u.test(text.slice(q.start, q.end));

/** Whether the sentences in which a quotation begins and ends hold no word beside it. */
function fillsSentences(doc: Doc, q: Quotation, first: Sentence): boolean {
  const last = lastFrom(doc.sentences, q.end - 1) ?? first;
  return (
    !hasWords(doc.text.slice(first.start, q.start)) &&
    !hasWords(doc.text.slice(q.end, Math.max(q.end, last.end)))
  );
}

/** Whether a quotation is all that its paragraph holds. */
function fillsParagraph(doc: Doc, q: Quotation, first: Sentence): boolean {
  const { paragraph } = first;
  let start = first;
  for (let s = doc.sentences[start.index - 1]; s?.paragraph === paragraph; s = doc.sentences[s.index - 1])
    start = s;
  let end = first;
  for (let s = doc.sentences[end.index + 1]; s?.paragraph === paragraph; s = doc.sentences[s.index + 1])
    end = s;
  const close = q.segments[0]!.end;
  return (
    !hasWords(doc.text.slice(start.start, q.start)) &&
    !hasWords(doc.text.slice(close, Math.max(close, end.end)))
  );
}

/** Who does what a sentence tells, where it is a person: whether it is a gesture of one who speaks. */
function actorIn(
  doc: Doc,
  sentence: Sentence,
):
  | { readonly voice: Voice; readonly gesture: boolean; readonly mind: boolean; readonly pronoun: boolean }
  | undefined {
  const root = sentence.tokens.find((t) => t.head < 0 || t.deprel === 'root');
  const subject = root && sentence.tokens.find((t) => t.head === root.i && relation(t) === 'nsubj');
  if (!root || !subject || !isPersonal(subject)) return undefined;
  const tree = new Tree(sentence);
  return {
    voice: {
      source: hull(spansOf(doc.text, sentence, phraseOf(tree, subject))),
      speakers: [{ sentence: sentence.index, token: subject.i }],
      addressees: [],
    },
    gesture: gestures.has(root.lemma),
    mind: minds.has(root.lemma),
    pronoun: subject.upos === 'PRON',
  };
}

const isPersonal = (t: Token): boolean => t.upos === 'PROPN' || /^(?:he|she)$/i.test(t.text);
