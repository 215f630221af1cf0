import { createRequire } from 'node:module';

type Detector = typeof import('tinyld');

let detector: Detector | undefined;

/**
 * The library that tells languages by the company their letters keep (tinyld). It takes a tenth of a second and more to load, and English is
 * told without it: so it is loaded when it is first asked.
 */
export function byLetters(): Detector {
  detector ??= createRequire(import.meta.url)('tinyld') as Detector;
  return detector;
}
