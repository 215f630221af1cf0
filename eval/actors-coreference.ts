/**
 * Measures pronouns on GUM: for each third-person pronoun that stands for a person, organisation or place,
 * whether the mention it is resolved to belongs to the same chain. Words are given, tags and trees are our own.
 *
 *   node --import tsx eval/actors-coreference.ts [dev|train] [news,bio,…] [--misses]
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findActors } from '../src/actors/index.ts';
import { analyze } from '../src/language/index.ts';

const [part = 'dev', genres = 'news'] = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const misses = process.argv.includes('--misses');
const file = join(import.meta.dirname, '..', '..', 'shared', 'data', 'language', `gum-${part}.conllu.gz`);
if (!existsSync(file)) {
  console.log('GUM is not in reach');
  process.exit(0);
}

interface Gold {
  id: string;
  type: string;
  sentence: number;
  first: number;
  last: number;
}
interface Text {
  name: string;
  text: string;
  sentences: [number, number][][];
  gold: Gold[];
}

const PRONOUN =
  /^(he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves|it|its|itself)$/i;

function textsIn(conllu: string): Text[] {
  return conllu
    .split(/(?=^# newdoc id = )/m)
    .filter((d) => d.startsWith('# newdoc'))
    .map((d) => {
      const name = /^# newdoc id = (\S+)/.exec(d)?.[1] ?? '';
      let text = '';
      const sentences: [number, number][][] = [];
      const gold: Gold[] = [];
      const open: Gold[] = [];
      for (const block of d.split('\n\n')) {
        const words: [number, number][] = [];
        let rangeEnd = 0;
        let rangeSpace = true;
        for (const line of block.split('\n')) {
          const [id = '', form = '', , , , , , , , misc = ''] = line.split('\t');
          const range = /^\d+-(\d+)$/.exec(id);
          if (range) {
            rangeEnd = Number(range[1]);
            rangeSpace = !misc.includes('SpaceAfter=No');
          }
          if (!/^\d+$/.test(id)) continue;
          const at = words.length;
          words.push([text.length, text.length + form.length]);
          const inside = Number(id) < rangeEnd;
          const space = Number(id) === rangeEnd ? rangeSpace : !inside && !misc.includes('SpaceAfter=No');
          text += form + (space ? ' ' : '');
          const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
          for (const [, opens, key = '', type = '', , closes, closed = ''] of entity.matchAll(
            /(\()([^-()]+)-([^-()]+)((?:-[^()]*?)?)(\)|(?=\()|$)|([^()]+)\)/g,
          )) {
            if (opens) {
              const it = { id: key, type, sentence: sentences.length, first: at, last: at };
              gold.push(it);
              if (closes !== ')') open.push(it);
            } else {
              const index = open.findLastIndex((o) => o.id === closed);
              const [it] = index < 0 ? [] : open.splice(index, 1);
              if (it) it.last = at;
            }
          }
        }
        if (words.length > 0) {
          sentences.push(words);
          text += '\n';
        }
      }
      return { name, text, sentences, gold };
    });
}

const wanted = new Set(genres.split(','));
const count = { gold: 0, resolved: 0, right: 0 };
const byForm = new Map<string, [number, number, number]>();
for (const t of textsIn(gunzipSync(readFileSync(file)).toString('utf8'))) {
  if (!wanted.has('all') && !wanted.has(t.name.split('_')[1] ?? '')) continue;
  const doc = await analyze(t.text, { language: 'en', sentences: t.sentences });
  const reading = findActors(doc);
  const goldAt = (sentence: number, token: number) =>
    t.gold
      .filter((g) => g.sentence === sentence && g.first <= token && token <= g.last)
      .sort((a, b) => a.last - a.first - (b.last - b.first))[0];
  for (const sentence of doc.sentences) {
    for (const token of sentence.tokens) {
      if (!PRONOUN.test(token.text)) continue;
      const gold = t.gold.find(
        (g) => g.sentence === sentence.index && g.first === token.i && g.last === token.i,
      );
      const mine = reading.mentions.filter(
        (m) =>
          m.sentence === sentence.index && m.first === token.i && m.last === token.i && m.kind === 'pronoun',
      );
      const actor =
        gold &&
        /^(person|organization|place)$/.test(gold.type) &&
        t.gold.some(
          (g) =>
            g.id === gold.id &&
            (g.sentence < sentence.index || (g.sentence === sentence.index && g.last < token.i)),
        );
      if (!actor && mine.length === 0) continue;
      const form = byForm.get(token.text.toLowerCase()) ?? [0, 0, 0];
      byForm.set(token.text.toLowerCase(), form);
      if (actor) {
        count.gold++;
        form[0]++;
      }
      if (mine.length === 0) {
        if (misses)
          console.log(`${t.name} unresolved ${token.text}: ${doc.text.slice(sentence.start, sentence.end)}`);
        continue;
      }
      count.resolved++;
      form[1]++;
      const before = mine.flatMap((m) =>
        reading.mentions.filter((o) => o.actor === m.actor && o.kind !== 'pronoun'),
      );
      const nearest = before.filter((o) => o.span.start < token.start).at(-1) ?? before[0];
      const ok =
        nearest !== undefined && gold !== undefined && goldAt(nearest.sentence, nearest.head)?.id === gold.id;
      if (ok) {
        count.right++;
        form[2]++;
      } else if (misses)
        console.log(
          `${t.name} ${token.text} → ${nearest ? doc.text.slice(nearest.span.start, nearest.span.end) : '–'}${gold ? '' : ' (no actor)'}: ${doc.text.slice(doc.sentences[sentence.index - 1]?.start ?? sentence.start, sentence.end)}`,
        );
    }
  }
}
const p = count.right / count.resolved;
const r = count.right / count.gold;
console.log(
  `GUM ${part} ${genres}, pronouns: P ${(100 * p).toFixed(1)}  R ${(100 * r).toFixed(1)}  F1 ${((200 * p * r) / (p + r)).toFixed(1)}  (${count.right} right of ${count.resolved} resolved, ${count.gold} in gold)`,
);
for (const [form, [g, n, k]] of [...byForm].sort((a, b) => b[1][0] - a[1][0]))
  console.log(`  ${form.padEnd(10)} gold ${g}, resolved ${n}, right ${k}`);
