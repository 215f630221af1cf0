import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How many pages of a stream are read between two collections. */
const PAGES = 200;

/**
 * Keeps a long stream's memory where a short one's is. Left alone, V8 lets garbage pile up for as long as there is room,
 * so that the peak grows with the length of the run; a full collection every 200 pages costs some three per cent of time.
 * Returns what is to be called after each page.
 */
export function steadyMemory(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let pages = 0;
  return () => {
    pages = (pages + 1) % PAGES;
    if (pages === 0) collect();
  };
}
