import type { Store } from '../../store/index.ts';
import type { MenuItem } from '../parts/layout.tsx';

/** The menu, made of what the store holds: a store without pages has none. */
export async function menuOf(store: Store): Promise<readonly MenuItem[]> {
  const held = await store.holdings();
  if (held.pages === 0) return [];
  const entries: readonly (readonly [key: MenuItem['key'], href: string, isThere: boolean])[] = [
    ['front', '/', true],
    ['days', '/days', held.pages > 1],
    ['stories', '/stories', held.stories],
    ['actors', '/actors', held.actors],
    ['statements', '/statements', held.statements],
    ['events', '/events', held.events],
    ['occurrences', '/occurrences', held.occurrences],
    ['calendar', '/calendar', held.plans],
    ['search', '/search', true],
    ['about', '/about', true],
  ];
  return entries.flatMap(([key, href, isThere]) => (isThere ? [{ key, href }] : []));
}
