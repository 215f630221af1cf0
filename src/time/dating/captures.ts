import type { Article } from '../../record/index.ts';
import type { Clue } from './clue.ts';

/** A page's clock shows when it was drawn, long after it may have been written: an upper bound and no more. */
export function captures({ furniture }: Article): Clue[] {
  return furniture
    .filter((f) => f.kind === 'clock' && /^\d{4}-\d\d-\d\d/.test(f.value ?? ''))
    .map((f) => ({
      rule: 'page-clock',
      reason: `The page's clock stood at ${f.value?.slice(0, 10)} when it was captured: it was written on or before that day.`,
      quote: f.text,
      allowed: [{ to: f.value?.slice(0, 10) }],
      weight: 9,
    }));
}
