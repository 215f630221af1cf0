/**
 * Writes models/term-shares.tsv.gz: of each term that is not rare in news, the share of pages that hold it.
 *
 *   node --import tsx training/corroboration/term-shares.ts TEXTS.jsonl
 *
 * TEXTS.jsonl has one {"body"} a line: the texts of ../shared's polnear-train, ecbplus-train and the gold bodies of its page sets. Those that
 * are not in English are passed over.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { assetPath } from '../../src/assets/index.ts';
import { analyze, detectLanguage } from '../../src/language/index.ts';
import { storyTerms } from '../../src/pipeline/across/story-terms.ts';

/** Pages that must hold a term. */
const LEAST = 6;

const [file] = process.argv.slice(2);
if (!file) throw new Error('TEXTS.jsonl is needed');
const pages = new Map<string, number>();
let count = 0;
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const { body } = JSON.parse(line) as { body: string };
  if (detectLanguage(body) !== 'en') continue;
  count++;
  for (const term of storyTerms(await analyze(body, { language: 'en' })).content.keys()) {
    pages.set(term, (pages.get(term) ?? 0) + 1);
  }
}
const lines = [...pages]
  .filter(([term, n]) => n >= LEAST && !/\s/.test(term))
  .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  .map(([term, n]) => `${term}\t${(n / count).toFixed(4)}`);
writeFileSync(assetPath('models/term-shares.tsv.gz'), gzipSync(`${lines.join('\n')}\n`, { level: 9 }));
console.log(`${count} pages, ${lines.length} terms`);
