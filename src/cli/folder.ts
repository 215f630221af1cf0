import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isAddress } from './reading/index.ts';

const PAGE_OR_ARCHIVE = /\.(x?html?|txt|mht|mhtml|webarchive|warc|warc\.gz)$/i;
/** The most names that a note on a folder gives. */
const MOST_NAMED = 5;

/**
 * What the arguments of a run stand for: a folder for the pages and archives right in it, told by their endings, in the
 * order of their names; anything else for itself. `onNote` is told what of a folder was passed over.
 */
export async function sourcesOf(
  args: readonly string[],
  onNote: (note: string) => void = () => {},
): Promise<string[]> {
  const sources: string[] = [];
  for (const arg of args) {
    const folder = !isAddress(arg) && (await stat(arg).catch(() => undefined))?.isDirectory();
    if (!folder) sources.push(arg);
    else {
      const names = (await readdir(arg)).filter((name) => !name.startsWith('.')).sort();
      const taken = new Set<string>();
      for (const name of names) if (await isPage(arg, name)) taken.add(name);
      const passed = names.filter((name) => !taken.has(name));
      sources.push(...[...taken].map((name) => join(arg, name)));
      if (passed.length > 0 || taken.size === 0) onNote(`${arg}: ${passedOver(passed)}`);
    }
  }
  return sources;
}

/** A file that its ending calls a page: a pipe of such a name would be waited for without end. */
async function isPage(folder: string, name: string): Promise<boolean> {
  if (!PAGE_OR_ARCHIVE.test(name)) return false;
  return (await stat(join(folder, name)).catch(() => undefined))?.isFile() ?? true;
}

function passedOver(names: readonly string[]): string {
  const endings =
    'pages and archives in a folder end in .html, .xhtml, .txt, .mhtml, .webarchive, .warc or .warc.gz';
  if (names.length === 0) return `nothing in it (${endings})`;
  const named = names.slice(0, MOST_NAMED).join(', ').replace(/\s+/g, ' ');
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `${named}${more} passed over (${endings}; a folder within it is named by itself)`;
}
