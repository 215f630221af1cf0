import { type Data, readArguments, readLiteral } from './literal.ts';

/** The most entries of a flattened payload. */
const MOST = 300_000;
const WRAPPERS = new Set([
  'Reactive',
  'ShallowReactive',
  'Ref',
  'ShallowRef',
  'EmptyRef',
  'EmptyShallowRef',
  'Island',
]);

const isIndex = (value: Data): value is number => typeof value === 'number' && Number.isInteger(value);

/**
 * Nuxt 3's flattened payload (the `devalue` format): an array of values in which objects and arrays hold the places of
 * their own values. → the first value, with shared and circular parts shared.
 */
export function unflatten(flat: readonly Data[]): Data {
  if (flat.length === 0 || flat.length > MOST) return undefined;
  const alias = new Map<number, number>();
  const values = flat.map((value, i): Data => {
    if (Array.isArray(value)) {
      const [kind, place] = value as Data[];
      if (typeof kind !== 'string') return [];
      if (WRAPPERS.has(kind) && isIndex(place)) alias.set(i, place);
      return kind === 'Set' || kind === 'Map' ? [] : kind === 'Date' ? place : undefined;
    }
    return typeof value === 'object' && value !== null ? {} : value;
  });
  const at = (place: Data): Data => {
    let index = isIndex(place) ? place : -1;
    for (let steps = 0; alias.has(index) && steps < 10; steps++) index = alias.get(index)!;
    return values[index];
  };
  flat.forEach((value, i) => {
    const target = values[i];
    if (Array.isArray(value) && Array.isArray(target)) {
      const places = typeof value[0] === 'string' ? value.slice(1) : value;
      for (const place of places) target.push(at(place));
    } else if (typeof value === 'object' && value !== null && typeof target === 'object' && target !== null)
      for (const [key, place] of Object.entries(value)) (target as Record<string, Data>)[key] = at(place);
  });
  return at(0);
}

/** The beginning of Nuxt 2's payload: a function of short names that returns a literal, called with what the names stand for. */
const CALL = /\(?\s*function\s*\(([\w$,\s]*)\)\s*\{\s*/y;
/** What may stand before the literal: `a.b=` a literal, `a["b"]=` one, `a[0]=` one. */
const PART = /([\w$]+)(?:\.([\w$]+)|\["([^"\\]+)"\]|\[(\d+)\])\s*=\s*/y;
const RETURN = /return\b/y;

/** The literal that the function's words from `at` on come to, with values for its names; parts of named objects are put in place. */
function readReturned(source: string, at: number, names: ReadonlyMap<string, Data>) {
  for (;;) {
    PART.lastIndex = at;
    const part = PART.exec(source);
    if (!part) break;
    const [whole, name = '', key, quoted, index] = part;
    const read = readLiteral(source, at + whole.length, names);
    if (!read) return undefined;
    const object = names.get(name);
    const place = key ?? quoted ?? index!;
    if (typeof object === 'object' && object !== null && place !== '__proto__')
      (object as Record<string, Data>)[place] = read.value;
    at = read.end + (/^[\s;,]*/.exec(source.slice(read.end, read.end + 8))?.[0].length ?? 0);
  }
  RETURN.lastIndex = at;
  return RETURN.test(source) ? readLiteral(source, at + 6, names) : undefined;
}

/** Nuxt 2's payload, `(function(a,b){a.c=1;return {…}}({},2))`, read as data: nothing is called. */
export function readCall(source: string, at: number): { value: Data; end: number } | undefined {
  CALL.lastIndex = at;
  const head = CALL.exec(source);
  if (!head) return undefined;
  const names = (head[1] ?? '').split(',').map((name) => name.trim());
  const from = at + head[0].length;
  // The names' values stand behind the literal: it is read twice, the first time for its end.
  const first = readReturned(source, from, new Map(names.map((name) => [name, undefined])));
  if (!first) return undefined;
  const close = /^[\s;]*\}\s*\)?\s*(?=\()/.exec(source.slice(first.end, first.end + 20));
  const values = close && readArguments(source, first.end + close[0].length);
  if (!values) return first;
  return readReturned(source, from, new Map(names.map((name, i) => [name, values[i]])));
}
