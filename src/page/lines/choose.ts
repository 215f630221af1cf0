import { withoutRepeats } from '../body/repeats.ts';
import { wordsOf } from '../body/word-list.ts';
import { measureText } from '../body/words.ts';
import { captionCredit } from '../furniture/captions.ts';
import { phraseKind } from '../furniture/kinds.ts';
import { withoutNotes } from '../furniture/numbered-notes.ts';
import { withoutWritersLife } from '../furniture/writers-life.ts';
import { withoutDatedList } from './dated-list.ts';
import { housesWords } from './houses-words.ts';
import type { Line } from './lines.ts';
import { describesPicture } from './picture-words.ts';
import { saidTwice } from './said-twice.ts';
import { stretches } from './stretches.ts';
import { withoutThread } from './thread.ts';

/** Chosen by cross-validation, for the mean over the sets of F1. */
const EVEN = 0.5;
/** What a line needs within a stretch of the article; outside of any, no line is taken. */
const WITHIN = 0.5;
/** A few words that end no sentence need more: links to other stories stand between paragraphs. */
const WITHIN_FOR_FEW = 0.6;
const FEW = 8;
/** A whole sentence right beside the body needs less. */
const BESIDE = 0.2;
/** What a phrase of furniture says counts unless the line is surer than this to be text. */
const SURE = 0.9;
const PLAIN = new Set(['caption', 'credit', 'advertisement', 'share', 'sign-up', 'related']);

/** Whether a line tells what the one after it tells in other words: the caption of a lead's picture. */
function saysTheSame(line: string, next: string): boolean {
  const own = wordsOf(line).filter((word) => word.length > 3);
  const other = new Set(wordsOf(next));
  let shared = 0;
  for (const word of own) if (other.has(word)) shared++;
  return own.length >= 6 && shared >= own.length * 0.5;
}

/**
 * Which lines are the article, from how likely each is: those of its stretches, with single sentences between the sure ones,
 * without captions and what houses say of themselves.
 */
export function chooseLines(lines: readonly Line[], p: Float32Array, even = EVEN): boolean[] {
  const measures = lines.map((line) => measureText(line.text));
  const within = stretches(
    p,
    measures.map((m) => m.words),
    even,
  );
  const chosen = lines.map(({ text }, i) => {
    const { words, endsSentence } = measures[i]!;
    const needed = words < FEW && !endsSentence ? WITHIN_FOR_FEW : WITHIN;
    if (!within[i] || p[i]! < needed) return false;
    if (captionCredit(text) && i + 1 < lines.length) return false;
    if (p[i]! < SURE && describesPicture(text)) return false;
    const kind = text.length < 160 && p[i]! < SURE ? phraseKind(text) : undefined;
    return !(kind && PLAIN.has(kind));
  });
  for (let i = 0; i < lines.length; i++) {
    const m = measures[i]!;
    if (chosen[i] || p[i]! < BESIDE || !m.endsSentence || m.words < 8) continue;
    if (!chosen[i - 1] && !chosen[i + 1]) continue;
    const { text } = lines[i]!;
    if (!phraseKind(text) && !captionCredit(text) && !describesPicture(text)) chosen[i] = true;
  }
  const twice = saidTwice(lines);
  const houses = housesWords(lines, chosen, p);
  for (let i = 0; i < lines.length; i++) if (twice[i] || houses[i]) chosen[i] = false;
  const first = chosen.indexOf(true);
  const next = chosen.indexOf(true, first + 1);
  if (next !== -1 && !measures[first]!.endsSentence && measures[first]!.words > 10)
    if (measures[next]!.endsSentence && saysTheSame(lines[first]!.text, lines[next]!.text))
      chosen[first] = false;
  const told = withoutNotes(lines, withoutThread(lines, withoutRepeats(lines, chosen)));
  return withoutWritersLife(lines, withoutDatedList(lines, told, p));
}
