import { phraseKind } from '../furniture/kinds.ts';
import type { Block } from '../model/block.ts';
import type { PageElement } from '../model/element.ts';
import type { Page } from '../model/page.ts';
import { readingLength } from './length.ts';
import { barsTheWay } from './words.ts';

/** A paragraph of running text is at least this long; one of three built alike, this. */
const RUNNING = 110;
const ALIKE = 50;
/** The most letters of a part that bars the way, and of a paragraph in it; how far behind the story it may begin. */
const MOST = 600;
const MOST_OF_ONE = 160;
const BEHIND = 24;
/** How many blocks of it may have been taken for the article. */
const MOST_TAKEN = 3;
const ELSEWHERE = new Set(['nav', 'footer', 'header']);

const buildOf = ({ element }: Block): string =>
  `${element.tag}.${element.className}<${element.parent?.tag}.${element.parent?.className}`;

/**
 * The running paragraphs of the article: long ones that bar no way, and all of a build that three have, a long one among
 * them; these may tell of subscribers and walls.
 */
function runningText(page: Page, isBody: readonly boolean[]): number[] {
  const builds = new Map<string, { count: number; long: boolean }>();
  page.blocks.forEach((block, i) => {
    const length = isBody[i] ? readingLength(block.text) : 0;
    if (length < ALIKE) return;
    const build = buildOf(block);
    const { count, long } = builds.get(build) ?? { count: 0, long: false };
    builds.set(build, { count: count + 1, long: long || length >= RUNNING });
  });
  const running: number[] = [];
  page.blocks.forEach((block, i) => {
    const length = isBody[i] ? readingLength(block.text) : 0;
    if (length < ALIKE) return;
    const { count, long } = builds.get(buildOf(block))!;
    if ((count >= 3 && long) || (length >= RUNNING && !barsTheWay(block.text))) running.push(i);
  });
  return running;
}

/** The largest element around a block that holds no running paragraph of the article and is short enough to be a wall. */
function partOf(page: Page, block: Block, running: readonly number[]): PageElement {
  let part = block.element;
  for (let up: PageElement | undefined = part.parent; up; up = up.parent) {
    const { firstBlock, endBlock } = up;
    if (endBlock - firstBlock > 16 || running.some((i) => i >= firstBlock && i < endBlock)) break;
    let chars = 0;
    for (let i = firstBlock; i < endBlock; i++) chars += page.blocks[i]!.text.length;
    if (chars > MOST) break;
    part = up;
  }
  return part;
}

function inMargin(element: PageElement): boolean {
  for (let at: PageElement | undefined = element; at; at = at.parent) if (ELSEWHERE.has(at.tag)) return true;
  return false;
}

/** Where a wall stands among the blocks; `end` is no more of it. */
export interface Wall {
  readonly start: number;
  readonly end: number;
}

/**
 * The wall that bars the way to the rest of a story: a part of the page, apart from the story's running paragraphs and
 * not before `from`, that speaks of subscribers and of reading on or of whom alone the page is for. A paragraph among
 * others that tells of such things is part of the story.
 */
export function wallAt(page: Page, isBody: readonly boolean[], from: number): Wall | undefined {
  const running = runningText(page, isBody);
  const isRunning = new Set(running);
  const seen = new Set<PageElement>();
  const end = isBody.lastIndexOf(true);
  for (let i = Math.max(0, from); i < page.blocks.length; i++) {
    const block = page.blocks[i]!;
    if (isRunning.has(i) || inMargin(block.element)) continue;
    const { text } = block;
    const bars = phraseKind(text) === 'paywall' || (readingLength(text) <= 240 && barsTheWay(text));
    if (!bars && i > end + BEHIND) continue;
    const part = partOf(page, block, running);
    const start = Math.max(0, from, part.firstBlock);
    const wall = { start, end: part.endBlock };
    if (bars) return wall;
    if (seen.has(part)) continue;
    seen.add(part);
    if (isBody.slice(start, part.endBlock).filter(Boolean).length > MOST_TAKEN) continue;
    const words = page.blocks
      .slice(start, part.endBlock)
      .map((block) => block.text)
      .filter((text) => text.length <= MOST_OF_ONE)
      .join('\n');
    if (barsTheWay(words)) return wall;
  }
  return undefined;
}

/** Takes the words of its wall, from the first on, out of a choice of blocks, if something is left. Changes `isBody`. */
export function withoutWall(page: Page, isBody: boolean[], from: number): void {
  const wall = wallAt(page, isBody, from);
  const first = isBody.indexOf(true);
  if (!wall || wall.start <= first) return;
  for (let i = wall.start; i < wall.end; i++) isBody[i] = false;
}
