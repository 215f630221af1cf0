import type { Store } from '../../store/index.ts';

/** How many answers are kept of one question: the days, months or sheets that readers ask for. */
const MOST = 40;

/**
 * Gathers something from a store once, and gives it again for as long as the store is unchanged, by one small query; those
 * who ask while it is gathered wait for it together. `of`: what of several it is asked for, a day or a stretch.
 */
export function whileUnchanged<T>(
  store: Pick<Store, 'revision'>,
  gather: (of: string) => Promise<T>,
): (of?: string) => Promise<T> {
  const held = new Map<string, Promise<T>>();
  let heldAt: string | undefined;
  return async (of = '') => {
    const now = await store.revision();
    if (now !== heldAt) {
      held.clear();
      heldAt = now;
    }
    const known = held.get(of);
    if (known) return known;
    const gathered = gather(of);
    held.set(of, gathered);
    if (held.size > MOST) held.delete(held.keys().next().value!);
    // What failed is asked for anew.
    gathered.catch(() => {
      if (held.get(of) === gathered) held.delete(of);
    });
    return gathered;
  };
}
