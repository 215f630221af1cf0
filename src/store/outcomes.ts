import { sql } from 'kysely';
import { outcomesOf } from '../corroboration/index.ts';
import type { EventType } from '../record/index.ts';
import type { Database } from './database.ts';
import { PAGE, pageOf } from './page-of-row.ts';
import type { Outcome, StoredEvent } from './store.ts';

/** The most reports that the plans of one listing are compared with, those that were kept last. */
const MOST_REPORTS = 2000;
/** As what PLOVER takes that something is called off, beside the type of what is. */
const CALLING_OFF: readonly EventType[] = ['REJECT', 'SANCTION', 'CONCEDE', 'RETREAT'];

/**
 * Events with what later pages tell of those that were planned. Derived anew at every call: no row of the record says
 * more than its own page does.
 */
export async function withOutcomes(
  db: Database,
  events: readonly StoredEvent[],
): Promise<readonly StoredEvent[]> {
  const plans = events.filter(
    ({ event, actors }) => event.factuality === 'planned' && event.time && actors.length > 0,
  );
  if (plans.length === 0) return events;
  const naming = byParty(await reportsOn(db, plans));
  // No report is of a plan that does not name all who planned: one of them is enough to pass over most.
  const outcomes = new Map(
    plans.map((plan) => [plan, outcomesOf(plan, naming.get(plan.actors[0]!.key) ?? []).map(outcomeOf)]),
  );
  return events.map((row) => {
    const own = outcomes.get(row);
    return own && own.length > 0 ? { ...row, outcomes: own } : row;
  });
}

/** Reports by the keys of those they name, on whichever side, in their order. */
function byParty(reports: readonly StoredEvent[]): ReadonlyMap<string, readonly StoredEvent[]> {
  const naming = new Map<string, StoredEvent[]>();
  for (const report of reports)
    for (const key of new Set([...report.actors, ...report.recipients].map((party) => party.key))) {
      const own = naming.get(key);
      if (own) own.push(report);
      else naming.set(key, [report]);
    }
  return naming;
}

function outcomeOf({ standing, report }: ReturnType<typeof outcomesOf<StoredEvent>>[number]): Outcome {
  const { event, page, triggerText, sentenceText, chain } = report;
  return {
    standing,
    event: event.id,
    page,
    triggerText,
    sentenceText,
    chain,
    ...(event.time && { time: event.time }),
  };
}

/** What current pages tell of those who planned, of the plans' types and of calling off. */
async function reportsOn(db: Database, plans: readonly StoredEvent[]): Promise<readonly StoredEvent[]> {
  const types = [...new Set(plans.map(({ event }) => event.type))];
  const keys = [...new Set(plans.flatMap(({ actors }) => actors.map(({ key }) => key)))];
  // A page tells how a plan came out on the day it was made known at the earliest.
  const first = plans.map(({ page }) => page.day ?? '9999').sort()[0]!;
  const rows = await db
    .selectFrom('events as e')
    .innerJoin('pages as p', 'p.id', 'e.page')
    .select(['e.row', ...PAGE])
    .where(sql<boolean>`not p.superseded and p.day collate "C" >= ${first}`)
    .where('e.type', 'in', [...types, ...CALLING_OFF])
    .where('e.factuality', '<>', 'possible')
    .where(sql<boolean>`(e.page, e.n) in (
      select x.page, x.n from event_actors x join actors a on a.id = x.actor where a.key = any(${keys}::text[]))`)
    .orderBy('p.id', 'desc')
    .orderBy('e.n', 'desc')
    .limit(MOST_REPORTS)
    .execute();
  // In the order kept, in which the first of two of one day is to come first.
  return rows.map(({ row, ...of }) => ({ ...row, page: pageOf(of) })).reverse();
}
