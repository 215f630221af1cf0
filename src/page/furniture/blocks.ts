import type { Furniture } from '../../record/index.ts';
import type { Bounds } from '../dates/visible.ts';
import type { Block } from '../model/block.ts';
import type { PageElement } from '../model/element.ts';
import type { Page } from '../model/page.ts';
import { captionCredit } from './captions.ts';
import { type FurnitureKind, furnitureOf } from './kinds.ts';

/** Longer blocks are other stories or terms of use, which nobody asks for. */
const LONGEST = 400;
const MOST = 200;
/** How many blocks from the headline a standfirst may stand, and how many words it has at the least. */
const [NEAR, FEWEST_WORDS] = [8, 4];

const BY_TAG: Readonly<Record<string, FurnitureKind>> = {
  figcaption: 'caption',
  nav: 'menu',
  footer: 'legal',
};
const BY_NAME: readonly (readonly [RegExp, FurnitureKind])[] = [
  [/comment/i, 'comments'],
  [/caption/i, 'caption'],
  [/credit/i, 'credit'],
  [/breadcrumb/i, 'breadcrumb'],
  [/byline|author/i, 'byline'],
  [/newsletter|subscri|sign-?up/i, 'sign-up'],
  [/cookie|consent|gdpr/i, 'consent'],
  [/paywall/i, 'paywall'],
  [/share|social/i, 'share'],
  [/related|recirc|recommend|trending|most-?(?:read|popular)|teaser/i, 'related'],
  [/weather/i, 'weather'],
  [/menu|nav\b|navigation/i, 'menu'],
  [/kicker|eyebrow/i, 'kicker'],
  [/standfirst|subtitle|dek\b|subhead/i, 'standfirst'],
];

/** Names met before: the parts of pages are called by few. */
const met = new Map<string, number>();

/** Which of BY_NAME is the first that a name fits; behind all of them where none is. */
function placeOf(name: string): number {
  if (name === '') return BY_NAME.length;
  let place = met.get(name);
  if (place === undefined) {
    const first = BY_NAME.findIndex(([pattern]) => pattern.test(name));
    place = first === -1 ? BY_NAME.length : first;
    if (met.size > 20_000) met.clear();
    met.set(name, place);
  }
  return place;
}

const kindByName = ({ className, id }: PageElement): FurnitureKind | undefined =>
  BY_NAME[Math.min(placeOf(className), placeOf(id))]?.[1];

/** `kinds`: by the index of an element, what its names say; null where nobody has asked yet. */
function kindByPlace(block: Block, kinds: (FurnitureKind | undefined | null)[]): FurnitureKind | undefined {
  for (let at: PageElement | undefined = block.inner, up = 0; at && up < 6; at = at.parent, up++) {
    const byTag = BY_TAG[at.tag];
    if (byTag) return byTag;
    if (at.tag === 'body') break;
    if (at.className === '' && at.id === '') continue;
    let kind = kinds[at.index];
    if (kind === null) {
      kind = kindByName(at);
      kinds[at.index] = kind;
    }
    if (kind) return kind;
  }
  return undefined;
}

/** Whether words that a site calls so can sum the story up: a sentence between the headline and the story, or close by it. */
function mayBeStandfirst(text: string, at: number, { heading, first }: Bounds): boolean {
  const isNear = heading !== -1 && Math.abs(at - heading) <= NEAR && (first === -1 || at < first);
  return isNear && text.split(/\s+/).length >= FEWEST_WORDS;
}

/** Blocks of a page that are not its article, each text once, with their kinds: by their words, else by where they stand. */
export function blockFurniture(
  page: Page,
  isBody: readonly boolean[],
  bounds: Bounds,
  language: string,
): Furniture[] {
  const items: Furniture[] = [];
  const seen = new Set<string>();
  const kinds = page.elements.map((): FurnitureKind | undefined | null => null);
  for (let i = 0; i < page.blocks.length && items.length < MOST; i++) {
    const block = page.blocks[i]!;
    const { text } = block;
    if (isBody[i] || i === bounds.heading || text.length > LONGEST || seen.has(text)) continue;
    seen.add(text);
    let item = furnitureOf(text, language);
    if (item.kind === 'clock' && bounds.heading !== -1 && i > bounds.heading)
      item = { ...item, kind: 'date' };
    if (item.kind === 'other') {
      const kind = captionCredit(text) ? 'caption' : kindByPlace(block, kinds);
      if (kind && (kind !== 'standfirst' || mayBeStandfirst(text, i, bounds))) item = { ...item, kind };
    }
    items.push(item);
  }
  return items;
}
