/**
 * Checks the import directions of the architecture: data flows one way, a stage never looks at a later one, and no
 * folder reaches past another's index. Prints every offence and exits with 1.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** Which folders each folder of src/ may import besides itself, `record` and `assets`. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  record: [],
  assets: [],
  capture: [],
  page: ['capture'],
  language: [],
  time: ['language'],
  actors: ['language'],
  attribution: ['language', 'actors', 'time'],
  events: ['language', 'actors', 'attribution', 'time'],
  occurrences: ['language', 'actors', 'attribution', 'time', 'events'],
  corroboration: [],
  pipeline: [
    'capture',
    'page',
    'language',
    'time',
    'actors',
    'attribution',
    'events',
    'occurrences',
    'corroboration',
  ],
  store: ['corroboration'],
  export: [],
  api: ['pipeline', 'store', 'export'],
  site: ['pipeline', 'store', 'export'],
  cli: ['pipeline', 'store', 'export', 'site', 'api'],
};
const FOR_ALL = ['record', 'assets'];
const IMPORT = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

const offences: string[] = [];
for (const path of globSync('**/*.{ts,tsx}', { cwd: src })) {
  const file = join(src, path);
  const folder = path.split('/')[0] ?? '';
  const allowed = MAY_IMPORT[folder];
  if (!allowed) {
    offences.push(`src/${path}: the folder "${folder}" has no line in ci/directions.ts`);
    continue;
  }
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const reached = relative(src, resolve(dirname(file), target));
    if (reached.startsWith('..')) {
      if (!/package\.json$/.test(reached)) offences.push(`src/${path} imports ${target}, outside src/`);
      continue;
    }
    const [other = '', ...inside] = reached.split('/');
    if (other === folder) continue;
    if (!FOR_ALL.includes(other) && !allowed.includes(other)) {
      offences.push(
        `src/${path} imports ${other}/: ${folder}/ may import ${[...FOR_ALL, ...allowed].join(', ')}`,
      );
    } else if (inside.join('/') !== 'index.ts') {
      offences.push(`src/${path} reaches past ${other}/index.ts: ${target}`);
    }
  }
}
if (offences.length > 0) {
  console.error(offences.join('\n'));
  process.exit(1);
}
console.log('import directions: in order');
