/**
 * The stories that the store tells, page by page in the order of the lines, in the form that `daybook across` prints, for
 * `score-across.mjs stories`:
 *
 *   node ../shared/score/score-across.mjs input SET.jsonl.gz | node --import tsx eval/stories-kept.ts > out.jsonl
 */
import { createInterface } from 'node:readline';
import { captureText, InputLine, readWhole, storyTerms } from '../src/pipeline/index.ts';
import { openStore } from '../src/store/index.ts';

const store = await openStore({ inMemory: true });
const ids = new Map<string, string>();
for await (const line of createInterface({ input: process.stdin })) {
  const { id, body = '', published } = InputLine.parse(JSON.parse(line));
  const { record, doc } = await readWhole(captureText(body, 'body'), { id, published });
  // Pages with the very same words are one to the store unless they have addresses of their own.
  record.article.url = `https://${ids.size}.example/`;
  const { key } = await store.add(record, { source: id, terms: storyTerms(doc) });
  ids.set(key, id);
}
const stories = await store.stories([...ids.keys()]);
const told = stories.map((keys, n) => ({
  id: `s${n + 1}`,
  pages: keys.flatMap((key) => ids.get(key) ?? []),
}));
console.log(JSON.stringify({ stories: told }));
await store.close();
