import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DaybookError } from '../record/index.ts';
import { isAlive, Owner, thisProcess } from './owner.ts';

export interface Lock {
  readonly path: string;
  release(): void;
}

/**
 * Takes the lock beside a data directory, `DIR.lock`: two processes on one directory lose data, since PGlite itself
 * does not keep them apart. The file holds its owner, is made whole and only where there is none (a hard link), and is
 * taken over when its owner is dead.
 *
 * Taking over is a race too. The heir of an owner with token T is whoever makes `DIR.lock.T`; there can be only one. If
 * an heir dies before it stands in the lock file, its own heir is found the same way, so the files form a chain.
 *
 * @throws DaybookError `locked` when a process that runs holds it.
 */
export function takeLock(dataDir: string): Lock {
  const path = `${dataDir}.lock`;
  const owner = thisProcess(randomUUID());
  const own = `${path}.${owner.pid}-${owner.token}.own`;
  writeFileSync(own, `${JSON.stringify(owner)}\n`, { flag: 'wx' });
  try {
    for (let attempt = 0; attempt < 100; attempt++) {
      if (link(own, path) || inherit(path, own)) return { path, release: () => release(path, owner) };
    }
    throw new DaybookError('store', 'locked', `could not take ${path}: other processes keep taking it`);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Tries to follow a dead owner; false when the lock changed meanwhile and all is to be tried again. */
function inherit(path: string, own: string): boolean {
  const first = ownerAt(path);
  if (!first) return false;
  const heirs = [path];
  let last = first;
  for (;;) {
    const heir = `${path}.${last.token}`;
    heirs.push(heir);
    const next = ownerAt(heir);
    if (!next) break;
    last = next;
  }
  if (isAlive(last)) throw lockedBy(last, path);
  const mine = heirs.at(-1)!;
  if (!link(own, mine)) return false;
  // Another may have followed the same dead owner and tidied up between our reading and our link.
  if (ownerAt(path)?.token !== first.token || !heirs.slice(1, -1).every((heir) => ownerAt(heir))) {
    rmSync(mine, { force: true });
    return false;
  }
  renameSync(mine, path);
  for (const heir of heirs.slice(1, -1)) rmSync(heir, { force: true });
  return true;
}

function release(path: string, owner: Owner): void {
  if (ownerAt(path)?.token === owner.token) rmSync(path, { force: true });
}

/** Makes `to` a link to `from`; false when there is a file already. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.has(code)) throw error;
  }
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** What file systems without hard links answer. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

function ownerAt(path: string): Owner | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return Owner.parse(JSON.parse(text));
  } catch (cause) {
    throw new DaybookError(
      'store',
      'locked',
      `${path} is no lock file of Daybook's, or a damaged one. If no process uses the store, delete it.`,
      { cause },
    );
  }
}

function lockedBy(owner: Owner, path: string): DaybookError {
  return new DaybookError(
    'store',
    'locked',
    `the store is in use by process ${owner.pid} on ${owner.host} (${path}). An embedded store has one user at a ` +
      'time: end that process, or set DATABASE_URL to a PostgreSQL database, which any number can share.',
  );
}
