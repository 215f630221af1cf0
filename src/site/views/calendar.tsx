import type { FC } from 'hono/jsx';
import type { StoredOccurrence } from '../../store/index.ts';
import type { Plans } from '../gather/calendar.ts';
import { Layout, type Surroundings } from '../parts/layout.tsx';
import { MonthGrid } from '../parts/month-grid.tsx';
import { OccurrenceEntry } from '../parts/occurrence.tsx';
import { PlannedList } from '../parts/planned.tsx';

/** What was announced for one month, and where else in the calendar there is anything. */
export const Calendar: FC<{
  around: Surroundings;
  month: string;
  months: readonly string[];
  today?: string;
  events: Plans;
  undated: Plans;
  occurrences: readonly StoredOccurrence[];
}> = ({ around, month, months, today, events, undated, occurrences }) => {
  const { reader } = around;
  const { t } = reader;
  return (
    <Layout
      around={around}
      title={`${t('calendar.title')}, ${reader.month(month)}`}
      kind="calendar"
      alternates={[{ href: '/planned.ics', type: 'text/calendar' }]}
    >
      <h1>{t('calendar.title')}</h1>
      <p class="note">{t('calendar.note')}</p>
      {months.length > 0 && (
        <nav class="month-strip" aria-label={t('calendar.months')}>
          <ul>
            {months.map((each) => (
              <li>
                <a href={`/calendar/${each}`} aria-current={each === month ? 'page' : undefined}>
                  {reader.month(each)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <h2 class="month-name">{reader.month(month)}</h2>
      <div class="spread calendar-spread">
        <MonthGrid reader={reader} month={month} events={[...events.ahead, ...events.past]} />
        <div>
          {events.ahead.length + events.past.length + occurrences.length === 0 && (
            <p class="nothing">{t('calendar.empty')}</p>
          )}
          {events.ahead.length > 0 && (
            <section aria-labelledby="ahead">
              <h3 id="ahead" class="rule-head">
                {today ? t('calendar.ahead', { day: reader.day(today) }) : t('calendar.title')}
              </h3>
              <PlannedList reader={reader} events={events.ahead} full />
            </section>
          )}
          {events.past.length > 0 && (
            <section aria-labelledby="was">
              <h3 id="was" class="rule-head">
                {t('calendar.was')}
              </h3>
              <p class="note">{t('calendar.was.note')}</p>
              <PlannedList reader={reader} events={events.past} full past today={today} />
            </section>
          )}
          {occurrences.length > 0 && (
            <section aria-labelledby="occasions">
              <h3 id="occasions" class="rule-head">
                {t('calendar.occurrences')}
              </h3>
              {occurrences.map((occurrence) => (
                <OccurrenceEntry reader={reader} occurrence={occurrence} />
              ))}
            </section>
          )}
        </div>
      </div>
      {undated.ahead.length > 0 && (
        <section aria-labelledby="undated">
          <h2 id="undated" class="rule-head">
            {t('calendar.undated')}
          </h2>
          <PlannedList reader={reader} events={undated.ahead} full columns />
        </section>
      )}
      {undated.past.length > 0 && (
        <section aria-labelledby="was-undated">
          <h2 id="was-undated" class="rule-head">
            {t('calendar.was.undated')}
          </h2>
          <PlannedList reader={reader} events={undated.past} full columns past />
        </section>
      )}
    </Layout>
  );
};
