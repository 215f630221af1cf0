import type { FC } from 'hono/jsx';
import type { StoredEvent } from '../../store/index.ts';
import type { Reader } from '../reader/reader.ts';
import { langOf } from '../text/lang.ts';
import { rowOf, shorten } from '../text/row.ts';
import { Chain } from './actors.tsx';
import { PageLine } from './page-line.tsx';

/** What later pages tell of a plan, each with its own words; that none does, once its day is past. */
export const Outcomes: FC<{ reader: Reader; event: StoredEvent; today?: string }> = ({
  reader,
  event: { event, outcomes = [] },
  today,
}) => {
  if (event.factuality !== 'planned') return null;
  const isPast = today !== undefined && event.time !== undefined && event.time.to < today;
  if (outcomes.length === 0) {
    return isPast ? <p class="outcome">{reader.t('outcome.none')}</p> : null;
  }
  return (
    <>
      {outcomes.map(({ standing, event: row, page, sentenceText, chain }) => (
        <p class={`outcome ${standing}`}>
          {reader.t(`outcome.${standing}`)} <PageLine reader={reader} page={page} />{' '}
          <a class="words" href={`/page/${encodeURIComponent(page.key)}#w-${rowOf(row)}`}>
            <q lang={langOf(page.language)}>
              <bdi>{shorten(sentenceText, 120)}</bdi>
            </q>
          </a>{' '}
          <Chain chain={chain} label={reader.t('page.on-word')} />
        </p>
      ))}
    </>
  );
};
