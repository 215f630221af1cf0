import type { Store } from '../../store/index.ts';
import type { MenuItem } from '../parts/layout.tsx';

/** The menu, made of what the store holds: a store without pages has none. */
export async function menuOf(store: Store): Promise<readonly MenuItem[]> {
  const [pages, statements, actors, planned] = await Promise.all([
    store.pages({ limit: 2 }),
    store.statements({ limit: 1 }),
    store.actors({ limit: 1 }),
    store.events({ factuality: 'planned', limit: 1 }),
  ]);
  if (pages.length === 0) return [];
  const items: MenuItem[] = [{ key: 'front', href: '/' }];
  if (pages.length > 1) items.push({ key: 'days', href: '/days' });
  if (actors.length > 0) items.push({ key: 'actors', href: '/actors' });
  if (statements.length > 0) items.push({ key: 'statements', href: '/statements' });
  if (planned.length > 0) items.push({ key: 'calendar', href: '/calendar' });
  items.push({ key: 'search', href: '/search' }, { key: 'about', href: '/about' });
  return items;
}
