import type { FC } from 'hono/jsx';
import type {
  PageSummary,
  StoredActor,
  StoredEvent,
  StoredOccurrence,
  StoredStatement,
} from '../../store/index.ts';
import { ActorName } from '../parts/actors.tsx';
import { Deed, TriggerWords, WhenWhere } from '../parts/event.tsx';
import { Factuality } from '../parts/factuality.tsx';
import { Layout, type Surroundings } from '../parts/layout.tsx';
import { Happening, OccurrenceWords } from '../parts/occurrence.tsx';
import { PlannedList } from '../parts/planned.tsx';
import { Quotation } from '../parts/statement.tsx';
import { Teaser } from '../parts/teaser.tsx';
import type { Reader } from '../reader/reader.ts';
import { rowOf } from '../text/row.ts';

/** One day's paper, or the newest: what is on it. */
export interface Edition {
  /** The day it is the paper of; none when only undated pages are kept. */
  readonly day?: string;
  readonly lead?: PageSummary;
  /** A few events of the lead story. */
  readonly digest: readonly StoredEvent[];
  /** By the key of a page, the others of its story. */
  readonly also: ReadonlyMap<string, readonly PageSummary[]>;
  readonly today: readonly PageSummary[];
  /** Pages of earlier days. */
  readonly earlier: readonly PageSummary[];
  readonly planned: readonly StoredEvent[];
  /** Plans of which this day's pages, or those of the days before, tell how they came out. */
  readonly came: readonly StoredEvent[];
  readonly said: readonly StoredStatement[];
  /** What its pages tell to have occurred, those of one kind together. */
  readonly occurred: readonly StoredOccurrence[];
  /** Those whom most pages name; the newest paper alone lists them. */
  readonly named: readonly StoredActor[];
  readonly previous?: string;
  readonly next?: string;
}

