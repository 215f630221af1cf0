import { sql } from 'kysely';
import type { PageOfRow } from './store.ts';

/** What is selected of the page `p` that a row stands on. */
export const PAGE = [
  'p.key',
  'p.title',
  'p.outlet',
  'p.day',
  'p.language',
  sql<boolean>`exists (select from copies c where c.copy = p.id)`.as('isCopy'),
] as const;

interface PageRow {
  readonly key: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly day: string | null;
  readonly language: string;
  readonly isCopy: boolean;
}

export function pageOf({ key, title, outlet, day, language, isCopy }: PageRow): PageOfRow {
  return {
    key,
    ...(title !== null && { title }),
    ...(outlet !== null && { outlet }),
    ...(day !== null && { day }),
    language,
    isCopy,
  };
}
