import { articleBlocks } from './body/classify.ts';
import { headingBlock } from './body/heading.ts';
import type { Said } from './body/said.ts';
import { wordsOf } from './body/word-list.ts';
import { plainText } from './fields/entities.ts';
import { readingLength } from './kinds/length.ts';
import { readPage } from './model/read-page.ts';
import type { AboutStory } from './payloads/about.ts';
import { scriptData } from './payloads/scripts.ts';
import { storyIn } from './payloads/story.ts';

/** Below this many characters a body found among the blocks gives way to a longer one in the page's data. */
const STUB = 250;

/** A body that a page's markup does not hold. */
export interface Recovered {
  readonly text: string;
  /** JSON-LD's `articleBody`, or the data that the page's own programs read. */
  readonly from: 'json-ld' | 'scripts';
  /** Whether not all of the data could be looked at. */
  readonly cut?: boolean;
  /** What the data around it says of it. */
  readonly about?: AboutStory;
}

/** The body that metadata holds, as paragraphs. */
function paragraphsOf(body: string): string {
  return plainText(body)
    .split(/\s*\n\s*/)
    .filter(Boolean)
    .join('\n\n');
}

/** A story's HTML → its words, read as a page of its own. */
function wordsOfStory(html: string, said: Said): string {
  const title = said.title ?? '';
  const page = readPage(`<article><h1>${title.replace(/[<&]/g, ' ')}</h1><div>${html}</div></article>`);
  const heading = headingBlock(page.blocks, new Set(wordsOf(title)));
  const isBody = articleBlocks(page, { ...said, heading, body: undefined });
  const textOf = (chosen: (i: number) => boolean): string =>
    page.blocks
      .filter((block, i) => i !== heading && block.element.tag !== 'figcaption' && chosen(i))
      .map((block) => block.text)
      .join('\n\n');
  const chosen = textOf((i) => isBody[i]!);
  const all = textOf(() => true);
  return chosen.length * 2 > all.length ? chosen : all;
}

/**
 * The body of a page whose markup holds no more than `text` of it: from JSON-LD, else from the data in its scripts. A list of
 * stories (`isList`) is believed to be one unless the data has the page's own headline beside a story.
 */
export function recoverBody(
  source: () => string,
  said: Said,
  text: string,
  isList: boolean,
): Recovered | undefined {
  if (!isList && said.body && said.body.length > 2 * STUB && text.length < STUB)
    return { text: paragraphsOf(said.body), from: 'json-ld' };
  if (readingLength(text) >= STUB || (isList && text !== '')) return undefined;
  const story = storyIn(scriptData(source()), said.title, said.description);
  if (!story || (isList && !story.titled)) return undefined;
  const words = wordsOfStory(story.html, said);
  return readingLength(words) > 2 * Math.max(STUB / 2, readingLength(text))
    ? { text: words, from: 'scripts', about: story.about, cut: story.cut }
    : undefined;
}
