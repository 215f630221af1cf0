import type { FC } from 'hono/jsx';
import type { Reader } from '../reader/reader.ts';

/** Which stretch of a long list is shown. */
export interface Stretch {
  readonly offset: number;
  readonly limit: number;
}

const FARTHEST = 1_000_000;

/** `?from=N` as an offset; anything else is the beginning. */
export function stretchOf(from: string | undefined, limit: number): Stretch {
  const offset = /^\d{1,7}$/.test(from ?? '') ? Math.min(Number(from), FARTHEST) : 0;
  return { offset, limit };
}

/** Links to the stretches before and after; nothing when all is shown. */
export const Paging: FC<{
  reader: Reader;
  stretch: Stretch;
  more: boolean;
  path: string;
  /** Whether the list runs by time, the newest first, or in an order of its own. */
  order?: 'newest' | 'other';
}> = ({ reader, stretch, more, path, order = 'newest' }) => {
  if (stretch.offset === 0 && !more) return null;
  const to = (offset: number) => `${path}${path.includes('?') ? '&' : '?'}from=${offset}`;
  return (
    <nav class="paging" aria-label={reader.t('paging')}>
      {stretch.offset > 0 && (
        <a rel="prev" href={to(Math.max(0, stretch.offset - stretch.limit))}>
          ← {reader.t(order === 'newest' ? 'less' : 'previous')}
        </a>
      )}
      {more && (
        <a rel="next" href={to(stretch.offset + stretch.limit)}>
          {reader.t(order === 'newest' ? 'more' : 'next')} →
        </a>
      )}
    </nav>
  );
};
