import type { StoredEvent } from '../../store/index.ts';

/** Events in the same words once: a copy repeats its original, which was kept before it and so comes after it here. */
export function onceEach(events: readonly StoredEvent[]): readonly StoredEvent[] {
  const byWords = new Map<string, StoredEvent>();
  for (const row of events) {
    byWords.set(`${row.event.type}\n${row.triggerText}\n${row.sentenceText}`, row);
  }
  return [...byWords.values()];
}
