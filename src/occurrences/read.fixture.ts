import { readFileSync } from 'node:fs';
import { findActors } from '../actors/index.ts';
import { findStatements } from '../attribution/index.ts';
import { findEvents } from '../events/index.ts';
import { analyze } from '../language/index.ts';
import type { Actor, Article, Figure, Occurrence } from '../record/index.ts';
import { findExpressions, resolveTimes } from '../time/index.ts';
import { findOccurrences } from './index.ts';

const DAY = '2023-02-21';

/** The occurrences of a text of one day, and its actors. */
export interface Read {
  readonly occurrences: readonly Occurrence[];
  readonly actors: readonly Actor[];
}

/** Reads a text as a page of 21 February 2023. */
export async function read(text: string, title?: string): Promise<Read> {
  const doc = await analyze(text, { language: 'en' });
  const actors = findActors(doc, { date: DAY });
  const published = { earliest: DAY, latest: DAY, best: DAY, how: 'given' as const, evidence: [] };
  const article: Article = { title, byline: [], language: 'en', published, text, furniture: [] };
  const times = resolveTimes(doc, findExpressions(doc), published);
  const attribution = findStatements({ doc, actors, times, article });
  const input = { doc, actors, times, attribution, article };
  return { occurrences: findOccurrences(input, findEvents(input)), actors: actors.actors };
}

/** A figure as the fixtures write it: `120`, `120..`, `..40`, `40..50`, `~40`. */
export function shown({ low, high, about }: Figure): string {
  if (low === high) return `${about ? '~' : ''}${low}`;
  return `${about ? '~' : ''}${low ?? ''}..${high ?? ''}`;
}

/** A row as the fixtures write it. */
export function told({ actors }: Read, o: Occurrence): string {
  const nameOf = (id: string): string => actors.find((a) => a.id === id)?.name ?? '?';
  return [
    o.subkind ? `${o.kind}/${o.subkind}` : o.kind,
    o.factuality,
    ...o.participants.map((p) => `${p.role}:${(p.actor && nameOf(p.actor)) ?? p.name}`),
    ...o.figures.map((f) => `${f.what}=${shown(f)}`),
    ...(o.place ? [`at:${o.place.name}`] : []),
  ].join(' ');
}

/** A passage with the occurrences that a reader finds in it. */
export interface Passage {
  readonly text: string;
  readonly expected: string;
  readonly open: boolean;
}

/** The rows of a file of passages; the head of `passages.fixture.tsv` says how to read them. */
export function passages(file: string): Passage[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', expected = '', open] = line.split('\t');
      return { text, expected, open: open === 'open' };
    });
}

/** What of a row is as expected: the kind, and beside it factuality, parties and figures. */
export interface Verdict {
  readonly kind: boolean;
  readonly factuality: boolean;
  readonly parties: boolean;
  readonly figures: boolean;
}

const isNamed = (name: string, expected: string): boolean =>
  expected.split('/').some((part) => name.toLowerCase().includes(part.toLowerCase()));

/** Roles that no fixture asks for: what a storm is called, who voted. */
const ASIDE = new Set(['name', 'electorate', 'place']);

function judge(all: Read, o: Occurrence, expected: string): Verdict {
  const [kinds = '', factuality = '', ...rest] = expected.split(' ');
  const cells = rest.map((c) => ({ cell: c.replace(/^\(|\)$/g, ''), open: c.startsWith('(') }));
  const parts = cells.filter((c) => c.cell.includes(':') && !c.cell.startsWith('at:'));
  const nameOf = (id: string): string => all.actors.find((a) => a.id === id)?.name ?? '?';
  const of = o.participants
    .filter((p) => !ASIDE.has(p.role))
    .map((p) => ({ role: p.role, name: (p.actor && nameOf(p.actor)) || p.name || '' }));
  const matches = (p: { role: string; name: string }, cell: string): boolean => {
    const [role, name = ''] = cell.split(':', 2);
    return p.role === role && isNamed(p.name, name);
  };
  const place = cells.find((c) => c.cell.startsWith('at:'))?.cell.slice(3);
  const placed =
    !place || place.split('/').includes('-') || (o.place !== undefined && isNamed(o.place.name, place));
  const figures = cells.filter((c) => c.cell.includes('='));
  const told = new Map(o.figures.map((f) => [f.what as string, shown(f)]));
  const same = (a: string, b: string): boolean =>
    b
      .split('/')
      .some((one) => one === a || (/^\d/.test(one) && !one.includes('..') && Number(one) === Number(a)));
  return {
    kind: kinds.split('/').length > 1 ? isKind(o, kinds) : o.kind === kinds,
    factuality: factuality.split('/').includes(o.factuality),
    parties:
      placed &&
      parts.every((c) => c.open || of.some((p) => matches(p, c.cell))) &&
      of.every((p) => parts.some((c) => matches(p, c.cell))),
    figures:
      figures.every(({ cell, open }) => {
        if (open) return true;
        const [what = '', value = ''] = cell.split('=', 2);
        return same(told.get(what) ?? '', value);
      }) && [...told.keys()].every((what) => figures.some(({ cell }) => cell.startsWith(`${what}=`))),
  };
}

const isKind = (o: Occurrence, kinds: string): boolean => {
  const [kind, ...subkinds] = kinds.split('/');
  return o.kind === kind && subkinds.includes(o.subkind ?? '-');
};

/** How the occurrences found stand to those expected: a verdict for each expected one, and how many were not expected. */
export function compared(all: Read, expected: string): { rows: (Verdict | undefined)[]; more: number } {
  const wanted = expected === 'none' ? [] : expected.split(' ; ');
  const left = [...all.occurrences];
  const rows: (Verdict | undefined)[] = [];
  for (const one of wanted) {
    const optional = one.startsWith('?');
    const at = left.findIndex((o) => judge(all, o, one.replace(/^\?/, '')).kind);
    const found = at < 0 ? undefined : left.splice(at, 1)[0];
    if (!optional) rows.push(found && judge(all, found, one));
  }
  return { rows, more: left.length };
}

/** Whether exactly the expected occurrences were found, in all their parts. */
export function isAsExpected(all: Read, expected: string): boolean {
  const { rows, more } = compared(all, expected);
  return more === 0 && rows.every((v) => v?.factuality && v.parties && v.figures);
}
