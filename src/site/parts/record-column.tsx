import type { FC } from 'hono/jsx';
import type { StoredEvent, StoredOccurrence, StoredStatement } from '../../store/index.ts';
import type { Reader } from '../reader/reader.ts';
import { langOf } from '../text/lang.ts';
import {
  eventMark,
  occurrenceMark,
  rowOf,
  shorten,
  statementMark,
  withoutTrailingComma,
} from '../text/row.ts';
import { contentIn } from '../text/stance.ts';
import { Chain, Cited } from './actors.tsx';
import { Deed, TriggerWords, WhenWhere } from './event.tsx';
import { Factuality } from './factuality.tsx';
import { Happening, OccurrenceWords } from './occurrence.tsx';
import { Outcomes } from './outcome.tsx';
import { Cue, StanceWords, speakersOf } from './statement.tsx';

/** What was said and done on a page, row by row in the order of the text, each leading to its words. */
export const RecordColumn: FC<{
  reader: Reader;
  statements: readonly StoredStatement[];
  events: readonly StoredEvent[];
  occurrences: readonly StoredOccurrence[];
  /** The day from which plans are seen. */
  today?: string;
  /** The page is in a language that is not read. */
  unread?: boolean;
}> = ({ reader, statements, events, occurrences, today, unread = false }) => {
  const { t } = reader;
  const rows = [
    ...statements.map((statement, index) => ({
      at: statement.statement.content[0]?.start ?? 0,
      row: <StatementRow reader={reader} statement={statement} mark={statementMark(index)} />,
    })),
    ...events.map((event, index) => ({
      at: event.event.trigger.start,
      row: <EventRow reader={reader} event={event} mark={eventMark(index)} today={today} />,
    })),
    ...occurrences.map((occurrence, index) => ({
      at: occurrence.occurrence.trigger.start,
      row: <OccurrenceRow reader={reader} occurrence={occurrence} mark={occurrenceMark(index)} />,
    })),
  ].toSorted((a, b) => a.at - b.at);
  return (
    <aside class="record" aria-labelledby="record">
      <h2 id="record" class="rule-head">
        {t('page.record')}
      </h2>
      {rows.length === 0 ? (
        <p class="nothing">{t(unread ? 'page.record.unread' : 'page.record.empty')}</p>
      ) : (
        <>
          <p class="key">
            {statements.length > 0 && <span>1 {t('page.statements')}</span>}
            {events.length > 0 && <span>a {t('page.events')}</span>}
            {occurrences.length > 0 && <span>α {t('page.occurrences')}</span>}
          </p>
          <ol class="rows">{rows.map(({ row }) => row)}</ol>
        </>
      )}
    </aside>
  );
};

const StatementRow: FC<{ reader: Reader; statement: StoredStatement; mark: string }> = ({
  reader,
  statement,
  mark,
}) => {
  const { t } = reader;
  const row = rowOf(statement.statement.id);
  const words = withoutTrailingComma(shorten(contentIn(statement.contentText, statement.cueText), 150));
  return (
    <li id={row}>
      <WordsLink reader={reader} row={row} mark={mark} />
      <p class="line">
        <Chain speakers={speakersOf(reader, statement)} chain={statement.chain} label={t('page.on-word')} />
        <Cited links={statement.cites} label={t('page.citing')} />
        <Cue statement={statement} />
      </p>
      <p class={`quote ${statement.statement.kind}`} dir="auto" lang={langOf(statement.page.language)}>
        <StanceWords cueText={statement.cueText} content={words} />
        {words}
      </p>
      {(statement.statement.time || statement.statement.place) && (
        <p class="facts">
          <WhenWhere reader={reader} row={statement.statement} />
        </p>
      )}
    </li>
  );
};

const EventRow: FC<{ reader: Reader; event: StoredEvent; mark: string; today?: string }> = ({
  reader,
  event,
  mark,
  today,
}) => {
  const row = rowOf(event.event.id);
  return (
    <li id={row} class={event.event.factuality}>
      <WordsLink reader={reader} row={row} mark={mark} />
      <p class="line">
        <Deed reader={reader} event={event} /> <TriggerWords event={event} />
      </p>
      <p class="facts">
        <Factuality reader={reader} standing={event.event.factuality} />{' '}
        <WhenWhere reader={reader} row={event.event} />
      </p>
      <Chain chain={event.chain} label={reader.t('page.on-word')} />
      <Outcomes reader={reader} event={event} today={today} />
    </li>
  );
};

const OccurrenceRow: FC<{ reader: Reader; occurrence: StoredOccurrence; mark: string }> = ({
  reader,
  occurrence,
  mark,
}) => {
  const row = rowOf(occurrence.occurrence.id);
  return (
    <li id={row} class={occurrence.occurrence.factuality}>
      <WordsLink reader={reader} row={row} mark={mark} />
      <p class="line">
        <Happening reader={reader} occurrence={occurrence} /> <OccurrenceWords occurrence={occurrence} />
      </p>
      <p class="facts">
        <Factuality reader={reader} standing={occurrence.occurrence.factuality} />{' '}
        <WhenWhere reader={reader} row={occurrence.occurrence} />
      </p>
      <Chain chain={occurrence.chain} label={reader.t('page.on-word')} />
    </li>
  );
};

const WordsLink: FC<{ reader: Reader; row: string; mark: string }> = ({ reader, row, mark }) => (
  <a class="mark" href={`#w-${row}`} aria-label={reader.t('page.show-words', { id: mark })}>
    {mark}
  </a>
);
