import type { FC } from 'hono/jsx';
import type { PageSummary } from '../../store/index.ts';
import type { Reader } from '../reader/reader.ts';

/** Of a copy, what it is a copy of. */
export const CopyOf: FC<{ reader: Reader; page: Pick<PageSummary, 'copyOf'> }> = ({ reader, page }) =>
  page.copyOf ? (
    <span class="copy">
      {' '}
      {reader.t('page.copy-of')}{' '}
      <a href={`/page/${encodeURIComponent(page.copyOf.page)}`}>
        <bdi>{page.copyOf.outlet ?? page.copyOf.title ?? reader.t('outlet.unknown')}</bdi>
      </a>
    </span>
  ) : null;
