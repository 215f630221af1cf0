import type { Occurrence } from '../record/index.ts';
import { joinFigures } from './joined.ts';

/** An occurrence with where the sentences begin that tell it. */
export interface Telling {
  readonly occurrence: Occurrence;
  readonly sentences: readonly number[];
}

/** "A woman of 56 has died following a crash": one who died in what the same sentence tells of is its victim, and no row beside it. */
export function withVictims(rows: readonly Telling[]): Occurrence[] {
  const deaths = new Map<number, Occurrence>();
  for (const { occurrence: o, sentences } of rows) {
    if (o.kind !== 'death' || o.participants.length !== 1) continue;
    for (const start of sentences) if (!deaths.has(start)) deaths.set(start, o);
  }
  const folded = new Set<Occurrence>();
  const whole = rows.map(({ occurrence: hazard, sentences }) => {
    if (hazard.kind !== 'accident' && hazard.kind !== 'disaster') return hazard;
    if (hazard.participants.some((p) => p.role === 'victim')) return hazard;
    const death = sentences
      .map((start) => deaths.get(start))
      .find((o) => o !== undefined && !folded.has(o) && o.factuality === hazard.factuality);
    if (!death) return hazard;
    folded.add(death);
    const counted = death.figures.filter((f) => f.what !== 'age');
    return {
      ...hazard,
      participants: [...hazard.participants, ...death.participants],
      figures: joinFigures(hazard.figures, counted),
    };
  });
  return whole.filter((o) => !folded.has(o));
}
