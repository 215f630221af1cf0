import { gunzipSync } from 'node:zlib';
import { readBinary, readTable } from '../../assets/index.ts';

/**
 * How a lemma is made from a lower-cased form: so many characters off the end, then a suffix. "cities" → "3y".
 * The word "=" keeps the form's own capitals.
 */
interface LemmaTable {
  /** "form|XPOS" → lemma, for what the treebanks hold and the suffixes get wrong. */
  readonly words: Readonly<{ [key: string]: string }>;
  /** "suffix|XPOS" → script. */
  readonly suffixes: Readonly<{ [key: string]: string }>;
}

/** What the table says of words with one pair of tags, and what was asked before: most words of a page were seen on it already. */
interface Tagged {
  readonly words: Map<string, string>;
  readonly suffixes: Map<string, string>;
  readonly known: Map<string, string>;
}

/** By UPOS, then by XPOS. */
type Table = Map<string, Map<string, Tagged>>;

let table: Table | undefined;
/** Lemmas kept for each pair of tags, and the length from which a word is not worth keeping. */
const MOST_KNOWN = 10_000;
const LONG = 100;

/** Puts a script to use. */
export function applyScript(form: string, script: string): string {
  const cut = Number.parseInt(script, 10);
  return form.slice(0, form.length - cut) + script.slice(String(cut).length);
}

/** Names and the parts of names ("United", an adjective with XPOS NNP) keep their capitals; all else is lower case. */
export function baseForm(form: string, upos: string, xpos: string): string {
  const plain = form.replace(/[’‘]/g, "'");
  const keeps = upos === 'PROPN' || upos === 'X' || upos === 'SYM' || xpos.startsWith('NNP');
  return keeps ? plain : plain.toLowerCase();
}

function tagged(table: Table, upos: string, xpos: string): Tagged {
  const fine = table.get(upos) ?? new Map<string, Tagged>();
  const found = fine.get(xpos) ?? { words: new Map(), suffixes: new Map(), known: new Map() };
  table.set(upos, fine);
  fine.set(xpos, found);
  return found;
}

function read(): Table {
  const table: Table = new Map();
  const file = gunzipSync(readBinary('models/language-lemmas.json.gz')).toString('utf8');
  const { words, suffixes } = JSON.parse(file) as LemmaTable;
  for (const [kind, rows] of [
    ['words', words],
    ['suffixes', suffixes],
  ] as const) {
    for (const [key, value] of Object.entries(rows)) {
      const xpos = key.lastIndexOf('|');
      const upos = key.lastIndexOf('|', xpos - 1);
      tagged(table, key.slice(upos + 1, xpos), key.slice(xpos + 1))[kind].set(key.slice(0, upos), value);
    }
  }
  return table;
}

let irregular: ReadonlyMap<string, string> | undefined;

/** Pasts, participles and plurals that no ending tells: form and XPOS → lemma. A past tagged as a participle is read as what it is. */
function irregularForms(): ReadonlyMap<string, string> {
  if (irregular) return irregular;
  const forms = new Map<string, string>();
  for (const [lemma = '', plural = ''] of readTable('data/language/en/irregular-nouns.tsv'))
    forms.set(`${plural}|NNS`, lemma);
  const others: [lemma: string, past: string, participle: string][] = [];
  for (const [lemma = '', past = '', participle = ''] of readTable('data/language/en/irregular-verbs.tsv')) {
    for (const form of past.split(',')) forms.set(`${form}|VBD`, lemma);
    for (const form of participle.split(',')) forms.set(`${form}|VBN`, lemma);
    others.push([lemma, past, participle]);
  }
  for (const [lemma, past, participle] of others) {
    for (const form of past.split(',')) if (!forms.has(`${form}|VBN`)) forms.set(`${form}|VBN`, lemma);
    for (const form of participle.split(',')) if (!forms.has(`${form}|VBD`)) forms.set(`${form}|VBD`, lemma);
  }
  irregular = forms;
  return forms;
}

/** The lemma of a word with its tags, after the conventions of EWT and GUM. */
export function lemmaOf(form: string, upos: string, xpos: string): string {
  table ??= read();
  const rows = table.get(upos)?.get(xpos) ?? tagged(table, upos, xpos);
  let lemma = rows.known.get(form);
  if (lemma !== undefined) return lemma;
  lemma = workedOut(baseForm(form, upos, xpos), xpos, rows);
  if (form.length <= LONG) {
    if (rows.known.size >= MOST_KNOWN) rows.known.clear();
    rows.known.set(form, lemma);
  }
  return lemma;
}

function workedOut(base: string, xpos: string, { words, suffixes }: Tagged): string {
  const known = irregularForms().get(`${base}|${xpos}`) ?? words.get(base);
  if (known !== undefined) return known;
  const ending = base.slice(-6).toLowerCase();
  for (let n = Math.min(6, base.length); n >= 0; n--) {
    const script = suffixes.get(ending.slice(ending.length - n));
    if (script === undefined || Number.parseInt(script, 10) > base.length) continue;
    const lemma = applyScript(base, script);
    if (lemma !== '') return lemma;
  }
  return base;
}
