import { readFileSync } from 'node:fs';
import type { Read } from './read.fixture.ts';

/** A sentence of the news with the events that a reader finds in it. */
export interface NewsRow {
  readonly text: string;
  readonly expected: string;
  /** The program does not find them yet. */
  readonly open: boolean;
}

/** Acts without a direction: who met whom is who was met. */
const MUTUAL = new Set(['CONSULT', 'COOPERATE', 'AGREE']);

/** The rows of a file of such sentences; the head of `news.fixture.tsv` says how to read them. */
export function newsRows(file: string): NewsRow[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', expected = '', open] = line.split('\t');
      return { text, expected, open: open === 'open' };
    });
}

/** Each event as `TYPE who > whom factuality`, with whole names. */
export function told({ events, nameOf }: Read): string[] {
  const names = (ids: readonly string[]): string => ids.map(nameOf).join('+') || '-';
  return events.map((e) => `${e.type} ${names(e.actors)} > ${names(e.recipients)} ${e.factuality}`);
}

const isParty = (names: readonly string[], expected: string): boolean =>
  expected.split('/').some((alternative) => {
    if (alternative === '*') return true;
    if (alternative === '-') return names.length === 0;
    const parts = alternative.split('+');
    return (
      parts.length === names.length &&
      parts.every((part) => names.some((name) => name.toLowerCase().includes(part.toLowerCase())))
    );
  });

/** Whether an event is the one that a row expects. */
function isEvent({ nameOf }: Read, event: Read['events'][number], expected: string): boolean {
  const [, type = '', who = '', whom = '', factuality = ''] =
    /^(\S+) (.+) > (.+) (\S+)$/.exec(expected) ?? [];
  if (!type.split('/').includes(event.type)) return false;
  if (factuality !== '*' && !factuality.split('/').includes(event.factuality)) return false;
  const [actors, recipients] = [event.actors.map(nameOf), event.recipients.map(nameOf)];
  if (isParty(actors, who) && isParty(recipients, whom)) return true;
  if (!MUTUAL.has(event.type)) return false;
  if (isParty(recipients, who) && isParty(actors, whom)) return true;
  // All on one side: "Armenia and Azerbaijan met".
  const sides = [who, whom].map((side) => side.split('/'));
  const all = [...actors, ...recipients];
  return sides[0]!.some((a) =>
    sides[1]!.some((b) => isParty(all, [a, b].filter((x) => x !== '-').join('+'))),
  );
}

/** Whether exactly the expected events were found. */
export function isAsExpected(found: Read, expected: string): boolean {
  const wanted = expected === 'none' ? [] : expected.split(' ; ').flatMap((e) => e.split('; '));
  const left = [...found.events];
  for (const one of wanted) {
    const optional = one.startsWith('?');
    const at = left.findIndex((event) => isEvent(found, event, optional ? one.slice(1) : one));
    if (at >= 0) left.splice(at, 1);
    else if (!optional) return false;
  }
  return left.length === 0;
}
