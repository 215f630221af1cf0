import type { FC } from 'hono/jsx';
import type { PageSummary } from '../../store/index.ts';
import type { Reader } from '../reader/reader.ts';
import { Foreign } from './foreign.tsx';

/** Outlet and day of the page that a row stands on. */
export const PageLine: FC<{
  reader: Reader;
  page: Pick<PageSummary, 'key' | 'title' | 'outlet' | 'day' | 'language'>;
  /** Says the page's language, where it is another than the site's. */
  language?: boolean;
}> = ({ reader, page, language = false }) => (
  <span class="page-line">
    <a href={`/page/${encodeURIComponent(page.key)}`} title={page.title}>
      <bdi>{page.outlet ?? page.title ?? reader.t('outlet.unknown')}</bdi>
    </a>
    , {page.day ? <time datetime={page.day}>{reader.day(page.day)}</time> : reader.t('published.unknown')}
    {language && <Foreign reader={reader} language={page.language} />}
  </span>
);
