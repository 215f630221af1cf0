import { readFlight } from './flight.ts';
import { type Data, parseJson, readLiteral } from './literal.ts';
import { readCall, unflatten } from './nuxt.ts';

/** The most characters of scripts that are read of one page, and of assignments in a script: read, and tried. */
const MOST_CHARS = 8_000_000;
const MOST_ASSIGNED = 40;
const MOST_TRIED = 400;
/** Shorter scripts hold no story. */
const SHORTEST = 300;

/** What a script gives a name to, where it is an object, a list, JSON in quotes or Nuxt's call. */
const ASSIGNED = /(?:[\w$]|["'`]\])\s*=\s*(?=[{[]|JSON\.parse\(|\(?\s*function\s*\()/g;
const PUSHED = /self\.__next_f\.push\(\s*(?=\[)/g;

function assigned(script: string): Data[] {
  const values: Data[] = [];
  ASSIGNED.lastIndex = 0;
  for (let tried = 0; tried < MOST_TRIED && values.length < MOST_ASSIGNED; tried++) {
    const found = ASSIGNED.exec(script);
    if (!found) break;
    const at = found.index + found[0].length;
    const read = /[(f]/.test(script[at]!) ? readCall(script, at) : readLiteral(script, at);
    if (!read) continue;
    values.push(read.value);
    ASSIGNED.lastIndex = read.end;
  }
  return values;
}

/**
 * The data that a page's scripts hold for the page's own programs: JSON scripts (Next.js, any `application/json`), Next.js'
 * streams, Nuxt's payloads of both kinds, and objects given to a name (`window.__PRELOADED_STATE__`,
 * `Fusion.globalContent`, Apollo's cache). Everything is parsed and nothing run; at most 8,000,000 characters of scripts,
 * literals nested at most 200 deep.
 */
export function scriptData(source: string): Data[] {
  const values: Data[] = [];
  let stream = '';
  let left = MOST_CHARS;
  const open = /<script\b([^>]*)>/gi;
  for (let found = open.exec(source); found; found = open.exec(source)) {
    const from = found.index + found[0].length;
    const close = source.slice(from).search(/<\/script/i);
    const end = close === -1 ? source.length : from + close;
    open.lastIndex = end;
    const attributes = found[1]!;
    if (end - from < SHORTEST && !/__next_f/.test(source.slice(from, end))) continue;
    if (end - from > left || /ld\+json|\bsrc\s*=/i.test(attributes)) continue;
    left -= end - from;
    const script = source.slice(from, end);
    if (/application\/(?:\w+\+)?json|__NEXT_DATA__|__NUXT_DATA__/i.test(attributes)) {
      const value = parseJson(script);
      values.push(Array.isArray(value) && /nuxt/i.test(attributes) ? unflatten(value) : value);
    } else if (script.includes('__next_f')) {
      PUSHED.lastIndex = 0;
      for (let push = PUSHED.exec(script); push; push = PUSHED.exec(script)) {
        const read = readLiteral(script, push.index + push[0].length);
        const piece = Array.isArray(read?.value) ? read.value[1] : undefined;
        if (typeof piece === 'string') stream += piece;
      }
    } else values.push(...assigned(script));
  }
  if (stream !== '') values.push(...readFlight(stream));
  return values;
}
