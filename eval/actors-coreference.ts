/**
 * Measures coreference on GUM: for each third-person pronoun that stands for a person, organisation or place spoken of before,
 * and for each definite description ("the minister", "its lawyers") of a person or organisation spoken of before, whether the mention it is
 * resolved to belongs to the same chain. What is resolved and has no such antecedent counts against precision. Words are given, tags and
 * trees are our own.
 *
 *   node --import tsx eval/actors-coreference.ts [dev|train] [news,bio,…] [--misses]
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findActors, type Mention } from '../src/actors/index.ts';
import { analyze, type Sentence } from '../src/language/index.ts';

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

const DEFINITE = /^(the|this|that|these|those|his|her|its|their)$/i;
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
interface Kind {
  readonly name: string;
  readonly types: RegExp;
  /** By form: in gold, resolved, right. */
  readonly rows: Map<string, [number, number, number]>;
}
const pronouns: Kind = { name: 'pronouns', types: /^(person|organization|place)$/, rows: new Map() };
const descriptions: Kind = {
  name: 'definite descriptions',
  types: /^(person|organization)$/,
  rows: new Map(),
};
for (const t of textsIn(gunzipSync(readFileSync(file)).toString('utf8'))) {
  if (!wanted.has('all') && !wanted.has(t.name.split('_')[1] ?? '')) continue;
  const doc = await analyze(t.text, { language: 'en', sentences: t.sentences });
  const reading = findActors(doc);
  const goldAt = (sentence: number, token: number) =>
    t.gold
      .filter((g) => g.sentence === sentence && g.first <= token && token <= g.last)
      .sort((a, b) => a.last - a.first - (b.last - b.first))[0];
  const antecedent = (gold: Gold, kind: Kind): boolean =>
    kind.types.test(gold.type) &&
    t.gold.some(
      (g) =>
        g.id === gold.id &&
        (g.sentence < gold.sentence || (g.sentence === gold.sentence && g.last < gold.first)),
    );
  const note = (
    kind: Kind,
    form: string,
    sentence: Sentence,
    start: number,
    gold: Gold | undefined,
    mine: readonly Mention[],
  ) => {
    const actor = gold !== undefined && antecedent(gold, kind);
    const before = mine.flatMap((m) =>
      reading.mentions.filter(
        (o) =>
          o.actor === m.actor && o.kind !== 'pronoun' && !mine.some((n) => n.span.start === o.span.start),
      ),
    );
    const nearest =
      before.filter((o) => o.span.start < start).at(-1) ?? (kind === pronouns ? before[0] : undefined);
    const resolved = kind === pronouns ? mine.length > 0 : nearest !== undefined;
    if (!actor && !resolved) return;
    const row = kind.rows.get(form) ?? [0, 0, 0];
    kind.rows.set(form, row);
    const here = doc.text.slice(doc.sentences[sentence.index - 1]?.start ?? sentence.start, sentence.end);
    if (actor) row[0]++;
    if (!resolved) {
      if (misses) console.log(`${t.name} unresolved ${form}: ${here}`);
      return;
    }
    row[1]++;
    if (nearest && gold && goldAt(nearest.sentence, nearest.head)?.id === gold.id) row[2]++;
    else if (misses)
      console.log(
        `${t.name} ${form} → ${nearest ? doc.text.slice(nearest.span.start, nearest.span.end) : '–'}${actor ? '' : ' (no actor)'}: ${here}`,
      );
  };
  for (const sentence of doc.sentences) {
    for (const token of sentence.tokens) {
      const at = (m: Mention) => m.sentence === sentence.index && m.head === token.i;
      if (PRONOUN.test(token.text)) {
        const gold = t.gold.find(
          (g) => g.sentence === sentence.index && g.first === token.i && g.last === token.i,
        );
        const mine = reading.mentions.filter((m) => at(m) && m.kind === 'pronoun');
        note(pronouns, token.text.toLowerCase(), sentence, token.start, gold, mine);
        continue;
      }
      if (!/^NNS?$/.test(token.xpos)) continue;
      const outside = (g: Gold) => token.head < g.first || token.head > g.last;
      const gold = t.gold.find(
        (g) => g.sentence === sentence.index && g.first <= token.i && token.i <= g.last && outside(g),
      );
      const mine = reading.mentions.filter((m) => at(m) && m.kind === 'nominal');
      const first = sentence.tokens[Math.min(gold?.first ?? token.i, ...mine.map((m) => m.first))];
      if (!first || !DEFINITE.test(first.text)) continue;
      note(descriptions, token.lemma, sentence, first.start, gold, mine);
    }
  }
}
for (const kind of [pronouns, descriptions]) {
  const [gold, resolved, right] = [...kind.rows.values()].reduce<[number, number, number]>(
    (sum, row) => [sum[0] + row[0], sum[1] + row[1], sum[2] + row[2]],
    [0, 0, 0],
  );
  const [p, r] = [right / resolved, right / gold];
  console.log(
    `GUM ${part} ${genres}, ${kind.name}: P ${(100 * p).toFixed(1)}  R ${(100 * r).toFixed(1)}  F1 ${((200 * p * r) / (p + r)).toFixed(1)}  (${right} right of ${resolved} resolved, ${gold} in gold)`,
  );
  for (const [form, [g, n, k]] of [...kind.rows].sort((a, b) => b[1][0] - a[1][0]).slice(0, 12))
    console.log(`  ${form.padEnd(10)} gold ${g}, resolved ${n}, right ${k}`);
}
