/**
 * Writes data/page/calendar-names.tsv: month and weekday names, and the marks of morning and afternoon, in every language
 * that CLDR (through Intl) knows. Run after an upgrade of Node: node --import tsx training/page/calendar-names.ts
 */
import { writeFileSync } from 'node:fs';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const codes: string[] = [];
for (const a of LETTERS) for (const b of LETTERS) codes.push(a + b);
codes.push(
  ...'ast bas bem brx ccp ceb chr ckb csb cv doi dsb ebu fil fur gsw haw hsb kab kam kde kea kgp khq kln kok ksb ksf ksh lag lij lkt luo luy mai mas mer mfe mgh mgo mni mua mzn naq nds nmg nnh nus nyn pcm rof rwk sah saq sat sbp scn seh ses shi smn sr-Latn syr szl teo tok twq tzm uz-Cyrl vai vec vun wae xnr xog yav yrl yue zgh az-Cyrl bs-Cyrl zh-Hant pt-PT de-AT es-MX en-AU fr-CA ar-LB ar-IQ ar-MA ar-DZ ar-MR de-CH it-CH'.split(
    ' ',
  ),
);

const rows = new Map<string, Set<string>>();
const clean = (word: string) =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/\.$/, '')
    .trim();
function add(word: string | undefined, kind: string, value: number | string, locale: string) {
  const name = clean(word ?? '');
  if (name.length < 2 && /^\p{Script=Latin}/u.test(name)) return;
  if (/^[\d\s.:/-]*$/.test(name) || /\d/.test(name)) return;
  const key = `${name}\t${kind}\t${value}`;
  const locales = rows.get(key) ?? new Set();
  locales.add(locale.split('-')[0]!);
  rows.set(key, locales);
}
const part = (locale: string, options: Intl.DateTimeFormatOptions, date: Date, type: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...options })
    .formatToParts(date)
    .find((p) => p.type === type)?.value;

for (const code of codes) {
  let locale: string;
  try {
    const [supported] = Intl.DateTimeFormat.supportedLocalesOf([code]);
    if (!supported || new Intl.Locale(supported).language !== new Intl.Locale(code).language) continue;
    locale = supported;
  } catch {
    continue;
  }
  for (let month = 0; month < 12; month++) {
    const date = new Date(Date.UTC(2024, month, 15));
    for (const style of ['long', 'short'] as const) {
      add(part(locale, { month: style }, date, 'month'), 'month', month + 1, code);
      add(part(locale, { month: style, day: 'numeric' }, date, 'month'), 'month', month + 1, code);
      add(
        part(locale, { month: style, day: 'numeric', year: 'numeric', weekday: 'long' }, date, 'month'),
        'month',
        month + 1,
        code,
      );
    }
  }
  for (let day = 0; day < 7; day++) {
    const date = new Date(Date.UTC(2024, 0, 7 + day));
    for (const style of ['long', 'short'] as const) {
      add(part(locale, { weekday: style }, date, 'weekday'), 'weekday', day, code);
      add(
        part(locale, { weekday: style, day: 'numeric', month: 'long', year: 'numeric' }, date, 'weekday'),
        'weekday',
        day,
        code,
      );
    }
  }
  for (const hour of [9, 15]) {
    const word = part(
      locale,
      { hour: 'numeric', hour12: true },
      new Date(Date.UTC(2024, 0, 1, hour)),
      'dayPeriod',
    );
    add(word, 'period', hour < 12 ? 'am' : 'pm', code);
  }
}
const lines = [...rows]
  .map(([key, locales]) => `${key}\t${[...locales].sort().join(' ')}`)
  .sort((a, b) => (a < b ? -1 : 1));
writeFileSync(
  new URL('../../data/page/calendar-names.tsv', import.meta.url),
  `# Month and weekday names (0 = Sunday) and marks of morning and afternoon in the languages of CLDR, lower case, without a final full stop.
# Columns: word, kind (month | weekday | period), value, languages. Written by training/page/calendar-names.ts
# Source: Unicode CLDR through Intl of Node ${process.versions.node} (CLDR ${process.versions.cldr}). Licence: Unicode-3.0.
${lines.join('\n')}
`,
);
console.log(lines.length);
