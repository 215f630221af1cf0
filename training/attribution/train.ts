/**
 * Teaches the two learned parts of attribution from PolNeAR's training half: which words are cues, and which words
 * play which role for a cue.
 *
 *     node --import tsx training/attribution/train.ts ../shared/data/attribution/polnear-train.jsonl
 *
 * Writes models/attribution-cues.json.gz and models/attribution-roles.json.gz. The same input gives the same files.
 */
import { writeFileSync } from 'node:fs';
import { contextsOf } from '../../src/attribution/learned/context.ts';
import { cueFeatures, mayBeCue } from '../../src/attribution/learned/cue-features.ts';
import { roleFeatures, stepFeatures } from '../../src/attribution/learned/role-features.ts';
import { latticeOf, ROLES } from '../../src/attribution/learned/tagging.ts';
import { slotsOf } from '../../src/attribution/learned/weights.ts';
import { findByRules } from '../../src/attribution/reports.ts';
import { analyze, type Doc, findQuotations } from '../../src/language/index.ts';
import { type GoldCue, type GoldRow, goldCues, readGold } from './gold.ts';
import { type Decision, learnDecisions, learnSequences, pack, type Sequence } from './learn.ts';

const CUE_SLOTS = 2 ** 20;
const ROLE_SLOTS = 2 ** 21;

const path = process.argv[2];
if (!path) throw new Error('usage: train.ts polnear-train.jsonl');

const rows: { row: GoldRow; doc: Doc; cues: GoldCue[] }[] = [];
const all = new Map<string, number>();
const asCue = new Map<string, number>();
const count = (table: Map<string, number>, key: string) => table.set(key, (table.get(key) ?? 0) + 1);
for (const row of readGold(path)) {
  const doc = await analyze(row.text, { language: 'en' });
  const cues = goldCues(doc, row);
  rows.push({ row, doc, cues });
  for (const s of doc.sentences)
    for (const t of s.tokens) if (t.upos !== 'VERB') count(all, t.lemma.toLowerCase());
  for (const c of cues) {
    const t = doc.sentences[c.sentence]!.tokens[c.head]!;
    if (t.upos !== 'VERB') count(asCue, t.lemma.toLowerCase());
  }
}
/** The lemmas of words other than verbs that head a cue twice and now and then: the only ones to be asked about. */
const seen = new Set([...asCue].filter(([l, n]) => n >= 2 && n >= 0.005 * all.get(l)!).map(([l]) => l));

const decisions: Decision[] = [];
const sequences: Sequence[] = [];
for (const { row, doc, cues } of rows) {
  const quotations = findQuotations(doc.text);
  const contexts = contextsOf(doc, quotations, findByRules(doc, quotations));
  const heads = new Set(cues.map((c) => `${c.sentence}.${c.head}`));
  for (const c of contexts) {
    for (const t of c.sentence.tokens) {
      if (!mayBeCue(t, seen)) continue;
      if (row.discard?.some(([a, b]) => a <= t.start && t.end <= b)) continue;
      decisions.push({
        features: slotsOf(cueFeatures(c, t.i), CUE_SLOTS),
        yes: heads.has(`${c.sentence.index}.${t.i}`),
      });
    }
  }
  for (const g of cues) {
    const c = contexts[g.sentence]!;
    sequences.push({
      lattice: latticeOf(roleFeatures(c, g.head), stepFeatures(c, g.head), ROLE_SLOTS),
      gold: g.roles,
    });
  }
}
console.log(`${decisions.length} words, ${sequences.length} cues`);
console.log('cues');
writeFileSync('models/attribution-cues.json.gz', pack(learnDecisions(decisions, CUE_SLOTS, 4), seen));
console.log('roles');
writeFileSync(
  'models/attribution-roles.json.gz',
  pack(learnSequences(sequences, ROLES, ROLE_SLOTS, 7, 0.15)),
);
