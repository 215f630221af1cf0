import type { FC } from 'hono/jsx';
import type { ActorType } from '../../record/index.ts';
import type {
  PageSummary,
  StoredActor,
  StoredEvent,
  StoredOccurrence,
  StoredStatement,
} from '../../store/index.ts';
import { ActorName } from '../parts/actors.tsx';
import { EventEntry } from '../parts/event.tsx';
import { Layout, type Surroundings } from '../parts/layout.tsx';
import { OccurrenceEntry } from '../parts/occurrence.tsx';
import { Paging, type Stretch } from '../parts/paging.tsx';
import { Quotation } from '../parts/statement.tsx';
import type { Reader } from '../reader/reader.ts';
import { langOf } from '../text/lang.ts';
import { officesOf } from '../text/offices.ts';

/** A stretch of those whom the record names, under the heads of their types in the order in which they come. */
export const Actors: FC<{
  around: Surroundings;
  actors: readonly StoredActor[];
  name?: string;
  /** The types that there are, and the one that is shown alone. */
  types?: readonly ActorType[];
  type?: ActorType;
  stretch: Stretch;
  more: boolean;
}> = ({ around, actors, name, types = [], type, stretch, more }) => {
  const { reader } = around;
  const { t } = reader;
  const byType = [...Map.groupBy(actors, ({ type }) => type)];
  return (
    <Layout around={around} title={t('actors.title')} kind="actors">
      <h1>{t('actors.title')}</h1>
      <form class="find" action="/actors" method="get">
        <label for="name">{t('actors.find')}</label>
        <input id="name" name="name" type="search" value={name} maxlength={200} />
        <button type="submit">{t('search.go')}</button>
      </form>
      {types.length > 1 && (
        <nav class="month-strip" aria-label={t('actors.types')}>
          <ul>
            {types.map((each) => (
              <li>
                <a href={`/actors?type=${each}`} aria-current={each === type ? 'page' : undefined}>
                  {t(`actors.${each}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {actors.length === 0 && <p class="nothing">{t('actors.none')}</p>}
      {byType.map(([each, own]) => (
        <section class="cast">
          <h2 class="rule-head">{t(`actors.${each}`)}</h2>
          <ActorList reader={reader} actors={own} />
        </section>
      ))}
      <Paging
        reader={reader}
        stretch={stretch}
        more={more}
        order="other"
        path={name ? `/actors?name=${encodeURIComponent(name)}` : type ? `/actors?type=${type}` : '/actors'}
      />
    </Layout>
  );
};

const ActorList: FC<{ reader: Reader; actors: readonly StoredActor[] }> = ({ reader, actors }) => (
  <ul class="leaders newsprint">
    {actors.map((actor) => (
      <li>
        <ActorName actor={actor} />
        <span>{tally(reader, actor)}</span>
      </li>
    ))}
  </ul>
);

/** One actor: offices, what it said, what it did and was done to, the pages that name it. */
export const ActorView: FC<{
  around: Surroundings;
  actor: StoredActor;
  statements: readonly StoredStatement[];
  events: readonly StoredEvent[];
  occurrences: readonly StoredOccurrence[];
  pages: readonly PageSummary[];
}> = ({ around, actor, statements, events, occurrences, pages }) => {
  const { reader } = around;
  const { t } = reader;
  return (
    <Layout around={around} title={actor.name} kind="actor">
      <header class="actor-head">
        <p class="kicker">
          {t(`actor.${actor.type}`)}
          {actor.country &&
            reader.country(actor.country) !== actor.name &&
            ` · ${reader.country(actor.country)}`}
        </p>
        <h1>
          <bdi>{actor.name}</bdi>
        </h1>
        <Roles reader={reader} actor={actor} />
        <p class="note">
          {tally(reader, actor)}
          {actor.wikidata && /^Q\d+$/.test(actor.wikidata) && (
            <>
              {' · '}
              <a
                href={`https://www.wikidata.org/wiki/${actor.wikidata}`}
                rel="noopener noreferrer nofollow external"
              >
                Wikidata {actor.wikidata}
              </a>
            </>
          )}
        </p>
      </header>
      {statements.length + events.length + occurrences.length === 0 && (
        <p class="nothing">{t('actor.nothing')}</p>
      )}
      <div class="twofold">
        {statements.length > 0 && (
          <section aria-labelledby="said">
            <h2 id="said" class="rule-head">
              {t('actor.said')}
            </h2>
            {statements.map((statement) => (
              <Quotation reader={reader} statement={statement} speaker={statement.speakers.length > 1} />
            ))}
          </section>
        )}
        {events.length > 0 && (
          <section aria-labelledby="did">
            <h2 id="did" class="rule-head">
              {t('actor.did')}
            </h2>
            {events.map((event) => (
              <EventEntry reader={reader} event={event} />
            ))}
          </section>
        )}
        {occurrences.length > 0 && (
          <section aria-labelledby="occurred">
            <h2 id="occurred" class="rule-head">
              {t('actor.occurred')}
            </h2>
            {occurrences.map((occurrence) => (
              <OccurrenceEntry reader={reader} occurrence={occurrence} />
            ))}
          </section>
        )}
      </div>
      {pages.length > 0 && (
        <section aria-labelledby="pages">
          <h2 id="pages" class="rule-head">
            {t('actor.pages')}
          </h2>
          <ul class="leaders">
            {pages.map((page) => (
              <li>
                <a href={`/page/${encodeURIComponent(page.key)}`} lang={langOf(page.language)}>
                  <bdi>{page.title ?? t('untitled')}</bdi>
                </a>
                <span>{[page.outlet, page.day && reader.day(page.day)].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  );
};

const Roles: FC<{ reader: Reader; actor: StoredActor }> = ({ reader, actor }) => {
  if (actor.roles.length === 0) return null;
  return (
    <p class="roles">
      <span class="hidden">{reader.t('actor.roles')}: </span>
      <bdi lang="en">{officesOf(actor.roles).slice(0, 6).join('; ')}</bdi>
    </p>
  );
};

function tally(reader: Reader, actor: StoredActor): string {
  return [
    reader.count('n.pages', actor.pages),
    actor.statements > 0 && reader.count('n.statements', actor.statements),
    actor.events > 0 && reader.count('n.events', actor.events),
  ]
    .filter(Boolean)
    .join(' · ');
}
