import type { Page } from '../model/page.ts';

const TIME = /^\W{0,3}([01]?\d|2[0-3])\s?[:.h]\s?([0-5]\d)(?!\d)/;

/** The entries of a live blog among the blocks: times of day that begin a block, in one order, each with text behind it. */
export function timedEntries(page: Page, first: number, last: number): number {
  let entries = 0;
  let up = 0;
  let down = 0;
  let before = -1;
  for (let i = Math.max(0, first - 3); first !== -1 && i <= Math.min(last, page.blocks.length - 1); i++) {
    const { text } = page.blocks[i]!;
    const time = TIME.exec(text.slice(0, 12));
    if (!time) continue;
    // The words of an entry: in this block, or in the next three.
    const words =
      text.length > 100 || page.blocks.slice(i + 1, i + 4).some((block) => block.text.length > 100);
    if (!words || (text.length > 24 && text.length <= 100)) continue;
    const minutes = Number(time[1]) * 60 + Number(time[2]);
    if (before !== -1) {
      if (minutes >= before) up++;
      if (minutes <= before) down++;
    }
    before = minutes;
    entries++;
  }
  return Math.max(up, down) >= (entries - 1) * 0.8 ? entries : 0;
}
