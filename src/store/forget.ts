import { foldName } from '../corroboration/index.ts';
import { countOut } from './actor-counts.ts';
import { type ActorProfile, merged } from './actor-rows.ts';
import { unlink } from './copies.ts';
import type { Tx } from './database.ts';
import { unrelate } from './stories.ts';
import { plain } from './text.ts';
import { forgetLists } from './visits.ts';

/**
 * Takes a page out with all its versions: its statements and events, its links, and the actors that no other page
 * names. Actors that others name keep what those say of them.
 */
export async function forget(tx: Tx, key: string): Promise<{ pages: number; actors: number }> {
  const versions = await tx
    .selectFrom('pages')
    .select(['id', 'superseded'])
    .where('lineage', 'in', (inner) =>
      inner.selectFrom('pages').select('lineage').where('key', '=', plain(key)),
    )
    .execute();
  if (versions.length === 0) return { pages: 0, actors: 0 };
  const ids = versions.map((version) => version.id);
  const current = versions.filter((version) => !version.superseded).map((version) => version.id);
  if (current.length > 0) await countOut(tx, current);
  for (const id of current) {
    await unlink(tx, id);
    await unrelate(tx, id);
  }
  const named = await tx
    .selectFrom('page_actors')
    .select('actor')
    .distinct()
    .where('page', 'in', ids)
    .execute();
  await forgetLists(tx);
  await tx.deleteFrom('pages').where('id', 'in', ids).execute();
  const gone = await renewActors(
    tx,
    named.map(({ actor }) => actor),
  );
  return { pages: ids.length, actors: gone };
}

/** Makes the rows of actors again from the pages that name them; how many are named by none and taken out. */
export async function renewActors(tx: Tx, actors: readonly number[]): Promise<number> {
  let gone = 0;
  for (const actor of actors) if (!(await renewed(tx, actor))) gone++;
  return gone;
}

/** Makes an actor's row again from the pages that are left; takes it out and answers false when none is. */
async function renewed(tx: Tx, actor: number): Promise<boolean> {
  const profiles = await tx
    .selectFrom('page_actors')
    .select(['name', 'country', 'sector', 'roles'])
    .where('actor', '=', actor)
    .orderBy('page')
    .orderBy('n')
    .execute();
  const [first, ...others] = profiles;
  if (!first) {
    await tx.deleteFrom('actors').where('id', '=', actor).execute();
    return false;
  }
  const { roles, ...profile } = others.reduce<ActorProfile>(merged, first);
  await tx
    .updateTable('actors')
    .set({ ...profile, folded: foldName(profile.name), roles: JSON.stringify(roles) })
    .where('id', '=', actor)
    .execute();
  return true;
}
