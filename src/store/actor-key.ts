import type { Actor } from '../record/index.ts';
import { foldName, sha256 } from './text.ts';

const LONGEST_SLUG = 60;

/**
 * An actor's key across pages: the Wikidata id, else its folded name and its type, as `wang-yi.person`. A name that
 * does not stand whole in the slug (other scripts, great length) is told apart by the start of its hash.
 */
export function actorKey(actor: Pick<Actor, 'name' | 'type' | 'wikidata'>): string {
  if (actor.wikidata && /^Q\d{1,20}$/.test(actor.wikidata)) return actor.wikidata;
  const folded = foldName(actor.name);
  const slug = folded
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  const whole = slug.replaceAll('-', ' ') === folded && folded !== '';
  const name = whole ? slug : [slug, sha256(folded || actor.name).slice(0, 10)].filter(Boolean).join('-');
  return `${name}.${actor.type}`;
}
