/**
 * Learns lemmas: a suffix rule for each ending and tag, and the words that the rules get wrong.
 *
 *   node --import tsx training/language/lemmas.ts FOLDER
 *
 * FOLDER holds ewt-train and gum-train (.conllu.gz). Writes models/language-lemmas.json.gz. Some seconds.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { assetPath } from '../../src/assets/index.ts';
import { applyScript, baseForm } from '../../src/language/en/lemmas.ts';
import { Model } from '../../src/language/neural/model.ts';
import { readTreebank } from './treebank.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: lemmas.ts FOLDER (with ewt-train.conllu.gz and gum-train.conllu.gz)');

/** Shortest script that turns the form into the lemma. */
function scriptOf(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
  return `${form.length - same}${lemma.slice(same)}`;
}

type Counts = Map<string, Map<string, number>>;
const count = (counts: Counts, key: string, value: string): void => {
  const row = counts.get(key) ?? new Map<string, number>();
  row.set(value, (row.get(value) ?? 0) + 1);
  counts.set(key, row);
};
const commonest = (row: Map<string, number>): [string, number, number] => {
  const sorted = [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [sorted[0]![0], sorted[0]![1], sorted.reduce((n, [, c]) => n + c, 0)];
};

const words: Counts = new Map();
const types = new Map<string, { form: string; tags: string; lemma: string }>();
for (const name of ['ewt', 'gum']) {
  for (const document of readTreebank(`${folder}/${name}-train.conllu.gz`, { commercialOnly: true })) {
    for (const w of document.sentences.flat()) {
      if (w.lemma === '_' || /\s/.test(w.lemma)) continue;
      const form = baseForm(w.form, w.upos, w.xpos);
      count(words, `${form}|${w.upos}|${w.xpos}`, w.lemma);
      types.set(`${form}|${w.upos}|${w.xpos}|${w.lemma}`, {
        form,
        tags: `${w.upos}|${w.xpos}`,
        lemma: w.lemma,
      });
    }
  }
}
// Endings are counted over kinds of word, not over words: "is" says nothing of how verbs in -s are made.
const endings: Counts = new Map();
for (const { form, tags, lemma } of types.values()) {
  for (let n = 0; n <= Math.min(6, form.length); n++) {
    count(endings, `${form.slice(form.length - n).toLowerCase()}|${tags}`, scriptOf(form, lemma));
  }
}
const suffixes: { [key: string]: string } = {};
for (const [key, row] of [...endings].sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))) {
  const [script, n, of] = commonest(row);
  const [ending = '', ...tags] = key.split('|');
  if (of < 2 && ending !== '') continue;
  // A longer ending is kept only where it says something else than the next shorter one does.
  const shorter = ending === '' ? undefined : inherited(ending.slice(1), tags.join('|'));
  if (script !== shorter && n / of > 0.5) suffixes[key] = script;
}
function inherited(ending: string, tags: string): string | undefined {
  for (let e = ending; ; e = e.slice(1)) {
    const script = suffixes[`${e}|${tags}`];
    if (script !== undefined) return script;
    if (e === '') return undefined;
  }
}
const exceptions: { [key: string]: string } = {};
for (const [key, row] of words) {
  const [lemma, n, of] = commonest(row);
  const [form = '', upos = '', xpos = ''] = key.split('|');
  const script = inherited(form.slice(-6).toLowerCase(), `${upos}|${xpos}`);
  if ((script === undefined || applyScript(form, script) !== lemma) && n / of > 0.5) exceptions[key] = lemma;
}
// Verbs that the treebanks lack: where the endings make a lemma that is no word ("provok"), the commonest word that it may be.
const vocabulary = new Map(
  Model.parse(readFileSync(assetPath('models/language-en.bin.gz')))
    .words('gloveWords')
    .map((word, rank): [string, number] => [word, rank]),
);
const doubled = /(.)\1$|ck$/;
for (const [form] of vocabulary) {
  const [, stem = '', ending = ''] = /^([a-z]{2,})(ed|ing)$/.exec(form) ?? [];
  for (const xpos of ending === 'ing' ? ['VBG'] : ending === 'ed' ? ['VBD', 'VBN'] : []) {
    const key = `${form}|VERB|${xpos}`;
    const script = inherited(form.slice(-6), `VERB|${xpos}`);
    if (words.has(key) || (script !== undefined && vocabulary.has(applyScript(form, script)))) continue;
    const shorter = stem.slice(0, -1);
    const lemma = [
      stem,
      `${stem}e`,
      ...(doubled.test(stem) ? [shorter] : []),
      ...(stem.endsWith('i') ? [`${shorter}y`] : []),
    ]
      .filter((word) => vocabulary.has(word))
      .sort((a, b) => vocabulary.get(a)! - vocabulary.get(b)!)[0];
    if (lemma !== undefined) exceptions[key] = lemma;
  }
}
const table = JSON.stringify({ words: exceptions, suffixes });
writeFileSync(assetPath('models/language-lemmas.json.gz'), gzipSync(table, { level: 9 }));
console.error(`${Object.keys(exceptions).length} words, ${Object.keys(suffixes).length} endings`);
