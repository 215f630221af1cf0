import type { FC } from 'hono/jsx';
import type { StoredEvent, StoredStatement } from '../../store/index.ts';
import type { Reader } from '../reader/reader.ts';
import { eventMark, rowOf, shorten, statementMark } from '../text/row.ts';
import { Chain } from './actors.tsx';
import { Deed, WhenWhere } from './event.tsx';
import { Factuality } from './factuality.tsx';
import { Cue, speakersOf } from './statement.tsx';

/** What was said and done on a page, row by row, each leading to its words. */
export const RecordColumn: FC<{
  reader: Reader;
  statements: readonly StoredStatement[];
  events: readonly StoredEvent[];
}> = ({ reader, statements, events }) => {
  const { t } = reader;
  return (
    <aside class="record" aria-labelledby="record">
      <h2 id="record" class="rule-head">
        {t('page.record')}
      </h2>
      {statements.length + events.length === 0 && <p class="nothing">{t('page.record.empty')}</p>}
      {statements.length > 0 && (
        <section aria-labelledby="record-said">
          <h3 id="record-said" class="kicker">
            {t('page.statements')}
          </h3>
          <ol class="rows">
            {statements.map((statement, index) => (
              <StatementRow reader={reader} statement={statement} mark={statementMark(index)} />
            ))}
          </ol>
        </section>
      )}
      {events.length > 0 && (
        <section aria-labelledby="record-done">
          <h3 id="record-done" class="kicker">
            {t('page.events')}
          </h3>
          <ol class="rows">
            {events.map((event, index) => (
              <EventRow reader={reader} event={event} mark={eventMark(index)} />
            ))}
          </ol>
        </section>
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
  return (
    <li id={row}>
      <WordsLink reader={reader} row={row} mark={mark} />
      <p class="line">
        <Chain speakers={speakersOf(reader, statement)} chain={statement.chain} label={t('page.on-word')} />
        <Cue statement={statement} />
      </p>
      <p class={`quote ${statement.statement.kind}`} dir="auto">
        {shorten(statement.contentText, 150)}
      </p>
    </li>
  );
};

const EventRow: FC<{ reader: Reader; event: StoredEvent; mark: string }> = ({ reader, event, mark }) => {
  const row = rowOf(event.event.id);
  return (
    <li id={row} class={event.event.factuality}>
      <WordsLink reader={reader} row={row} mark={mark} />
      <p class="line">
        <Deed reader={reader} event={event} /> <q class="trigger-words">{event.triggerText}</q>
      </p>
      <p class="facts">
        <Factuality reader={reader} standing={event.event.factuality} />{' '}
        <WhenWhere reader={reader} event={event.event} />
      </p>
      <Chain chain={event.chain} label={reader.t('page.on-word')} />
    </li>
  );
};

const WordsLink: FC<{ reader: Reader; row: string; mark: string }> = ({ reader, row, mark }) => (
  <a class="mark" href={`#w-${row}`} aria-label={reader.t('page.show-words', { id: mark })}>
    {mark}
  </a>
);