/** The front page: lead story, the others, what is planned, the latest statements. */
export const Front: FC<{ around: Surroundings; edition: Edition; archived?: boolean }> = ({
  around,
  edition,
  archived = false,
}) => {
  const { reader } = around;
  const { t } = reader;
  const { day, lead, digest, also, today, earlier, planned, came, said, occurred, named, previous, next } =
    edition;
  return (
    <Layout
      around={around}
      title={archived && day ? reader.day(day) : undefined}
      kind={archived ? 'day' : 'front'}
      alternates={[
        { href: '/feed.atom', type: 'application/atom+xml', title: 'Daybook' },
        { href: '/feed.rss', type: 'application/rss+xml', title: 'Daybook' },
        { href: '/feed.json', type: 'application/feed+json', title: 'Daybook' },
      ]}
    >
      {day && (
        <div class="dateline">
          {previous ? (
            <a rel="prev" href={`/day/${previous}`}>
              <span aria-hidden="true">← </span>
              <span class="hidden">{t('day.previous')}: </span>
              <time datetime={previous}>{reader.day(previous)}</time>
            </a>
          ) : (
            <span />
          )}
          {archived ? (
            <h1>
              <time datetime={day}>{reader.day(day, 'full')}</time>
            </h1>
          ) : (
            <p>
              <time datetime={day}>{reader.day(day, 'full')}</time>
            </p>
          )}
          {next ? (
            <a rel="next" href={`/day/${next}`}>
              <span class="hidden">{t('day.next')}: </span>
              <time datetime={next}>{reader.day(next)}</time>
              <span aria-hidden="true"> →</span>
            </a>
          ) : (
            <span />
          )}
        </div>
      )}
      {!lead && today.length === 0 && <p class="nothing">{t('day.none')}</p>}
      <div class="broadsheet">
        <div class="stories">
          {lead && (
            <section aria-label={t('front.lead')} class="lead-story">
              <Teaser
                reader={reader}
                page={lead}
                weight="lead"
                level={2}
                showDay={!archived}
                also={also.get(lead.key)}
              />
              <Digest reader={reader} events={digest} />
            </section>
          )}
          {today.length > 0 && (
            <section class="today" aria-labelledby="today">
              <h2 id="today" class="rule-head">
                {t('front.more')}
              </h2>
              <div class="columns">
                {today.map((page) => (
                  <Teaser
                    reader={reader}
                    page={page}
                    weight="second"
                    showDay={!archived}
                    also={also.get(page.key)}
                  />
                ))}
              </div>
            </section>
          )}
          {earlier.length > 0 && (
            <section class="earlier" aria-labelledby="earlier">
              <h2 id="earlier" class="rule-head">
                {t('front.earlier')}
              </h2>
              <Days reader={reader} pages={earlier} also={also} />
            </section>
          )}
        </div>
        {planned.length + came.length + said.length + occurred.length + named.length > 0 && (
          <div class="side">
            {occurred.length > 0 && <Occurred reader={reader} occurrences={occurred} />}
            {planned.length > 0 && (
              <section aria-labelledby="planned">
                <h2 id="planned" class="rule-head">
                  {t('front.planned')}
                </h2>
                {day && <p class="note">{t('front.after', { day: reader.day(day) })}</p>}
                <PlannedList reader={reader} events={planned} />
                <p class="more">
                  <a href="/calendar">{t('front.all-planned')}</a>
                </p>
              </section>
            )}
            {came.length > 0 && (
              <section aria-labelledby="came">
                <h2 id="came" class="rule-head">
                  {t('front.came')}
                </h2>
                <PlannedList reader={reader} events={came} past />
              </section>
            )}
            {said.length > 0 && (
              <section aria-labelledby="said">
                <h2 id="said" class="rule-head">
                  {t('front.said')}
                </h2>
                {said.map((statement) => (
                  <Quotation reader={reader} statement={statement} length={200} />
                ))}
                <p class="more">
                  <a href="/statements">{t('front.all-said')}</a>
                </p>
              </section>
            )}
            {named.length > 0 && (
              <section aria-labelledby="named">
                <h2 id="named" class="rule-head">
                  {t('front.named')}
                </h2>
                <ul class="leaders">
                  {named.map((actor) => (
                    <li>
                      <ActorName actor={actor} />
                      <span>{reader.count('n.pages', actor.pages)}</span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        )}
      </div>
    </Layout>
  );
};

/** Stories under the head of their day, the undated last. */
const Days: FC<{ reader: Reader; pages: readonly PageSummary[]; also: Edition['also'] }> = ({
  reader,
  pages,
  also,
}) => (
  <div class="days">
    {[...Map.groupBy(pages, ({ day }) => day)].map(([day, own]) => (
      <>
        <h3 class="day">
          {day ? (
            <a href={`/day/${day}`}>
              <time datetime={day}>{reader.day(day, 'full')}</time>
            </a>
          ) : (
            reader.t('days.undated')
          )}
        </h3>
        {own.map((page) => (
          <Teaser
            reader={reader}
            page={page}
            weight="second"
            level={4}
            showDay={!day}
            also={also.get(page.key)}
          />
        ))}
      </>
    ))}
  </div>
);

const Digest: FC<{ reader: Reader; events: readonly StoredEvent[] }> = ({ reader, events }) =>
  events.length === 0 ? null : (
    <div class="digest">
      <h3 class="kicker">{reader.t('front.record')}</h3>
      <ul>
        {events.map((event) => (
          <li>
            <Deed reader={reader} event={event} />{' '}
            <a class="words" href={`/page/${encodeURIComponent(event.page.key)}#w-${rowOf(event.event.id)}`}>
              <TriggerWords event={event} />
            </a>{' '}
            <Factuality reader={reader} standing={event.event.factuality} />
          </li>
        ))}
      </ul>
    </div>
  );

const Occurred: FC<{ reader: Reader; occurrences: readonly StoredOccurrence[] }> = ({
  reader,
  occurrences,
}) => (
  <section aria-labelledby="occurred">
    <h2 id="occurred" class="rule-head">
      {reader.t('front.occurred')}
    </h2>
    <div class="digest">
      <ul>
        {occurrences.map((row) => (
          <li>
            <Happening reader={reader} occurrence={row} /> <WhenWhere reader={reader} row={row.occurrence} />{' '}
            <a class="words" href={`/page/${encodeURIComponent(row.page.key)}#w-${rowOf(row.occurrence.id)}`}>
              <OccurrenceWords occurrence={row} />
            </a>
          </li>
        ))}
      </ul>
    </div>
    <p class="more">
      <a href="/occurrences">{reader.t('front.all-occurred')}</a>
    </p>
  </section>
);

/** The front page of a store that holds nothing. */
export const EmptyFront: FC<{ around: Surroundings }> = ({ around }) => (
  <Layout around={around} kind="front-empty">
    <div class="notice">
      <h2>{around.reader.t('empty.title')}</h2>
      <p>{around.reader.t('empty.body')}</p>
      <p>
        <code>daybook add https://example.org/news.html</code>
      </p>
    </div>
  </Layout>
);
