import { findActors } from '../actors/index.ts';
import { findStatements } from '../attribution/index.ts';
import { analyze } from '../language/index.ts';
import type { Article, EventMention } from '../record/index.ts';
import { findExpressions, resolveTimes } from '../time/index.ts';
import { findEvents } from './index.ts';
import type { TypeModel } from './learned/index.ts';

const DAY = '2023-02-21';

export interface Read {
  readonly events: EventMention[];
  /** Each event as `TYPE who > whom factuality`, by the actors' last names. */
  readonly lines: string[];
  /** The name of an actor. */
  nameOf(id: string): string;
}

/** The events of a text of one day, by the frames alone where `types` is null. */
export async function read(text: string, title?: string, types: TypeModel | null = null): Promise<Read> {
  const doc = await analyze(text, { language: 'en' });
  const actors = findActors(doc, { date: DAY });
  const published = { earliest: DAY, latest: DAY, best: DAY, how: 'given' as const, evidence: [] };
  const article: Article = { title, byline: [], language: 'en', published, text, furniture: [] };
  const times = resolveTimes(doc, findExpressions(doc), published);
  const attribution = findStatements({ doc, actors, times, article });
  const events = findEvents({ doc, actors, times, attribution, article, types });
  const nameOf = (id: string): string => actors.actors.find((a) => a.id === id)?.name ?? '?';
  const last = (id: string) => nameOf(id).split(' ').at(-1);
  const names = (ids: readonly string[]) => ids.map(last).sort().join('+');
  return {
    events,
    nameOf,
    lines: events.map((e) => `${e.type} ${names(e.actors)} > ${names(e.recipients)} ${e.factuality}`),
  };
}
