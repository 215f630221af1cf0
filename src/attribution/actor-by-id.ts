import type { ActorReading } from '../actors/index.ts';
import type { Actor } from '../record/index.ts';

const tables = new WeakMap<ActorReading, ReadonlyMap<string, Actor>>();

/** An actor of a reading by its id. */
export function actorById(reading: ActorReading, id: string): Actor | undefined {
  let table = tables.get(reading);
  if (!table) {
    table = new Map(reading.actors.map((a) => [a.id, a]));
    tables.set(reading, table);
  }
  return table.get(id);
}

/** Whether two lists name the same actors, and any. */
export function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((x) => b.includes(x));
}
