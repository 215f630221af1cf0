import type { FC } from 'hono/jsx';
import type { Place, Factuality as Standing, When } from '../../record/index.ts';
import type { StoredEvent } from '../../store/index.ts';
import type { Reader } from '../reader/reader.ts';
import { langOf } from '../text/lang.ts';
import { rowOf, shorten } from '../text/row.ts';
import { wordsFrom } from '../text/trigger.ts';
import { ActorNames, Chain } from './actors.tsx';
import { Factuality } from './factuality.tsx';
import { Outcomes } from './outcome.tsx';
import { PageLine } from './page-line.tsx';

/** Standings of what is not said to have been done, of which "met" would tell too much. */
const OPEN = new Set<Standing>(['planned', 'possible', 'did-not-happen']);

/** Who did what to whom, in one line, or was to do it; PLOVER's own word for it as the title. */
export const Deed: FC<{ reader: Reader; event: StoredEvent }> = ({ reader, event }) => {
  const { type, mode, factuality } = event.event;
  const isDone = !OPEN.has(factuality);
  const form = event.actors.length === 0 ? 'alone' : isDone ? 'did' : 'to';
  const { whole, toward } = reader.deed(type, mode, form);
  const directed = event.recipients.length > 0;
  return (
    <>
      {event.actors.length > 0 && (
        <>
          <ActorNames actors={event.actors} />{' '}
        </>
      )}
      <span class="deed" title={['PLOVER', type, mode].filter(Boolean).join(' · ')}>
        {directed ? toward.trim() : whole}
      </span>
      {directed && (
        <>
          {' '}
          <ActorNames actors={event.recipients} />
        </>
      )}
    </>
  );
};

/** The event in the page's own words, from the trigger on: "denied the charge". */
export const TriggerWords: FC<{ event: StoredEvent; length?: number }> = ({ event, length = 70 }) => (
  <q class="trigger-words" lang={langOf(event.page.language)}>
    <bdi>{wordsFrom(event, length)}</bdi>
  </q>
);

/** When and where something was done or said, if the page says. */
export const WhenWhere: FC<{ reader: Reader; row: { readonly time?: When; readonly place?: Place } }> = ({
  reader,
  row: { time, place },
}) => {
  const parts = [time && reader.when(time), place?.name].filter(Boolean);
  return parts.length > 0 ? <span class="when">{parts.join(', ')}</span> : null;
};

/** An event as a list entry: the deed, whether it happened, when and where, the sentence it stands in. */
export const EventEntry: FC<{ reader: Reader; event: StoredEvent; page?: boolean }> = ({
  reader,
  event,
  page = true,
}) => (
  <article class={`event-entry ${event.event.factuality}`}>
    <p class="line">
      <Deed reader={reader} event={event} />
    </p>
    <p class="facts">
      <Factuality reader={reader} standing={event.event.factuality} />{' '}
      <WhenWhere reader={reader} row={event.event} />
    </p>
    <p class="sentence" dir="auto" lang={langOf(event.page.language)}>
      <a href={`/page/${encodeURIComponent(event.page.key)}#w-${rowOf(event.event.id)}`}>
        {shorten(event.sentenceText, 240)}
      </a>
    </p>
    <Chain chain={event.chain} label={reader.t('page.on-word')} />
    <Outcomes reader={reader} event={event} />
    {page && <PageLine reader={reader} page={event.page} />}
  </article>
);
