import { detect } from 'tinyld';

const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

function normalised(tag: string): string | undefined {
  const clean = tag.trim().replaceAll('_', '-');
  if (!TAG.test(clean)) return undefined;
  try {
    return new Intl.Locale(clean).baseName;
  } catch {
    return undefined;
  }
}

/**
 * The language of the words, as BCP 47: what the page declares where the words agree or are too few, else what the words
 * are; `und` where neither tells.
 */
export function findLanguage(declared: readonly (string | undefined)[], text: string): string {
  const said = declared.map((tag) => tag && normalised(tag)).find(Boolean);
  const sample = text.slice(0, 3000);
  const read = sample.length >= 200 ? detect(sample) : '';
  if (!said) return read || (sample.length >= 40 && detect(sample)) || 'und';
  if (!read) return said;
  return said.split('-')[0]!.toLowerCase() === read ? said : agreeing(said, read);
}

/** Close pairs that a detector by letters confuses: the page's own word counts. */
const CLOSE = [
  ['no', 'nb', 'nn', 'da'],
  ['id', 'ms'],
  ['sr', 'hr', 'bs', 'sh'],
  ['cs', 'sk'],
  ['ru', 'uk', 'be', 'bg', 'mk'],
  ['zh', 'yue', 'ja'],
  ['fil', 'tl'],
  ['pt', 'gl', 'es'],
  ['ur', 'fa'],
  ['hi', 'mr', 'ne'],
  ['af', 'nl'],
];

function agreeing(said: string, read: string): string {
  const primary = said.split('-')[0]!.toLowerCase();
  return CLOSE.some((group) => group.includes(primary) && group.includes(read)) ? said : read;
}
