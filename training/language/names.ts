/**
 * Trains the first tagger of names.
 *
 *   node --import tsx training/language/names.ts FOLDER
 *
 * FOLDER holds worldwide-train.jsonl.gz and wikigold.jsonl. Writes models/language-names.bin.gz. Needs the splitter and
 * the word tagger. Some minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { assetPath } from '../../src/assets/index.ts';
import { sentencesIn } from '../../src/language/en/boundary.ts';
import { lexeme } from '../../src/language/en/lexeme.ts';
import { mayFollow, nameFeatures } from '../../src/language/en/names.ts';
import { tagWords } from '../../src/language/en/tagger.ts';
import { wordsIn } from '../../src/language/en/words.ts';
import { Features } from '../../src/language/perceptron/index.ts';
import { Perceptron, seeded, shuffled } from './perceptron.ts';

const Row = z.object({
  text: z.string(),
  entities: z.array(z.object({ start: z.number(), end: z.number(), type: z.string() })),
});
const TYPES: { [type: string]: string } = {
  Person: 'PER',
  Location: 'LOC',
  Organization: 'ORG',
  Facility: 'FAC',
  Date: 'DATE',
  Money: 'MONEY',
  Misc: 'MISC',
  Product: 'PRODUCT',
};

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: names.ts FOLDER (with worldwide-train.jsonl.gz and wikigold.jsonl)');
const rows = [
  gunzipSync(readFileSync(`${folder}/worldwide-train.jsonl.gz`)),
  readFileSync(`${folder}/wikigold.jsonl`),
]
  .flatMap((b) => b.toString('utf8').split('\n'))
  .filter((l) => l !== '')
  .map((l) => Row.parse(JSON.parse(l)));

const documents = rows.map(({ text, entities }) => {
  const words = wordsIn(text);
  const label: string[] = words.map(() => 'O');
  for (const e of entities) {
    const inside = words.flatMap((w, i) => (w.start >= e.start && w.end <= e.end ? [i] : []));
    const type = TYPES[e.type] ?? e.type.toUpperCase();
    // A possessive at a name's end is no part of it.
    const last =
      inside.length > 1 && /^['’]s$/.test(text.slice(words[inside.at(-1)!]!.start, e.end)) ? -2 : -1;
    const kept = inside.slice(0, inside.length + last + 1);
    kept.forEach((i, k) => {
      const part = kept.length === 1 ? 'S' : k === 0 ? 'B' : k === kept.length - 1 ? 'E' : 'I';
      label[i] = `${part}-${type}`;
    });
  }
  return sentencesIn(text, words).map(([from, to]) => {
    const forms = words.slice(from, to).map((w) => text.slice(w.start, w.end));
    return { forms, lexemes: forms.map(lexeme), tags: tagWords(forms), gold: label.slice(from, to) };
  });
});
const labels = [
  'O',
  ...new Set(
    documents
      .flat()
      .flatMap((s) => s.gold)
      .filter((l) => l !== 'O'),
  ),
].sort();
const number = new Map(labels.map((l, i) => [l, i]));
const allowed = [undefined, ...labels].map((a) => labels.map((b) => mayFollow(a, b)));

const perceptron = new Perceptron(labels);
const features = new Features();
const scores = new Float64Array(labels.length);
const random = seeded(3);
for (let epoch = 1; epoch <= 7; epoch++) {
  let wrong = 0;
  let seen = 0;
  for (const document of shuffled(documents, random)) {
    for (const { forms, lexemes, tags, gold } of document) {
      let l1 = -1;
      let l2 = -1;
      for (let i = 0; i < forms.length; i++) {
        nameFeatures(features, lexemes, tags, i, l1 + 2, l2 + 2);
        perceptron.score(features, scores);
        let guess = -1;
        for (let l = 0; l < labels.length; l++) {
          if (allowed[l1 + 1]![l] && (guess < 0 || scores[l]! > scores[guess]!)) guess = l;
        }
        const right = number.get(gold[i]!)!;
        perceptron.tick();
        seen++;
        if (guess !== right) {
          perceptron.update(features, right, guess);
          wrong++;
        }
        // Half the time the truth leads on, so that one slip does not make all that follows unreadable.
        const next = allowed[l1 + 1]![right] && random() < 0.5 ? right : guess;
        l2 = l1;
        l1 = next;
      }
    }
  }
  console.error(`names, round ${epoch}: ${((100 * wrong) / seen).toFixed(2)} % wrong in training`);
}
writeFileSync(assetPath('models/language-names.bin.gz'), perceptron.pack('names', '1', 3));
