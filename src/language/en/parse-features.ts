import type { Features } from '../perceptron/index.ts';
import type { Lexeme } from './lexeme.ts';
import type { ParseState } from './parse-state.ts';

/** A sentence as the parser sees it: nodes 1…n, with place 0 for the root and one place more for "none". */
export interface ParseInput {
  readonly n: number;
  readonly word: Uint32Array;
  readonly tag: Uint32Array;
  /** Tag without the finer distinctions, for the longer conjunctions. */
  readonly pos: Uint32Array;
  readonly fine: Uint32Array;
  readonly coarse: Uint32Array;
}

/** `tags` and `pos` are any numbers that name the labels. */
export function parseInput(
  words: readonly Lexeme[],
  tags: readonly number[],
  pos: readonly number[],
): ParseInput {
  const n = words.length;
  const input: ParseInput = {
    n,
    word: new Uint32Array(n + 2),
    tag: new Uint32Array(n + 2),
    pos: new Uint32Array(n + 2),
    fine: new Uint32Array(n + 2),
    coarse: new Uint32Array(n + 2),
  };
  for (let i = 0; i < n; i++) {
    input.word[i + 1] = words[i]!.lower;
    input.tag[i + 1] = tags[i]! + 3;
    input.pos[i + 1] = pos[i]! + 3;
    input.fine[i + 1] = words[i]!.fine + 3;
    input.coarse[i + 1] = words[i]!.coarse + 3;
  }
  for (const column of [input.word, input.tag, input.pos, input.fine, input.coarse]) {
    column[0] = 1;
    column[n + 1] = 2;
  }
  return input;
}

/**
 * Features after Zhang and Nivre (2011), with word clusters beside the words: the two or three words on top of the
 * stack, the next ones to read, their outermost children, how far apart and how many.
 */
