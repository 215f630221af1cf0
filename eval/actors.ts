/**
 * Measures the actors: who is found on the dispatches, which of their mentions are linked to the right one, and what
 * `lookUpActor` makes of the phrases of NGEC's tests.
 *
 *   node --import tsx eval/actors.ts [--misses]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActorReading, findActors, lookUpActor } from '../src/actors/index.ts';
import { analyze } from '../src/language/index.ts';
import type { Actor } from '../src/record/index.ts';

const DATA = join(import.meta.dirname, '..', '..', 'shared', 'data');
const misses = process.argv.includes('--misses');

interface GoldActor {
  canonical: string;
  type: string;
  mentions: string[];
  country: string | null;
}
interface Dispatch {
  id: string;
  text: string;
  body_starts_with: string;
  furniture: string[];
  published: { date: string | null };
  actors: GoldActor[];
}

const words = (s: string) =>
  s
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const key = (s: string) =>
  words(s.replace(/[’']s\b/g, ''))
    .filter((w, i) => !(i === 0 && /^(the|a|an)$/.test(w)))
    .join(' ');
const percent = (hit: number, of: number) =>
  of === 0 ? '–' : `${((100 * hit) / of).toFixed(1)} % (${hit}/${of})`;
const f1 = (p: number, r: number) => (p + r === 0 ? 0 : (2 * p * r) / (p + r));

/** The body of a dispatch: what stands from its first words on, without its lines of furniture. */
function bodyOf(dispatch: Dispatch): string {
  const from = Math.max(0, dispatch.text.indexOf(dispatch.body_starts_with.slice(0, 30)));
  const furniture = new Set(dispatch.furniture.map((line) => line.trim()));
  return dispatch.text
    .slice(from)
    .split('\n')
    .filter((line) => line.trim() === '' || !furniture.has(line.trim()))
    .join('\n');
}

function namesOf(text: string, reading: ActorReading, actor: Actor): Set<string> {
  const own = reading.mentions.filter((m) => m.actor === actor.id && m.kind !== 'pronoun');
  return new Set(
    [actor.name, ...own.map((m) => text.slice(m.span.start, m.span.end))].map(key).filter((k) => k !== ''),
  );
}

const sum = {
  gold: 0,
  found: 0,
  predicted: 0,
  right: 0,
  named: 0,
  namedRight: 0,
  mentions: 0,
  linked: 0,
  country: 0,
  type: 0,
};
const folder = join(DATA, 'dispatches');
if (!existsSync(folder)) {
  console.log('the dispatches are not in reach');
  process.exit(0);
}
for (const file of readdirSync(folder)
  .filter((f) => /^\d\d-.*\.json$/.test(f))
  .sort()) {
  const dispatch = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Dispatch;
  const text = bodyOf(dispatch);
  const reading = findActors(
    await analyze(text),
    dispatch.published.date ? { date: dispatch.published.date } : {},
  );
  const predicted = reading.actors.map((actor) => ({ actor, names: namesOf(text, reading, actor) }));
  const matched = new Set<Actor>();
  const lost: string[] = [];
  const unlinked: string[] = [];
  for (const gold of dispatch.actors) {
    const goldNames = [gold.canonical, ...gold.mentions].map(key);
    const best = predicted
      .map((p) => ({ p, shared: goldNames.filter((n) => p.names.has(n)).length }))
      .sort((a, b) => b.shared - a.shared)[0];
    sum.gold++;
    const hit = best && best.shared > 0 ? best.p : undefined;
    if (hit) {
      sum.found++;
      matched.add(hit.actor);
      if ((gold.country ?? undefined) === hit.actor.country) sum.country++;
      if (
        gold.type === hit.actor.type ||
        (gold.type === 'country' && /government|place/.test(hit.actor.type)) ||
        (gold.type === 'organisation' && /outlet|group|government/.test(hit.actor.type))
      )
        sum.type++;
    } else lost.push(gold.canonical);
    for (const mention of gold.mentions) {
      let at = text.indexOf(mention);
      if (at < 0) continue;
      sum.mentions++;
      let ok = false;
      for (; at >= 0 && !ok; at = text.indexOf(mention, at + 1)) {
        const end = at + mention.length;
        ok =
          hit !== undefined &&
          reading.mentions.some((m) =>
            m.actor === hit.actor.id && m.kind !== 'adjective'
              ? m.span.start >= at && m.span.end === end
              : m.actor === hit?.actor.id && m.span.start === at && m.span.end === end,
          );
      }
      if (ok) sum.linked++;
      else unlinked.push(`${gold.canonical}: ${mention}`);
    }
  }
  sum.predicted += predicted.length;
  sum.right += matched.size;
  const named = predicted.filter((p) => /\p{Lu}/u.test(p.actor.name) && p.actor.type !== 'group');
  sum.named += named.length;
  sum.namedRight += named.filter((p) => matched.has(p.actor)).length;
  if (misses) {
    console.log(`${dispatch.id}\n  not found: ${lost.join(' | ')}\n  not linked: ${unlinked.join(' | ')}`);
    console.log(
      `  beyond gold: ${predicted
        .filter((p) => !matched.has(p.actor))
        .map((p) => p.actor.name)
        .join(' | ')}`,
    );
  }
}
console.log(`dispatches, actors found (R)          ${percent(sum.found, sum.gold)}`);
console.log(
  `dispatches, actors in gold (P)        ${percent(sum.right, sum.predicted)}; of those with a name ${percent(sum.namedRight, sum.named)}`,
);
console.log(
  `dispatches, F1                        ${(100 * f1(sum.right / sum.predicted, sum.found / sum.gold)).toFixed(1)}; of those with a name ${(100 * f1(sum.namedRight / sum.named, sum.found / sum.gold)).toFixed(1)}`,
);
console.log(`dispatches, mentions linked           ${percent(sum.linked, sum.mentions)}`);
console.log(`dispatches, country of those found    ${percent(sum.country, sum.found)}`);
console.log(`dispatches, type of those found       ${percent(sum.type, sum.found)}`);

