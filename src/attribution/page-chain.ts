import type { ActorReading } from '../actors/index.ts';
import type { Doc, Sentence } from '../language/index.ts';
import { mediumAt } from './medium.ts';
import type { Report } from './report.ts';
import type { Tree } from './tree.ts';
import { hasWords } from './words.ts';

/** A paragraph of fewer words is a headline, a dateline or a label, and no lead. */
const LEAD_WORDS = 12;

/**
 * The report by which the page says whose dispatch it relays: "according to" a newsroom, over the whole of the lead's
 * first or last sentence ("…, according to Bloomberg."). What a newsroom "reported" is one claim and not the page;
 * a state broadcaster or a paper named beside its own verb likewise.
 */
export function findRelay(
  doc: Doc,
  reading: ActorReading,
  trees: (sentence: number) => Tree,
  reports: readonly Report[],
): Report | undefined {
  const lead = doc.sentences.find((s) => s.tokens.filter((t) => hasWords(t.text)).length >= LEAD_WORDS);
  if (!lead) return undefined;
  return reports.find((r) => {
    if (!r.phrase || !r.at || !r.cue || !r.source || r.speakers.length !== 1) return false;
    const sentence = doc.sentences[r.at.sentence];
    if (!sentence || sentence.paragraph !== lead.paragraph || !isAtEdge(doc, sentence)) return false;
    const head = trees(sentence.index).sentence.tokens[r.speakers[0]!.token];
    if (head?.upos !== 'PROPN' || mediumAt(reading, sentence, head) !== 'outlet') return false;
    const before = doc.text.slice(sentence.start, r.cue.start);
    const after = doc.text.slice(r.source.end, sentence.end);
    return !hasWords(after) || !hasWords(before);
  });
}

/** Whether a sentence is the first or the last of its paragraph. */
function isAtEdge(doc: Doc, { index, paragraph }: Sentence): boolean {
  return (
    doc.sentences[index - 1]?.paragraph !== paragraph || doc.sentences[index + 1]?.paragraph !== paragraph
  );
}
