/**
 * How well the outlet is found where no metadata names it: the gold is a page's own `og:site_name`; then all `meta`, `link` and
 * JSON-LD are taken out of the page, or its capture as text is read.
 *
 *   node --import tsx eval/pages-outlets.ts DIR [CAPTURES]      DIR: an unpacked set; CAPTURES: the same pages captured as text
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Capture, captureText } from '../src/capture/index.ts';
import { readArticle } from '../src/page/index.ts';

interface Row {
  readonly id: string;
  readonly file?: string;
}

const [dir = '.', captures] = process.argv.slice(2);
const rowsOf = (folder: string): Row[] =>
  readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
const SITE = /<meta\b[^>]*property=["']?og:site_name["']?[^>]*content=["']([^"']{2,80})["']/i;

const byId = new Map(captures ? rowsOf(captures).map((row) => [row.id, row]) : []);
for (const mode of captures ? (['html', 'text'] as const) : (['html'] as const)) {
  const counts = { right: 0, wrong: 0, none: 0 };
  for (const { id, file = '' } of rowsOf(dir)) {
    const source = readFileSync(join(dir, file), 'utf8');
    const site = SITE.exec(source)?.[1];
    const row = byId.get(id);
    if (!site || (mode === 'text' && !row)) continue;
    const capture: Capture =
      mode === 'html'
        ? captureText(
            source
              .replace(/<meta\b[^>]*>/gi, (tag) => (/charset/i.test(tag) ? tag : ''))
              .replace(/<link\b[^>]*>/gi, '')
              .replace(/<script\b[^>]*ld\+json[\s\S]*?<\/script>/gi, ''),
            'html',
          )
        : captureText(readFileSync(join(captures!, row!.file ?? `txt/${id}.txt`), 'utf8'), 'text');
    const { outlet } = readArticle(capture).article;
    const [got, want] = [plain(outlet ?? ''), plain(site)];
    if (!outlet) counts.none++;
    else if (want.includes(got) || got.includes(want)) counts.right++;
    else {
      counts.wrong++;
      console.error(`${mode} ${id}: ${outlet}, not ${site}`);
    }
  }
  console.log(mode, counts);
}
