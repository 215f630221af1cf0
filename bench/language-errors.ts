/**
 * The commonest kinds of error in trees, words given: what docs/language.md counts.
 *
 *   node --import tsx bench/language-errors.ts
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { analyze, relation, type Token } from '../src/language/index.ts';
import { inReach, treeTasks } from './language-gold.ts';

if (!inReach) {
  console.error('skipped: the gold sets (../shared) are not in reach');
  process.exit(0);
}

/** The gold words of a treebank, sentence after sentence. */
function goldOf(set: string): string[][][] {
  const file = fileURLToPath(new URL(`../../shared/data/language/${set}.conllu.gz`, import.meta.url));
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n\n')
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.split('\t'))
        .filter((cells) => /^\d+$/.test(cells[0] ?? '')),
    )
    .filter((sentence) => sentence.length > 0);
}

const kinds = new Map<string, number>();
const tags = new Map<string, number>();
const count = (table: Map<string, number>, key: string): void => {
  table.set(key, (table.get(key) ?? 0) + 1);
};
let words = 0;
let wrong = 0;
for (const set of ['ewt-dev', 'gum-dev']) {
  const gold = goldOf(set);
  const read: (readonly Token[])[] = [];
  for (const task of treeTasks(set, 'tokens')) {
    const doc = await analyze(task.body, { language: 'en', sentences: task.sentences ?? [] });
    read.push(...doc.sentences.map((s) => s.tokens));
  }
  gold.forEach((sentence, s) => {
    sentence.forEach((cells, w) => {
      const token = read[s]![w]!;
      const is = relation(token);
      const should = (cells[7] ?? '').split(':')[0]!;
      words++;
      if (token.upos !== cells[3]) count(tags, `${cells[3]} read as ${token.upos}`);
      const head = token.head + 1 === Number(cells[6]);
      if (head && is === should) return;
      wrong++;
      if (head) count(kinds, `${should} read as ${is}, right head`);
      else if (is === should) count(kinds, `${should} at the wrong head`);
      else count(kinds, `${should} read as ${is}, wrong head`);
    });
  });
}
const top = (table: Map<string, number>, n: number): [string, number][] =>
  [...table].sort((a, b) => b[1] - a[1]).slice(0, n);
console.log(`${wrong} of ${words} words have a wrong head or relation`);
console.log('| kind of error | words | of all errors |\n| --- | ---: | ---: |');
for (const [kind, n] of top(kinds, 20))
  console.log(`| ${kind} | ${n} | ${((100 * n) / wrong).toFixed(1)} % |`);
console.log('\n| tag | words |\n| --- | ---: |');
for (const [kind, n] of top(tags, 10)) console.log(`| ${kind} | ${n} |`);
