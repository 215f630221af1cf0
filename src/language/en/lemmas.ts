import { gunzipSync } from 'node:zlib';
import { readBinary } from '../../assets/index.ts';

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

let table: LemmaTable | undefined;

/** Puts a script to use. */
export function applyScript(form: string, script: string): string {
  const cut = Number.parseInt(script, 10);
  return form.slice(0, form.length - cut) + script.slice(String(cut).length);
}

/** Names keep their capitals; all else is lower case. */
export function baseForm(form: string, upos: string): string {
  const plain = form.replace(/[’‘]/g, "'");
  return upos === 'PROPN' || upos === 'X' || upos === 'SYM' ? plain : plain.toLowerCase();
}

/** The lemma of a word with its tags, after the conventions of EWT and GUM. */
export function lemmaOf(form: string, upos: string, xpos: string): string {
  table ??= JSON.parse(
    gunzipSync(readBinary('models/language-lemmas.json.gz')).toString('utf8'),
  ) as LemmaTable;
  const base = baseForm(form, upos);
  const known = table.words[`${base}|${upos}|${xpos}`];
  if (known !== undefined) return known;
  for (let n = Math.min(6, base.length); n >= 0; n--) {
    const script = table.suffixes[`${base.slice(base.length - n).toLowerCase()}|${upos}|${xpos}`];
    if (script !== undefined && Number.parseInt(script, 10) <= base.length) return applyScript(base, script);
  }
  return base;
}
