import type { FC } from 'hono/jsx';
import type { PageSummary } from '../../store/index.ts';
import type { Reader } from '../reader/reader.ts';
import { langOf } from '../text/lang.ts';
import { shorten } from '../text/row.ts';
import { CopyOf } from './copy-of.tsx';
import { Foreign } from './foreign.tsx';

/** A story on the front page or in a list. `weight` sets how large it stands. */
export const Teaser: FC<{
  reader: Reader;
  page: PageSummary;
  weight: 'lead' | 'second' | 'brief';
  level?: 2 | 3 | 4;
  showDay?: boolean;
  /** Other pages of its story. */
  also?: readonly PageSummary[];
  /** Whether these have their days beside them. */
  alsoDays?: boolean;
}> = ({ reader, page, weight, level = 3, showDay = true, also = [], alsoDays = false }) => {
  const Heading = `h${level}` as const;
  const href = `/page/${encodeURIComponent(page.key)}`;
  const known = page.published.how === 'unknown' ? undefined : page.published;
  return (
    <article class={`teaser ${weight}`} lang={langOf(page.language)}>
      <p class="kicker" lang={reader.language}>
        <bdi>{page.outlet ?? reader.t('outlet.unknown')}</bdi>
        {showDay && known && (
          <>
            <span aria-hidden="true"> · </span>
            <time datetime={page.day}>{reader.published(known)}</time>
          </>
        )}
        <Foreign reader={reader} language={page.language} />
      </p>
      <Heading dir="auto">
        <a href={href}>{page.title ?? shorten(page.lead, 90) ?? reader.t('untitled')}</a>
      </Heading>
      {weight !== 'brief' && page.lead && (
        <p class="lead" dir="auto">
          {weight === 'lead' ? whole(page.lead) : shorten(page.lead, 180)}
        </p>
      )}
      <p class="tally" lang={reader.language}>
        {[
          page.statements > 0 && reader.count('n.statements', page.statements),
          page.events > 0 && reader.count('n.events', page.events),
          page.occurrences > 0 && reader.count('n.occurrences', page.occurrences),
          page.copies > 0 && reader.count('n.copies', page.copies),
        ]
          .filter(Boolean)
          .join(' · ')}
        <CopyOf reader={reader} page={page} />
      </p>
      {also.length > 0 && <Also reader={reader} pages={also} days={alsoDays} />}
    </article>
  );
};

/** The other pages of a story, a line each. */
const Also: FC<{ reader: Reader; pages: readonly PageSummary[]; days: boolean }> = ({
  reader,
  pages,
  days,
}) => (
  <ul class="also" lang={reader.language} aria-label={reader.t('page.story')}>
    {pages.map((page) => (
      <li>
        <bdi>{page.outlet ?? reader.t('outlet.unknown')}</bdi>:{' '}
        <a href={`/page/${encodeURIComponent(page.key)}`} lang={langOf(page.language)} dir="auto">
          {page.title ?? shorten(page.lead, 90) ?? reader.t('untitled')}
        </a>
        {days && page.day && (
          <>
            {', '}
            <time datetime={page.day}>{reader.day(page.day)}</time>
          </>
        )}
      </li>
    ))}
  </ul>
);

/** The first words of a body, with a sign that they go on unless they end with a sentence. */
function whole(lead: string): string {
  return /[.!?…]["”’»“)]*$/.test(lead) ? lead : `${lead}…`;
}