export function parseFeatures(f: Features, s: ParseState, x: ParseInput): void {
  const none = x.n + 1;
  const { word, tag, pos, fine, coarse } = x;
  const depth = s.stack.length;
  const s0 = s.stack[depth - 1] ?? none;
  const s1 = depth > 1 ? s.stack[depth - 2]! : none;
  const s2 = depth > 2 ? s.stack[depth - 3]! : none;
  const at = (i: number): number => (i <= x.n ? i : none);
  const b0 = at(s.next);
  const b1 = at(s.next + 1);
  const b2 = at(s.next + 2);
  const kid = (i: number, of: Int32Array): number => (i <= x.n ? of[i]! || none : none);
  const label = (i: number): number => (i <= x.n ? s.labels[i]! + 2 : 1);
  const s0l = kid(s0, s.leftmost);
  const s0r = kid(s0, s.rightmost);
  const s0l2 = kid(s0, s.leftmost2);
  const s0r2 = kid(s0, s.rightmost2);
  const s1l = kid(s1, s.leftmost);
  const s1r = kid(s1, s.rightmost);
  const s1r2 = kid(s1, s.rightmost2);
  const b0l = kid(b0, s.leftmost);
  const b0l2 = kid(b0, s.leftmost2);
  const count = (i: number, of: Int32Array): number => (i <= x.n ? Math.min(of[i]!, 4) + 1 : 9);
  const bucket = (d: number): number => (d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7) + 1;
  const gap = bucket(b0 === none || s0 === none ? 0 : b0 - s0);
  const gap1 = bucket(s1 === none || s0 === none ? 0 : s0 - s1);
  f.clear();
  // One word
  f.add(1, word[s0]!, tag[s0]!);
  f.add(2, word[s0]!);
  f.add(3, tag[s0]!);
  f.add(4, word[s1]!, tag[s1]!);
  f.add(5, word[s1]!);
  f.add(6, tag[s1]!);
  f.add(7, word[b0]!, tag[b0]!);
  f.add(8, word[b0]!);
  f.add(9, tag[b0]!);
  f.add(10, word[b1]!, tag[b1]!);
  f.add(11, word[b1]!);
  f.add(12, tag[b1]!);
  f.add(13, word[b2]!, tag[b2]!);
  f.add(14, tag[b2]!);
  f.add(15, word[s2]!, tag[s2]!);
  f.add(16, fine[s0]!, tag[s0]!);
  f.add(17, fine[s1]!, tag[s1]!);
  f.add(18, fine[b0]!, tag[b0]!);
  f.add(19, fine[b1]!);
  // Two words
  f.add(20, word[s0]!, tag[s0]!, word[b0]!, tag[b0]!);
  f.add(21, word[s0]!, tag[s0]!, word[b0]!);
  f.add(22, word[s0]!, word[b0]!, tag[b0]!);
  f.add(23, word[s0]!, tag[s0]!, tag[b0]!);
  f.add(24, tag[s0]!, word[b0]!, tag[b0]!);
  f.add(25, word[s0]!, word[b0]!);
  f.add(26, tag[s0]!, tag[b0]!);
  f.add(27, tag[b0]!, tag[b1]!);
  f.add(28, word[s0]!, tag[s0]!, word[s1]!, tag[s1]!);
  f.add(29, word[s0]!, word[s1]!);
  f.add(30, tag[s0]!, tag[s1]!);
  f.add(31, word[s0]!, tag[s0]!, tag[s1]!);
  f.add(32, tag[s0]!, word[s1]!, tag[s1]!);
  f.add(33, fine[s0]!, fine[b0]!);
  f.add(34, fine[s0]!, fine[s1]!);
  f.add(35, fine[s0]!, tag[b0]!, word[b0]!);
  f.add(36, fine[b0]!, tag[s0]!, word[s0]!);
  f.add(37, fine[s1]!, word[s0]!, tag[s1]!);
  f.add(38, fine[s0]!, word[s1]!, tag[s0]!);
  // Three words
  f.add(40, tag[b0]!, tag[b1]!, tag[b2]!);
  f.add(41, tag[s0]!, tag[b0]!, tag[b1]!);
  f.add(42, tag[s1]!, tag[s0]!, tag[b0]!);
  f.add(43, tag[s2]!, tag[s1]!, tag[s0]!);
  f.add(44, tag[s0]!, tag[s0l]!, tag[b0]!);
  f.add(45, tag[s0]!, tag[s0r]!, tag[b0]!);
  f.add(46, tag[s0]!, tag[b0]!, tag[b0l]!);
  f.add(47, tag[s1]!, tag[s1r]!, tag[s0]!);
  f.add(48, tag[s1]!, tag[s0]!, tag[s0l]!);
  f.add(49, tag[s1]!, tag[s0]!, tag[s0r]!);
  f.add(50, tag[s1]!, tag[s1l]!, tag[s0]!);
  f.add(51, pos[s1]!, word[s0]!, pos[b0]!);
  f.add(52, pos[s1]!, pos[s0]!, word[b0]!);
  f.add(53, word[s1]!, pos[s0]!, pos[b0]!);
  // How far and how many
  f.add(60, word[s0]!, gap);
  f.add(61, tag[s0]!, gap);
  f.add(62, word[b0]!, gap);
  f.add(63, tag[b0]!, gap);
  f.add(64, tag[s0]!, tag[b0]!, gap);
  f.add(65, tag[s1]!, tag[s0]!, gap1);
  f.add(66, word[s0]!, count(s0, s.rightCount));
  f.add(67, tag[s0]!, count(s0, s.rightCount));
  f.add(68, tag[s0]!, count(s0, s.leftCount));
  f.add(69, word[s0]!, count(s0, s.leftCount));
  f.add(70, tag[b0]!, count(b0, s.leftCount));
  f.add(71, word[b0]!, count(b0, s.leftCount));
  f.add(72, tag[s1]!, count(s1, s.rightCount));
  f.add(73, word[s1]!, count(s1, s.rightCount));
  // Children and their relations
  f.add(80, word[s0l]!, tag[s0]!);
  f.add(81, tag[s0l]!, label(s0l), tag[s0]!);
  f.add(82, word[s0r]!, tag[s0]!);
  f.add(83, tag[s0r]!, label(s0r), tag[s0]!);
  f.add(84, word[b0l]!, tag[b0]!);
  f.add(85, tag[b0l]!, label(b0l), tag[b0]!);
  f.add(86, label(s0l), label(s0r), word[s0]!);
  f.add(87, label(s0r), label(s0r2), tag[s0]!);
  f.add(88, label(s0l), label(s0l2), tag[s0]!);
  f.add(89, label(b0l), label(b0l2), tag[b0]!);
  f.add(90, label(s1r), tag[s1]!, tag[s0]!);
  f.add(91, label(s1r), label(s1r2), tag[s1]!);
  f.add(92, label(s1l), word[s1]!);
  f.add(93, word[s1r]!, tag[s1]!, tag[s0]!);
  f.add(94, label(s1l), label(s1r), tag[s0]!, tag[s1]!);
  f.add(95, word[s1]!, word[s0l]!, tag[s0]!);
  f.add(96, coarse[s1]!, word[s0l]!, coarse[s0]!);
  f.add(97, coarse[s0]!, coarse[b0]!, coarse[b1]!);
  f.add(98, coarse[s1]!, coarse[s0]!, coarse[b0]!);
}
