import type { Draft } from './component.ts';

/** Ten times the longest article: what is longer is no news page, and must not hold up a run. */
export const MOST_READ = 50_000;

/** Says in the draft that its text has more words than are analysed. */
export function sayCut(draft: Draft): void {
  draft.diagnostics.push({
    stage: 'language',
    code: 'text-cut',
    severity: 'warning',
    message: `only the first ${MOST_READ} words of the text, the limit, were analysed`,
  });
}
