import type { Actor } from '../record/index.ts';
import { known } from './gazetteer/index.ts';

/** Who a phrase names: country, PLOVER sector and type; nothing where it names nobody. */
export function lookUpActor(phrase: string, _date?: string): Omit<Actor, 'id' | 'mentions'> | undefined {
  const [it] = known(phrase);
  if (!it) return undefined;
  return {
    name: it.name,
    type: it.type,
    roles: [],
    ...(it.country ? { country: it.country } : {}),
    ...(it.sectors[0] ? { sector: it.sectors[0] } : {}),
  };
}
