import type { FC } from 'hono/jsx';
import type { StoredEvent } from '../../store/index.ts';
import type { Reader } from '../reader/reader.ts';
import { langOf } from '../text/lang.ts';
import { rowOf, shorten } from '../text/row.ts';
import { Chain } from './actors.tsx';
import { Deed } from './event.tsx';
import { Outcomes } from './outcome.tsx';
import { PageLine } from './page-line.tsx';

/** Planned events, each under its day. */
export const PlannedList: FC<{
  reader: Reader;
  events: readonly StoredEvent[];
  full?: boolean;
  columns?: boolean;
  /** Their day lies behind. */
  past?: boolean;
  /** The day from which they are seen. */
  today?: string;
}> = ({ reader, events, full = false, columns = false, past = false, today }) => (
  <ol class={columns ? 'planned newsprint' : 'planned'}>
    {events.map((event) => (
      <li>
        {event.event.time && (
          <p class="day">
            <time datetime={event.event.time.from}>
              {past
                ? reader.t('calendar.was.for', { when: reader.when(event.event.time) })
                : reader.when(event.event.time)}
            </time>
            {event.event.place && <span class="place">, {event.event.place.name}</span>}
          </p>
        )}
        <p class="line">
          <Deed reader={reader} event={event} />
        </p>
        <p class="sentence" dir="auto" lang={langOf(event.page.language)}>
          <a href={`/page/${encodeURIComponent(event.page.key)}#w-${rowOf(event.event.id)}`}>
            {shorten(event.sentenceText, full ? 320 : 140)}
          </a>
        </p>
        <Chain chain={event.chain} label={reader.t('page.on-word')} />
        <PageLine reader={reader} page={event.page} />
        <Outcomes reader={reader} event={event} today={today} />
      </li>
    ))}
  </ol>
);
