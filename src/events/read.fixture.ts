import { findActors } from '../actors/index.ts';
import { findStatements } from '../attribution/index.ts';
import { analyze } from '../language/index.ts';
import type { Article, EventMention } from '../record/index.ts';
import { findExpressions, resolveTimes } from '../time/index.ts';
import { findEvents } from './index.ts';

const DAY = '2023-02-21';

export interface Read {
  readonly events: EventMention[];
  /** Each event as `TYPE who > whom factuality`, by the actors' last names. */
  readonly lines: string[];
}

/** The events of a text of one day, by the frames alone. */
export async function read(text: string, title?: string): Promise<Read> {
  const doc = await analyze(text, { language: 'en' });
  const actors = findActors(doc, { date: DAY });
  const published = { earliest: DAY, latest: DAY, best: DAY, how: 'given' as const, evidence: [] };
  const article: Article = { title, byline: [], language: 'en', published, text, furniture: [] };
  const times = resolveTimes(doc, findExpressions(doc), published);
  const attribution = findStatements({ doc, actors, times, article });
  const events = findEvents({ doc, actors, times, attribution, article, types: null });
  const last = (id: string) =>
    actors.actors
      .find((a) => a.id === id)
      ?.name.split(' ')
      .at(-1) ?? '?';
  const names = (ids: readonly string[]) => ids.map(last).sort().join('+');
  return {
    events,
    lines: events.map((e) => `${e.type} ${names(e.actors)} > ${names(e.recipients)} ${e.factuality}`),
  };
}
