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
  for (const stem of table().get(concept) ?? []) {
    for (let at = low.indexOf(stem); at !== -1; at = low.indexOf(stem, at + 1)) {
      const before = low[at - 1];
      if (before === undefined || !/[\p{L}\p{M}]/u.test(before) || /[぀-ヿ㐀-鿿가-힯]/.test(stem)) return true;
    }
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

/** Whether a short block bars the way: it speaks of subscribers, and of reading on or of whom alone the page is for. */
export function barsTheWay(text: string): boolean {
  if (text.length > 220) return false;
  const low = lowered(text);
  return speaksOf(low, 'subscriber') && (speaksOf(low, 'continue') || speaksOf(low, 'only'));
}

/** Whether a headline says that its page is told as things happen, or in pictures. */
export function headlineSays(text: string | undefined, concept: 'live' | 'gallery'): boolean {
  // "Live: …", "… – Liveticker", "Liveblog …": at an end of the headline, set apart or one word; not "where we live".
  if (!text) return false;
  const low = lowered(text);
  for (const stem of table().get(concept) ?? []) {
    const apart = stem.length > 6 || stem.endsWith(':') ? '' : '(?=\\s*[:|–—•-]|$)';
    if (new RegExp(`^[\\s"'“„«]*${quoted(stem)}${apart}|[:|–—•-]\\s*${quoted(stem)}\\s*$`, 'u').test(low))
      return true;
  }
  return false;
}

const quoted = (stem: string): string => stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
