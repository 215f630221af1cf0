/**
 * Whether the runtime reads the trainer's sentences as the trainer does: all but the same tags, and scores as near as numbers of 8
 * bits come.
 *
 *   node --import tsx training/language/neural/check.ts MODEL.bin.gz CHECK.json
 *
 * MODEL is quantize.ts's, CHECK export.py's. Ends with an error where they differ.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Arithmetic } from '../../../src/language/neural/arithmetic.ts';
import { Model } from '../../../src/language/neural/model.ts';
import { Network, type Scores } from '../../../src/language/neural/network.ts';

const numbers = z.array(z.number());
const checkFile = z.array(
  z.object({
    words: z.array(z.string()),
    upos: z.array(z.string()),
    xpos: z.array(z.string()),
    heads: numbers,
    scores: z.object({ upos: numbers, xpos: numbers, arc: numbers, relation: numbers }),
  }),
);

const [modelFile, file] = process.argv.slice(2);
if (!modelFile || !file) throw new Error('usage: check.ts MODEL.bin.gz CHECK.json');
const checked = checkFile
  .parse(JSON.parse(readFileSync(file, 'utf8')))
  .sort((a, b) => b.words.length - a.words.length);
const network = new Network(Model.parse(readFileSync(modelFile)), new Arithmetic());
const scores: Scores[] = [];
const readings = network.read(
  checked.map((c) => c.words),
  scores,
);

const apart: number[] = [];
let tags = 0;
let words = 0;
checked.forEach((theirs, s) => {
  const ours = readings[s]!;
  theirs.words.forEach((_, i) => {
    words++;
    if (ours.upos[i] !== theirs.upos[i] || ours.xpos[i] !== theirs.xpos[i]) tags++;
    // Where the trainer's best heads are no tree, another head was chosen here.
    const kinds = ours.heads[i] === theirs.heads[i] ? (['upos', 'xpos', 'arc', 'relation'] as const) : [];
    for (const k of kinds) apart.push(Math.abs(scores[s]![k][i]! - theirs.scores[k][i]!));
  });
});
const mean = apart.reduce((sum, x) => sum + x, 0) / apart.length;
console.log(
  `${checked.length} sentences, ${words} words: ${tags} other tags, scores ${mean} apart on average`,
);
if (tags > 0.01 * words || mean >= 0.05) throw new Error('the runtime and the trainer differ');
