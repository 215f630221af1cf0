import { wordsOf } from '../body/word-list.ts';
import { readingLength } from '../kinds/length.ts';
import { type AboutStory, aboutOf } from './about.ts';
import { type Data, parseJson } from './literal.ts';
import { PieceWords } from './piece-words.ts';
import { piecesOf } from './pieces.ts';
import { followerOf, isNode, type Node } from './references.ts';

/** A story found in data: its source as HTML, and whether the data around it has the page's headline. */
export interface DataStory {
  readonly html: string;
  readonly titled: boolean;
  /** Whether the budget for the words of pieces was spent before all were looked at. */
  readonly cut: boolean;
  /** What the object with the headline says besides. */
  readonly about?: AboutStory;
}

/** Limits on what is walked of a page's data. */
const MOST_NODES = 400_000;
const DEEPEST = 120;
/** The fewest letters of a story; of one that nothing near it names as the page's. */
const SHORTEST = 300;
const UNNAMED = 600;
/** How much longer another text must be than one that stands beside the page's headline. */
const NAMED = 4;
const TITLE_KEYS = ['headline', 'title', 'headlines', 'name', 'articleTitle', 'newsTitle'];
const ADDRESS = ['url', 'link', 'href', 'slug', 'permalink', 'canonical_url', 'path'];
const BODY_KEY = /body|content|article|story|text|html|paragraph|elements|blocks|^data$/i;
/** Parts of a page's data that hold other texts. */
const ELSEWHERE =
  /comment|related|recommend|teaser|footer|terms|privacy|legal|cookie|consent|translation|i18n|locale|messages|faq|disclaimer|newsletter|sidebar|popular|trending|carousel|author|bio$|config|navigation|menu/i;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const escaped = (text: string): string => text.replace(/&(?!#?\w+;)/g, '&amp;').replace(/</g, '&lt;');

/** A text as HTML: its own markup, or its lines as paragraphs. */
function asHtml(text: string): string {
  if (/<(?:p|br|div|h[2-6]|li|figure)\b/i.test(text)) return text;
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => `<p>${/<\/?\w+[^>]*>/.test(line) ? line : escaped(line)}</p>`)
    .join('\n');
}

const JSON_TEXT = /^\s*(?:\[\s*[[{"]|\{\s*")/;
const NO_PROSE = /^\s*(?:https?:|data:|<svg|<script|<style|\.|#\w)|function\s*\(|\{[\w-]+\s*:/;
const SENTENCE = /[\p{L}\p{M}\d”"»’')][.!?…。！？।](?=[\s”"»’')<]|$|[\u3000-\u9fff])/gu;

/** Letters of running text in a string; 0 for code, addresses, style and other strings that are no prose. */
function proseIn(text: string): number {
  if (text.length < SHORTEST / 3 || NO_PROSE.test(text)) return 0;
  const words = text.replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ');
  return (words.match(SENTENCE)?.length ?? 0) >= 2 ? readingLength(words.replace(/\s+/g, ' ')) : 0;
}

function titleOf(node: Node): string | undefined {
  for (const key of TITLE_KEYS) {
    const value = node[key];
    if (typeof value === 'string' && value.length >= 8 && value.length < 400) return value;
    const basic = typeof value === 'object' && value !== null ? (value as Node).basic : undefined;
    if (typeof basic === 'string') return basic;
  }
  return undefined;
}

/** A text that may be the story: its letters, and its HTML when asked for. */
interface Offer {
  readonly length: number;
  /** The object with the page's headline that it stands in. */
  readonly owner?: Node;
  readonly html: () => string;
}

/** A value on the way through a page's data, the key it stands under, and the object with the page's headline around it. */
interface Step {
  readonly value: Data;
  readonly key: string;
  readonly owner?: Node;
  readonly depth: number;
}

/** What `find` says of a text, found out once: parts of a page's data share their texts. */
function remembered<Found>(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, { readonly found: Found }>();
  return (text) => {
    let entry = known.get(text);
    if (!entry) {
      entry = { found: find(text) };
      known.set(text, entry);
    }
    return entry.found;
  };
}

/** All texts of a page's data that may be a story, walked in a loop within limits. */
function* offersIn(
  values: readonly Data[],
  words: PieceWords,
  isTitle: (text: string) => boolean,
): Generator<Offer> {
  const { follow } = words;
  const seen = new Set<object>();
  const unowned = new Set<string>();
  const proseOf = remembered(proseIn);
  const dataOf = remembered(parseJson);
  const stack: Step[] = values.map((value) => ({ value, key: 'data', depth: 0 }));
  for (let nodes = 0; stack.length > 0 && nodes < MOST_NODES; nodes++) {
    const { value: given, key, owner, depth } = stack.pop()!;
    const value = follow(given);
    if (typeof value === 'string') {
      if (value.length < SHORTEST / 3) continue;
      if (JSON_TEXT.test(value)) stack.push({ value: dataOf(value), key, owner, depth: depth + 1 });
      else if (owner || (BODY_KEY.test(key) && !unowned.has(value))) {
        if (!owner) unowned.add(value);
        yield { length: proseOf(value), owner, html: () => asHtml(value) };
      }
    } else if (typeof value !== 'object' || value === null || seen.has(value) || depth > DEEPEST) {
    } else if (Array.isArray(value)) {
      seen.add(value);
      const pieces = piecesOf(value, words);
      if (pieces)
        yield {
          length: pieces.length,
          owner,
          html: () => pieces.parts.map(({ tag, text }) => `<${tag}>${text}</${tag}>`).join('\n'),
        };
      for (let i = value.length - 1; i >= 0; i--)
        stack.push({ value: value[i], key, owner, depth: depth + 1 });
    } else if (isNode(value)) {
      seen.add(value);
      const own = titleOf(value);
      const other = own !== undefined && /\s\S+\s/.test(own) && !isTitle(own);
      // A teaser of another story.
      if (other && ADDRESS.some((name) => name in value)) continue;
      const named = own !== undefined && isTitle(own);
      const within = named ? value : own === undefined || !own.includes(' ') ? owner : undefined;
      for (const [name, child] of Object.entries(value))
        if (!ELSEWHERE.test(name)) stack.push({ value: child, key: name, owner: within, depth: depth + 1 });
    }
  }
}

/** Words of a headline that say what it is about. */
const telling = (title: string): string[] =>
  [...new Set(wordsOf(title))].filter((word) => readingLength(word) >= 4);

/**
 * The story that a page's data holds: the longest text in one string with sentences, or in a list of paragraphs; one in an
 * object with the page's headline (`title`) before any other, and any other only where it begins as the page's description
 * does or holds half of the words of the headline. Undefined where nothing reads like one.
 */
export function storyIn(
  values: readonly Data[],
  title: string | undefined,
  description: string | undefined,
): DataStory | undefined {
  const wanted = plain(title ?? '');
  const begins = plain(description ?? '').slice(0, 40);
  const about = telling(title ?? '');
  const isTitle = (text: string): boolean => {
    const own = plain(text);
    return own.length >= 8 && wanted !== '' && (wanted.includes(own) || own.includes(wanted));
  };
  const isOfPage = (html: string): boolean => {
    if (begins.length > 20 && plain(html).includes(begins)) return true;
    const words = new Set(wordsOf(html));
    return about.length >= 3 && about.filter((word) => words.has(word)).length >= about.length / 2;
  };
  const pieceWords = new PieceWords(followerOf(values));
  let best: Omit<DataStory, 'cut'> | undefined;
  let most = 0;
  for (const { length, owner, html } of offersIn(values, pieceWords, isTitle)) {
    const titled = owner !== undefined;
    const weight = titled ? length * NAMED : length;
    if (length < (titled ? SHORTEST : UNNAMED) || weight <= most) continue;
    const source = html();
    if (!titled && !isOfPage(source)) continue;
    most = weight;
    best = { html: source, titled, about: owner && aboutOf(owner) };
  }
  return best && { ...best, cut: pieceWords.isSpent };
}
