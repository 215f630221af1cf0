/**
 * Reads a gold set of pages with the page stage alone and prints one line a page for score-pages.mjs.
 *
 *   node --import tsx eval/pages.ts html DIR > predicted.jsonl      DIR: an unpacked set (gold.jsonl, html/)
 *   node --import tsx eval/pages.ts text DIR > predicted.jsonl      DIR: an unpacked set of captures (gold.jsonl, txt/)
 *   node ../shared/score/score-pages.mjs DIR/gold.jsonl predicted.jsonl
 *
 * The slowest page and pages a second go to standard error.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { captureBytes, captureText } from '../src/capture/index.ts';
import { readArticle } from '../src/page/index.ts';

const [kind = 'html', dir = '.'] = process.argv.slice(2);
const rows = readFileSync(join(dir, 'gold.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { id: string; url?: string; file?: string });
let slowest = 0;
let slowestId = '';
const begin = performance.now();
for (const { id, url, file } of rows) {
  const start = performance.now();
  const capture =
    kind === 'text'
      ? captureText(readFileSync(join(dir, file ?? `txt/${id}.txt`), 'utf8'), 'text')
      : captureBytes(readFileSync(join(dir, file ?? '')), file ?? '', { kind: 'html', url });
  const { article } = readArticle(capture);
  const took = performance.now() - start;
  if (took > slowest) [slowest, slowestId] = [took, id];
  console.log(
    JSON.stringify({
      id,
      body: article.text,
      title: article.title,
      date: article.published.best?.slice(0, 10),
      date_raw: article.published.best,
      authors: article.byline,
      lang: article.language,
      kind: article.pageKind,
      how: article.published.how,
    }),
  );
}
const seconds = (performance.now() - begin) / 1000;
console.error(
  `${rows.length} pages, ${(rows.length / seconds).toFixed(0)} a second, slowest ${slowest.toFixed(0)} ms (${slowestId})`,
);
