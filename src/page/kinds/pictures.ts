import type { PageElement } from '../model/element.ts';
import type { Page } from '../model/page.ts';
import { inFrame } from './frame.ts';
import { isLinkedHeadline } from './teasers.ts';

const IMAGE = new Set(['img', 'amp-img', 'picture']);
/** How far above a picture its caption may be held together with it. */
const UP = 4;
const CAPTION = 300;

function isPicture(element: PageElement): boolean {
  return IMAGE.has(element.tag) && element.parent?.tag !== 'picture';
}

/** Pictures from a block on up to another, an `img` inside a `picture` counted once. */
export function picturesOf(page: Page, from: number, to: number): number {
  let pictures = 0;
  for (const element of page.elements)
    if (isPicture(element) && element.firstBlock >= from && element.firstBlock <= to) pictures++;
  return pictures;
}

/** Pictures with a caption each, built alike: how many, and which blocks are captions. */
export interface Captioned {
  readonly pictures: number;
  readonly captions: ReadonlySet<number>;
}

/** The smallest element around a picture that holds words, provided that these are few and no linked headline. */
function unitOf(page: Page, picture: PageElement): PageElement | undefined {
  let unit: PageElement | undefined = picture;
  for (let up = 0; unit && up <= UP && unit.firstBlock === unit.endBlock; up++) unit = unit.parent;
  if (!unit || unit.firstBlock === unit.endBlock || unit.endBlock - unit.firstBlock > 4) return undefined;
  let chars = 0;
  for (let i = unit.firstBlock; i < unit.endBlock; i++) {
    const block = page.blocks[i]!;
    if (isLinkedHeadline(block) || /^h[1-6]$/.test(block.element.tag)) return undefined;
    chars += block.text.length;
  }
  return chars >= 10 && chars <= CAPTION ? unit : undefined;
}

/** The most pictures of one build on a page, behind its headline, each alone with a caption of its own. */
export function captionedPictures(page: Page, heading: number): Captioned {
  const byBuild = new Map<string, Set<PageElement>>();
  const shared = new Set<PageElement>();
  let most = new Set<PageElement>();
  const units = new Set<PageElement>();
  for (const element of page.elements) {
    if (!isPicture(element) || element.firstBlock < heading || inFrame(element)) continue;
    const unit = unitOf(page, element);
    if (!unit) continue;
    if (units.has(unit)) shared.add(unit);
    units.add(unit);
    const build = `${unit.tag}.${unit.className}`;
    const alike = byBuild.get(build) ?? new Set();
    byBuild.set(build, alike.add(unit));
    if (alike.size > most.size) most = alike;
  }
  const captions = new Set<number>();
  let pictures = 0;
  for (const unit of most) {
    if (shared.has(unit)) continue;
    pictures++;
    for (let i = unit.firstBlock; i < unit.endBlock; i++) captions.add(i);
  }
  return { pictures, captions };
}
