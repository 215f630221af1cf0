import type { FC } from 'hono/jsx';
import type { PageSummary } from '../../store/index.ts';
import type { Reader } from '../reader/reader.ts';

/** Outlet and day of the page that a row stands on. */
export const PageLine: FC<{
  reader: Reader;
  page: Pick<PageSummary, 'key' | 'title' | 'outlet' | 'day'>;
}> = ({ reader, page }) => (
  <span class="page-line">
    <a href={`/page/${encodeURIComponent(page.key)}`} title={page.title}>
      <bdi>{page.outlet ?? page.title ?? reader.t('outlet.unknown')}</bdi>
    </a>
    {page.day && (
      <>
        , <time datetime={page.day}>{reader.day(page.day)}</time>
      </>
    )}
  </span>
);
