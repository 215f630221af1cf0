import { readTable } from '../../assets/index.ts';

export type Concept =
  | 'cookie'
  | 'consent'
  | 'partner'
  | 'device'
  | 'personal'
  | 'subscriber'
  | 'continue'
  | 'only'
  | 'rest'
  | 'live'
  | 'gallery';

let stems: Map<Concept, readonly string[]> | undefined;

function table(): ReadonlyMap<Concept, readonly string[]> {
  if (stems) return stems;
  const found = new Map<Concept, string[]>();
  for (const [stem = '', concept = ''] of readTable('data/page/kind-words.tsv')) {
    const list = found.get(concept as Concept);
    if (list) list.push(stem);
    else found.set(concept as Concept, [stem]);
  }
  stems = found;
  return found;
}

/** Whether a text holds a word that begins with a stem of a concept. `low`: in lower case, apostrophes straight. */
export function speaksOf(low: string, concept: Concept): boolean {
  return (table().get(concept) ?? []).some((stem) => speaksOfStem(low, stem));
}

/** Whether a word of a text begins with a stem, or is it where the stem ends in `$`. */
function speaksOfStem(low: string, entry: string): boolean {
  const whole = entry.endsWith('$');
  const stem = whole ? entry.slice(0, -1) : entry;
  for (let at = low.indexOf(stem); at !== -1; at = low.indexOf(stem, at + 1)) {
    const before = low[at - 1];
    if (whole && /[\p{L}\p{M}]/u.test(low[at + stem.length] ?? '')) continue;
    if (before === undefined || !/[\p{L}\p{M}]/u.test(before) || /[぀-ヿ㐀-鿿가-힯]/.test(stem)) return true;
  }
  return false;
}

export const lowered = (text: string): string => text.toLowerCase().replace(/[’ʼ]/g, "'");

/** Whether a block asks for consent: two of cookies, consent, partners, the device and personal data stand in it. */
export function asksConsent(text: string): boolean {
  if (text.length > 2500) return false;
  const low = lowered(text);
  let concepts = 0;
  for (const concept of ['cookie', 'consent', 'partner', 'device', 'personal'] as const)
    if (speaksOf(low, concept) && ++concepts === 2) return true;
  return false;
}

/**
 * Whether words bar the way: they speak of subscribers, and of reading on or of whom alone the page is for; or say how much of
 * it is left to read.
 */
export function barsTheWay(text: string): boolean {
  const low = lowered(text);
  if (speaksOf(low, 'rest') && /\d\s?[%％]|\d\s?(?:文字|字|자)/.test(low)) return true;
  return speaksOf(low, 'subscriber') && (speaksOf(low, 'continue') || speaksOf(low, 'only'));
}

/** What sets a word of a headline apart from the rest of it. */
const APART = '[\\s"\'“”„«»‘()\\[\\]【】「」|:.!,–—•*-]';

/**
 * Whether a headline says that its page is told as things happen, or in pictures: at one of its ends, set apart or one long
 * word (`Live: …`, `… – Liveticker`, `… [PHOTOS]`), and not "where we live".
 */
export function headlineSays(text: string | undefined, concept: 'live' | 'gallery'): boolean {
  if (!text) return false;
  const low = lowered(text).trim();
  for (const entry of table().get(concept) ?? []) {
    const stem = entry.replace('$', '');
    if (!low.includes(stem)) continue;
    const long = stem.length > (/[぀-ヿ㐀-鿿가-힯]/.test(stem) ? 3 : 6) || stem.endsWith(':');
    const behind = long ? '' : '(?=\\s*[|:.!,–—•)\\]】」…-]|$)';
    const own = quoted(stem);
    if (new RegExp(`^${APART}*${own}${behind}|[|:.!,–—•(\\[【-]\\s*${own}[\\s)\\]】.!]*$`, 'u').test(low))
      return true;
  }
  return false;
}

/** Whether a standfirst or a heading of a page says so, by a word that says nothing else: `our live blog`. */
export function wordsSay(text: string, concept: 'live' | 'gallery'): boolean {
  const low = lowered(text);
  for (const stem of table().get(concept) ?? [])
    if (stem.length > 7 && low.includes(stem) && speaksOfStem(low, stem)) return true;
  return false;
}

const quoted = (stem: string): string => stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
