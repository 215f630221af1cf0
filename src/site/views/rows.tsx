import type { Child, FC } from 'hono/jsx';
import type { Kinds, StoredEvent, StoredOccurrence } from '../../store/index.ts';
import { type Chosen, queryOf } from '../gather/chosen.ts';
import { EventEntry } from '../parts/event.tsx';
import { type Choice, Filter, standingChoice } from '../parts/filter.tsx';
import { Layout, type Surroundings } from '../parts/layout.tsx';
import { OccurrenceEntry } from '../parts/occurrence.tsx';
import { Paging, type Stretch } from '../parts/paging.tsx';

/** What lists of rows have alike: what was chosen, and which stretch is shown. */
export interface RowsShown {
  readonly around: Surroundings;
  readonly chosen: Chosen;
  readonly stretch: Stretch;
  readonly more: boolean;
}

/** A list of rows under its title, with the form that chooses from it. */
export const RowsPage: FC<
  RowsShown & { path: string; title: string; choices: readonly Choice[]; none: boolean; children?: Child }
> = ({ around, path, title, chosen, choices, stretch, more, none, children }) => {
  const { reader } = around;
  return (
    <Layout around={around} title={title} kind="rows">
      <h1>{title}</h1>
      <Filter reader={reader} path={path} chosen={chosen} choices={choices} />
      {none && <p class="nothing">{reader.t('filter.none')}</p>}
      {children}
      <Paging
        reader={reader}
        stretch={stretch}
        more={more}
        path={`${path}${queryOf(chosen)}`}
        // From a day on, a list runs with time.
        order={chosen.since === undefined ? 'newest' : 'other'}
      />
    </Layout>
  );
};

/** All that was done, the newest page's first, or from a day on in the order of time. */
export const Events: FC<RowsShown & { events: readonly StoredEvent[]; kinds: Kinds }> = ({
  events,
  kinds,
  ...shown
}) => {
  const { reader } = shown.around;
  const types = kinds.events.map(({ type, rows }) => ({
    value: type,
    words: `${reader.deed(type, undefined, 'alone').whole} (${reader.number(rows)})`,
  }));
  return (
    <RowsPage
      {...shown}
      path="/events"
      title={reader.t('events.title')}
      choices={[{ name: 'type', label: reader.t('filter.kind'), options: types }, standingChoice(reader)]}
      none={events.length === 0}
    >
      <div class="newsprint entries">
        {events.map((event) => (
          <EventEntry reader={reader} event={event} />
        ))}
      </div>
    </RowsPage>
  );
};

/** All that occurred, likewise. */
export const Occurrences: FC<RowsShown & { occurrences: readonly StoredOccurrence[]; kinds: Kinds }> = ({
  occurrences,
  kinds,
  ...shown
}) => {
  const { reader } = shown.around;
  const options = kinds.occurrences.map(({ kind, rows }) => ({
    value: kind,
    words: `${reader.t(`occurrence.${kind}`)} (${reader.number(rows)})`,
  }));
  return (
    <RowsPage
      {...shown}
      path="/occurrences"
      title={reader.t('front.occurred')}
      choices={[{ name: 'kind', label: reader.t('filter.kind'), options }, standingChoice(reader)]}
      none={occurrences.length === 0}
    >
      <div class="newsprint entries">
        {occurrences.map((occurrence) => (
          <OccurrenceEntry reader={reader} occurrence={occurrence} />
        ))}
      </div>
    </RowsPage>
  );
};
