import type { Block } from '../model/block.ts';
import { builtAs } from './built-as.ts';
import { isParagraph } from './running-text.ts';

/** So many paragraphs built alike can be a story. */
const FEWEST = 6;
/** What is less likely than this on the whole is none. */
const LEAST = 0.03;
/** All that is likely is so much shorter than they are, and less than half of them is among it. */
const SHORTER = 0.4;
const HALF = 0.5;
/** How likely they then count for. */
const LIKELY = 0.6;

/**
 * A story told as a list: where next to nothing is likely enough to be the article and paragraphs built alike below the headline
 * are by far the most text, these are likely, with the headings between them.
 */
export function withListStory(
  blocks: readonly Block[],
  p: Float32Array,
  threshold: number,
  heading: number,
): Float32Array {
  const companies = new Map<string, number[]>();
  blocks.forEach((block, i) => {
    if (i <= heading || !isParagraph(block)) return;
    const key = builtAs(block);
    const company = companies.get(key);
    if (company) company.push(i);
    else companies.set(key, [i]);
  });
  const lengthOf = (members: readonly number[]): number =>
    members.reduce((sum, i) => sum + blocks[i]!.text.length, 0);
  const [longest] = [...companies.values()]
    .filter((of) => of.length >= FEWEST && of.reduce((sum, i) => sum + p[i]!, 0) >= LEAST * of.length)
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  if (!longest) return p;
  const isLikely = (i: number): boolean => p[i]! > threshold;
  const likely = lengthOf(blocks.map((_, i) => i).filter(isLikely));
  const length = lengthOf(longest);
  if (likely > SHORTER * length || lengthOf(longest.filter(isLikely)) > HALF * length) return p;
  const told = Float32Array.from(p);
  const raise = (i: number): void => {
    told[i] = Math.max(told[i]!, LIKELY);
  };
  longest.forEach(raise);
  for (let i = Math.max(0, longest[0]! - 1); i < longest.at(-1)!; i++)
    if (/^h[2-4]$/.test(blocks[i]!.element.tag)) raise(i);
  return told;
}
