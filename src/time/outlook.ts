import { readList } from '../assets/index.ts';
import type { Token } from '../language/index.ts';

let forward: ReadonlySet<string> | undefined;

/** Words whose complement is still to come ("scheduled for", "payable"). */
export function looksAhead(token: Token): boolean {
  if (token.upos !== 'VERB' && token.upos !== 'ADJ') return false;
  forward ??= new Set(readList('data/time/forward.txt'));
  return forward.has(token.lemma.toLowerCase()) || forward.has(token.text.toLowerCase());
}

let timetabled: ReadonlySet<string> | undefined;

/** Verbs of what is on the calendar (data/time/timetabled.txt). */
export function isTimetabled(lemma: string): boolean {
  timetabled ??= new Set(readList('data/time/timetabled.txt'));
  return timetabled.has(lemma);
}

let mishaps: ReadonlySet<string> | undefined;

/** What nobody puts on a calendar (data/time/mishaps.txt). */
export function isMishap(token: Token): boolean {
  if (token.upos !== 'NOUN') return false;
  mishaps ??= new Set(readList('data/time/mishaps.txt'));
  return mishaps.has(token.lemma.toLowerCase());
}
