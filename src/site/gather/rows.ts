import type {
  PageSummary,
  Store,
  StoredActor,
  StoredEvent,
  StoredOccurrence,
  StoredStatement,
} from '../../store/index.ts';
import type { PageWithRows } from '../views/page.tsx';
import { once, onceEach } from './once-each.ts';

/** The most rows that one view shows: a page beyond that is no dispatch. */
const MOST = 2000;
const STEP = 500;

/** All rows of a listing, step by step, up to `MOST`. */
export async function all<Row>(
  list: (paging: { limit: number; offset: number }) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  while (rows.length < MOST) {
    const step = await list({ limit: STEP, offset: rows.length });
    rows.push(...step);
    if (step.length < STEP) break;
  }
  return rows;
}

/** A page with its rows; undefined when the store has no such page. */
export async function pageWithRows(store: Store, key: string): Promise<PageWithRows | undefined> {
  const page = await store.page(key);
  if (!page) return undefined;
  const [statements, events, occurrences, days] = await Promise.all([
    all((paging) => store.statements({ page: page.key, ...paging })),
    all((paging) => store.events({ page: page.key, ...paging })),
    all((paging) => store.occurrences({ page: page.key, ...paging })),
    store.days(),
  ]);
  return { page, statements, events, occurrences, today: days[0]?.day };
}

export interface ActorWithRows {
  readonly actor: StoredActor;
  readonly statements: readonly StoredStatement[];
  readonly events: readonly StoredEvent[];
  readonly occurrences: readonly StoredOccurrence[];
  /** The newest pages that name it, whatever they tell of it. */
  readonly pages: readonly PageSummary[];
}

/** An actor with the newest of what it said and did, what a copy repeats left out; undefined when the store has no such actor. */
export async function actorWithRows(store: Store, key: string): Promise<ActorWithRows | undefined> {
  const actor = await store.actor(key);
  if (!actor) return undefined;
  const [statements, events, occurrences, pages] = await Promise.all([
    store.statements({ speaker: key, limit: 60 }),
    store.events({ actor: key, limit: 60 }),
    store.occurrences({ actor: key, limit: 60 }),
    store.pages({ actor: key, limit: 100 }),
  ]);
  return {
    actor,
    statements: once(statements, ({ contentText }) => contentText),
    events: onceEach(events),
    occurrences: once(occurrences, ({ triggerText, sentenceText }) => `${triggerText}\n${sentenceText}`),
    pages,
  };
}
