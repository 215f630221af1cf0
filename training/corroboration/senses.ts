/**
 * Writes models/senses.tsv.gz from WordNet 3.0: a lemma, its commonest senses, those derived from them, and what these
 * are kinds of.
 *
 *   node --import tsx training/corroboration/senses.ts FOLDER
 *
 * FOLDER holds data.noun, data.verb, index.noun and index.verb (in Debian: the package wordnet-base, /usr/share/wordnet).
 * Lemmas are the terms of models/term-shares.tsv.gz.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { assetPath, readBinary } from '../../src/assets/index.ts';

/** Senses of a lemma that are kept, of those as a verb and as a noun, the commonest first. */
const SENSES = 5;
const CLASSES = [
  ['v', 'verb'],
  ['n', 'noun'],
] as const;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('FOLDER is needed');

/** Sense → what it points to, with the pointer's sign (`+` derived, `@` kind of). */
const pointers = new Map<string, [sign: string, to: string][]>();
const byLemma = new Map<string, string[]>();
for (const [letter, name] of CLASSES) {
  for (const line of linesOf(`data.${name}`)) {
    const [offset = '', , , count = '0', ...rest] = line.split(' | ')[0]!.trim().split(' ');
    const from = 2 * Number.parseInt(count, 16);
    const ends: [string, string][] = [];
    for (let i = 0; i < Number(rest[from]); i++) {
      const [sign = '', to = '', kind = ''] = rest.slice(from + 1 + 4 * i);
      ends.push([sign, `${kind}${to}`]);
    }
    pointers.set(`${letter}${offset}`, ends);
  }
  for (const line of linesOf(`index.${name}`)) {
    const [lemma = '', , count] = line.trim().split(' ');
    const senses = line.trim().split(' ').slice(-Number(count), undefined).slice(0, SENSES);
    byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), ...senses.map((offset) => `${letter}${offset}`)]);
  }
}

/** Senses by short numbers, in the order in which they come. */
const numbers = new Map<string, string>();
const lines: string[] = [];
for (const row of gunzipSync(readBinary('models/term-shares.tsv.gz')).toString('utf8').split('\n')) {
  const lemma = row.split('\t')[0]!;
  const own = byLemma.get(lemma);
  if (!own) continue;
  const derived = pointedTo(own, ['+']).filter((id) => !own.includes(id));
  const kinds = pointedTo([...own, ...derived], ['@', '*']).filter(
    (id) => !own.includes(id) && !derived.includes(id),
  );
  lines.push([lemma, ...[own, derived, kinds].map((ids) => ids.map(numberOf).join(' '))].join('\t'));
}
writeFileSync(assetPath('models/senses.tsv.gz'), gzipSync(`${lines.join('\n')}\n`, { level: 9 }));
console.log(`${lines.length} lemmas, ${numbers.size} senses`);

function linesOf(name: string): string[] {
  return readFileSync(join(folder!, name), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));
}

function pointedTo(ids: readonly string[], signs: readonly string[]): string[] {
  const to = ids.flatMap((id) => pointers.get(id) ?? []).filter(([sign]) => signs.includes(sign));
  return [...new Set(to.map(([, id]) => id))].filter((id) => pointers.has(id));
}

function numberOf(id: string): string {
  const known = numbers.get(id) ?? numbers.size.toString(36);
  numbers.set(id, known);
  return known;
}