interface Phrase {
  id: string;
  text: string;
  args: string[];
  kwargs: { query_date?: string; known_country?: string };
  expect: { country?: string; cc?: string; code_1?: string; wiki?: string; title?: string };
}
/** NGEC's own codes for bodies between states; Daybook leaves the country out and says IGO. */
const BETWEEN = new Set(['UNO', 'EUR', 'IGO']);
const file = join(DATA, 'events', 'ngec-actors-dev.jsonl');
const score = { country: [0, 0], sector: [0, 0], name: [0, 0] } as { [what: string]: [number, number] };
const wrong: string[] = [];
const SAME: { [code: string]: string } = { CVL: 'UNK', UNK: 'CVL' };
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const row = JSON.parse(line) as Phrase;
  const stated = row.kwargs.query_date ?? row.args[1];
  const day = stated && stated !== 'today' ? new Date(`${stated} UTC`) : undefined;
  const date = day && !Number.isNaN(day.getTime()) ? day.toISOString().slice(0, 10) : undefined;
  const context = row.kwargs.known_country ?? row.args[0];
  const actor = lookUpActor(context && !context.startsWith('d[') ? `${context} ${row.text}` : row.text, date);
  const country = row.expect.country ?? row.expect.cc;
  const count = (what: string, ok: boolean, said: string | undefined, wanted: string) => {
    const s = score[what];
    if (!s) return;
    s[1]++;
    if (ok) s[0]++;
    else wrong.push(`${what}: ${row.text} (${date ?? ''}) → ${said ?? '–'}, gold ${wanted}`);
  };
  if (country !== undefined)
    count(
      'country',
      BETWEEN.has(country)
        ? actor?.sector === 'IGO' && actor.country === undefined
        : (actor?.country ?? '') === country,
      actor?.country,
      country,
    );
  const code = row.expect.code_1;
  if (code && code !== '????')
    count(
      'sector',
      (actor?.sector ?? 'UNK') === code || SAME[code] === (actor?.sector ?? 'UNK'),
      actor?.sector,
      code,
    );
  const title = row.expect.title ?? row.expect.wiki;
  if (title)
    count(
      'name',
      actor !== undefined &&
        (key(actor.name) === key(title.replace(/ \(.*\)/, '')) || key(row.text) === key(actor.name)),
      actor?.name,
      title,
    );
}
for (const [what, [hit, of]] of Object.entries(score))
  console.log(`phrases of NGEC, ${what.padEnd(8)}             ${percent(hit, of)}`);
if (misses) console.log(wrong.join('\n'));
