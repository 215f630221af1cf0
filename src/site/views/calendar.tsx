import type { FC } from 'hono/jsx';
import type { StoredEvent } from '../../store/index.ts';
import { Layout, type Surroundings } from '../parts/layout.tsx';
import { MonthGrid } from '../parts/month-grid.tsx';
import { PlannedList } from '../parts/planned.tsx';

/** What was announced for one month, and where else in the calendar there is anything. */
export const Calendar: FC<{
  around: Surroundings;
  month: string;
  months: readonly string[];
  events: readonly StoredEvent[];
  undated: readonly StoredEvent[];
}> = ({ around, month, months, events, undated }) => {
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
        <MonthGrid reader={reader} month={month} events={events} />
        <div>
          {events.length > 0 ? (
            <PlannedList reader={reader} events={events} full />
          ) : (
            <p class="nothing">{t('calendar.empty')}</p>
          )}
        </div>
      </div>
      {undated.length > 0 && (
        <section aria-labelledby="undated">
          <h2 id="undated" class="rule-head">
            {t('calendar.undated')}
          </h2>
          <PlannedList reader={reader} events={undated} full columns />
        </section>
      )}
    </Layout>
  );
};
