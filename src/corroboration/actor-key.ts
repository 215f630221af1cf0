import { createHash } from 'node:crypto';
import type { Actor } from '../record/index.ts';

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
  const name = whole ? slug : [slug, hashOf(folded || actor.name)].filter(Boolean).join('-');
  return `${name}.${actor.type}`;
}

/** A name without case, diacritics, punctuation and doubled spaces: names that fold alike are one name. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Ten hexadecimal digits. A lone surrogate counts by its code, not as U+FFFD. */
function hashOf(name: string): string {
  return createHash('sha256')
    .update(name.isWellFormed() ? name : JSON.stringify(name))
    .digest('hex')
    .slice(0, 10);
}
