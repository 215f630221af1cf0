import { outcomesOf, type Standing, type ToldEvent } from '../../corroboration/index.ts';
import type { Happening } from './across.ts';

/** What came of a plan, by the ids of happenings. */
export interface OutcomeAcross {
  readonly plan: string;
  readonly outcome: string;
  readonly standing: Standing;
}

/** What the pages of a run tell of the plans among their events; each plan and its outcome once. */
export function outcomesAcross(
  told: readonly ToldEvent[],
  happenings: readonly Happening[],
): readonly OutcomeAcross[] {
  const placeOf = (page: string, start: number) => `${page}\n${start}`;
  const idAt = new Map(
    happenings.flatMap(({ id, mentions }) =>
      mentions.map(({ page, span }) => [placeOf(page, span.start), id] as const),
    ),
  );
  const idOf = ({ page, event }: ToldEvent) => idAt.get(placeOf(page.key, event.trigger.start));
  const byActor = new Map<string, ToldEvent[]>();
  for (const event of told) {
    for (const key of new Set([...event.actors, ...event.recipients].map((party) => party.key))) {
      const of = byActor.get(key);
      if (of) of.push(event);
      else byActor.set(key, [event]);
    }
  }
  const found = new Map<string, OutcomeAcross>();
  for (const plan of told.filter(({ event }) => event.factuality === 'planned')) {
    // A report of a plan names whoever planned.
    const reports = byActor.get(plan.actors[0]?.key ?? '') ?? [];
    for (const { standing, report } of outcomesOf(plan, reports)) {
      const [planned, outcome] = [idOf(plan), idOf(report)];
      if (!planned || !outcome || planned === outcome) continue;
      found.set(`${planned} ${outcome} ${standing}`, { plan: planned, outcome, standing });
    }
  }
  return [...found.values()];
}
