import { readTable } from '../../assets/index.ts';
import type { Furniture } from '../../record/index.ts';
import { readClock } from './clock.ts';
import { readTemperature } from './weather.ts';

export type FurnitureKind = Furniture['kind'];

interface Phrases {
  readonly whole: ReadonlyMap<string, FurnitureKind>;
  /** First word → phrases that begin with it, longest first. */
  readonly start: ReadonlyMap<string, readonly (readonly [string, FurnitureKind])[]>;
  readonly inside: readonly (readonly [string, FurnitureKind])[];
}

let phrases: Phrases | undefined;

const firstWord = (text: string): string => /^[^\s:,.]+/u.exec(text)?.[0] ?? '';

function table(): Phrases {
  if (phrases) return phrases;
  const whole = new Map<string, FurnitureKind>();
  const start = new Map<string, [string, FurnitureKind][]>();
  const inside: [string, FurnitureKind][] = [];
  for (const [phrase = '', kind = '', match = ''] of readTable('data/page/furniture.tsv')) {
    const entry: [string, FurnitureKind] = [phrase, kind as FurnitureKind];
    if (match === 'whole') whole.set(phrase, entry[1]);
    else if (match === 'in') inside.push(entry);
    else {
      const key = firstWord(phrase);
      const list = start.get(key);
      if (list) list.push(entry);
      else start.set(key, [entry]);
    }
  }
  for (const list of start.values()) list.sort((a, b) => b[0].length - a[0].length);
  phrases = { whole, start, inside };
  return phrases;
}

/** Lines met before: pages of one house share most of their furniture. */
const met = new Map<string, FurnitureKind | undefined>();
const MOST_MET = 20_000;

/** The kind a phrase of furniture gives a line, by the lists of data/page/furniture.tsv; undefined where none does. */
export function phraseKind(text: string): FurnitureKind | undefined {
  if (text.length > 160) return undefined;
  const known = met.get(text);
  if (known !== undefined || met.has(text)) return known;
  const kind = lookUp(text);
  if (met.size >= MOST_MET) met.clear();
  met.set(text, kind);
  return kind;
}

function lookUp(text: string): FurnitureKind | undefined {
  const line = text.toLowerCase().replace(/[’]/g, "'").trim();
  const { whole, start, inside } = table();
  const exact = whole.get(line) ?? whole.get(line.replace(/[\s:!.…>»]+$/, ''));
  if (exact) return exact;
  for (const [phrase, kind] of start.get(firstWord(line)) ?? []) {
    // A label may be glued to what it labels (`Media captionThe mill`), but a word may not go on.
    if (!line.startsWith(phrase) || /^\p{Ll}/u.test(text.trim().slice(phrase.length))) continue;
    if (kind === 'byline' && !/^\S+\s+\p{Lu}/u.test(text)) continue;
    return kind;
  }
  if (text.length < 80) for (const [phrase, kind] of inside) if (line.includes(phrase)) return kind;
  return undefined;
}

/** A name of an image or an ad slot that stands where its picture was: `spot_img`, `banner-300x250`, `IMG_2041.jpg`. */
const SLOT =
  /^(?=.*[_\d.])[\w-]*[a-z][\w-]*(?:_[\w-]+)+$|^[\w-]+\.(?:jpe?g|png|gif|webp|svg)$|^\w*(?:banner|advert|leaderboard)[\w-]*$/i;

/** What kind of furniture a line that is not the article's is, and what it says where that has a value. */
export function furnitureOf(text: string, language?: string): Furniture {
  const temperature = readTemperature(text);
  if (temperature !== undefined) return { kind: 'weather', text, value: temperature };
  if (SLOT.test(text)) return { kind: 'advertisement', text };
  const kind = phraseKind(text);
  const clock = text.length < 120 ? readClock(text, language) : undefined;
  if (clock) return { kind: kind === 'date' || !clock.live ? 'date' : 'clock', text, value: clock.moment };
  return {
    kind: kind ?? (text.length < 120 && /[›»>/]\s*\p{L}.*[›»>/]/u.test(text) ? 'breadcrumb' : 'other'),
    text,
  };
}
