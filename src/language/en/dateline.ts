import { readList } from '../../assets/index.ts';
import type { Span } from '../../record/index.ts';

const short = new Set(readList('data/language/en/short-datelines.txt'));

/** "PORT-AU-PRINCE, Haiti, Sept. 30, 2024 (Tidewater Press) —" */
const MOST_WORDS = 18;
const DASH = /^(?:—|–|―|--?|\|)$/;
const CAPITALS = /^\p{Lu}[\p{Lu}.'’]{2,}$/u;
const INSIDE = /^(?:[\p{Lu}\p{Nd}].*|[-,.()[\]/|&]|of|the|de|la|al|upon)$/u;

/**
 * Whether word `i` ends a dateline that begins with word `start`, the first of its paragraph: a place in capitals and a dash ("LONDON —"),
 * or a place, a bracket and a dash or colon ("Berlin (dpa) -", "Mumbai, Jan 5 (PTI):"). The treebanks end a sentence there.
 */
export function endsDateline(text: string, words: readonly Span[], start: number, i: number): boolean {
  const length = i - start;
  if (length < 1 || length > MOST_WORDS) return false;
  const form = (j: number): string => text.slice(words[j]?.start ?? 0, words[j]?.end ?? 0);
  const sign = form(i);
  const bracketed = /^[)\]]$/.test(form(i - 1));
  if (!(DASH.test(sign) ? words[i]!.start > words[i - 1]!.end : sign === ':' && bracketed)) return false;
  if (words[i + 1]?.start === words[i]!.end && sign !== '—') return false;
  if (!/^["“‘'«\p{Lu}\p{Nd}]/u.test(form(i + 1))) return false;
  if (start > 0 && !text.slice(words[start - 1]!.end, words[start]!.start).includes('\n')) return false;
  // A colon after a bracket may be a speaker's: "RUIZ (by telephone): We".
  if (sign === ':' && !/^\p{Lu}{3,}$/u.test(form(i - 2))) return false;
  const before: string[] = [];
  for (let j = start; j < i; j++) before.push(form(j));
  const opens = before.findIndex((word) => /^[([]$/.test(word));
  const place = opens < 0 ? before : before.slice(0, opens);
  // An agency may be written small ("dpa"), nothing else of a dateline.
  if (place.length === 0 || !/^\p{Lu}/u.test(place[0]!) || !place.every((word) => INSIDE.test(word)))
    return false;
  if (bracketed) return opens > 0 && i - 1 - start - opens <= 6;
  if (opens >= 0 || !CAPITALS.test(place[0]!)) return false;
  return place[0]!.length > 4 || place.includes(',') || place.length > 1 || short.has(place[0]!);
}
