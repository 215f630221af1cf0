/**
 * Measures the named mentions against hand-marked names of news: spans and person / organisation / place, beside the
 * name tagger that they build on.
 *
 *   node --import tsx eval/actors-names.ts [FILE of ../shared/data/names] [--misses]
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findActors, lookUpActor } from '../src/actors/index.ts';
import { analyze } from '../src/language/index.ts';

const [name = 'worldwide-dev.jsonl'] = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const misses = process.argv.includes('--misses');
const file = join(import.meta.dirname, '..', '..', 'shared', 'data', 'names', name);
if (!existsSync(file)) {
  console.log(`${name} is not in reach`);
  process.exit(0);
}
const raw = readFileSync(file);
const rows = (name.endsWith('.gz') ? gunzipSync(raw) : raw)
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map(
    (line) =>
      JSON.parse(line) as {
        id: string;
        text: string;
        entities: { start: number; end: number; type: string }[];
      },
  );

const KIND: { [type: string]: string } = {
  Person: 'person',
  PER: 'person',
  Organization: 'organisation',
  ORG: 'organisation',
  Location: 'place',
  LOC: 'place',
  GPE: 'place',
  Facility: 'place',
  FAC: 'place',
  government: 'place',
  outlet: 'organisation',
  'armed-group': 'organisation',
};
interface Span {
  start: number;
  end: number;
  kind: string;
}
const tally = () => ({ gold: 0, found: 0, right: 0, spans: 0 });
const scores = { tagger: tally(), actors: tally() };
const wrong = new Map<string, number>();

/** A name without the article, title marks or possessive ending that the two sides treat differently. */
function trimmed(text: string, s: Span): Span {
  const words = text.slice(s.start, s.end);
  const lead = /^(the|The|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) /.exec(words)?.[0].length ?? 0;
  const tail = /['’]s$/.exec(words)?.[0].length ?? 0;
  return { ...s, start: s.start + lead, end: s.end - tail };
}

function count(
  score: ReturnType<typeof tally>,
  text: string,
  gold: readonly Span[],
  mine: readonly Span[],
  tagger?: readonly Span[],
): void {
  score.gold += gold.length;
  score.found += mine.length;
  for (const g of gold) {
    const same = mine.filter((m) => m.start === g.start && m.end === g.end);
    if (same.length > 0) score.spans++;
    if (same.some((m) => m.kind === g.kind)) score.right++;
    else if (tagger?.some((t) => t.start === g.start && t.end === g.end && t.kind === g.kind)) {
      const over = mine.find((m) => m.start < g.end && g.start < m.end);
      const key = `${g.kind} ${text.slice(g.start, g.end)} → ${over ? `${over.kind} ${text.slice(over.start, over.end)}` : '–'}`;
      wrong.set(key, (wrong.get(key) ?? 0) + 1);
    }
  }
}

for (const row of rows) {
  const doc = await analyze(row.text, { language: 'en' });
  const spans = (all: readonly { start: number; end: number; type: string }[]) =>
    all.flatMap((e) =>
      KIND[e.type] ? [trimmed(row.text, { start: e.start, end: e.end, kind: KIND[e.type] ?? '' })] : [],
    );
  const gold = spans(row.entities);
  count(scores.tagger, row.text, gold, spans(doc.entities));
  const reading = findActors(doc);
  // A government that is no country is a ministry or an office.
  const types = new Map(
    reading.actors.map((a) => [
      a.id,
      a.type === 'government' && lookUpActor(a.name)?.wikidata === undefined ? 'organisation' : a.type,
    ]),
  );
  const names = reading.mentions.filter((m) => m.kind === 'name' || m.kind === 'metonym');
  const bare = names.filter(
    (m) =>
      !names.some(
        (o) => o !== m && o.actor === m.actor && o.span.start >= m.span.start && o.span.end <= m.span.end,
      ),
  );
  count(
    scores.actors,
    row.text,
    gold,
    bare.flatMap((m) => {
      const kind = m.kind === 'metonym' ? 'place' : (KIND[types.get(m.actor) ?? ''] ?? types.get(m.actor));
      return kind === 'person' || kind === 'organisation' || kind === 'place'
        ? [trimmed(row.text, { ...m.span, kind })]
        : [];
    }),
    spans(doc.entities),
  );
}
for (const [who, s] of Object.entries(scores)) {
  const p = s.right / s.found;
  const r = s.right / s.gold;
  console.log(
    `${name}, ${who.padEnd(6)}: P ${(100 * p).toFixed(1)}  R ${(100 * r).toFixed(1)}  F1 ${((200 * p * r) / (p + r)).toFixed(1)}  (spans alone R ${((100 * s.spans) / s.gold).toFixed(1)}, ${s.gold} names)`,
  );
}
if (misses)
  for (const [key, n] of [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 120)) console.log(`${n}  ${key}`);
