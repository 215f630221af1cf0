/** Groups of languages that a detector by letters confuses, and whose readers read each other's dates. */
const CLOSE: readonly (readonly string[])[] = [
  ['no', 'nb', 'nn', 'da', 'sv'],
  ['id', 'ms'],
  ['sr', 'hr', 'bs', 'sh', 'sl', 'mk'],
  ['cs', 'sk'],
  ['ru', 'uk', 'be', 'bg', 'mk'],
  ['zh', 'yue', 'ja'],
  ['fil', 'tl'],
  ['pt', 'gl', 'es', 'ca'],
  ['ur', 'fa', 'ar'],
  ['hi', 'mr', 'ne'],
  ['af', 'nl'],
  ['zu', 'xh', 'nr', 'ss'],
  ['st', 'tn', 'nso'],
  ['rw', 'rn'],
  ['ga', 'gd'],
];

/** Whether two languages (BCP 47 primary tags) are easily taken for each other. */
export function closeLanguages(one: string, other: string): boolean {
  return CLOSE.some((group) => group.includes(one) && group.includes(other));
}
