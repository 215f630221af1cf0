import type { FC } from 'hono/jsx';
import type { StoredOccurrence } from '../../store/index.ts';
import type { Reader } from '../reader/reader.ts';
import { figureWords } from '../text/figure.ts';
import { langOf } from '../text/lang.ts';
import { rowOf, shorten } from '../text/row.ts';
import { wordsFrom } from '../text/trigger.ts';
import { Chain } from './actors.tsx';
import { WhenWhere } from './event.tsx';
import { Factuality } from './factuality.tsx';
import { PageLine } from './page-line.tsx';

/** Roles that are said with the name, since the name alone would tell the contrary: "election result: Sanna Marin". */
const SAID_ROLES = new Set(['winner', 'loser']);

/** What occurred, to whom or by whom, with the figures, in one line. */
export const Happening: FC<{ reader: Reader; occurrence: StoredOccurrence }> = ({ reader, occurrence }) => {
  const { kind, subkind, figures } = occurrence.occurrence;
  const told = figureWords(reader, figures);
  return (
    <>
      <span class="deed" title={[kind, subkind].filter(Boolean).join(' · ')}>
        {reader.t(subkind ? `occurrence.${kind}.${subkind}` : `occurrence.${kind}`)}
      </span>
      {occurrence.parties.map(({ role, name, key }, index) => (
        <>
          {index === 0 ? ' ' : ', '}
          {key ? (
            <a href={`/actor/${encodeURIComponent(key)}`} title={role}>
              <bdi>{name}</bdi>
            </a>
          ) : (
            <span title={role}>
              <bdi lang={langOf(occurrence.page.language)}>{name}</bdi>
            </span>
          )}
          {SAID_ROLES.has(role) && <span class="role"> ({reader.t(`party.${role}`)})</span>}
        </>
      ))}
      {told.length > 0 && <span class="figures"> · {told.join(' · ')}</span>}
    </>
  );
};

/** It in the page's own words, from the trigger on. */
export const OccurrenceWords: FC<{ occurrence: StoredOccurrence; length?: number }> = ({
  occurrence,
  length = 70,
}) => (
  <q class="trigger-words" lang={langOf(occurrence.page.language)}>
    <bdi>{wordsFrom({ event: occurrence.occurrence, sentenceText: occurrence.sentenceText }, length)}</bdi>
  </q>
);

/** An occurrence as a list entry, with the sentence it stands in and its page. */
export const OccurrenceEntry: FC<{ reader: Reader; occurrence: StoredOccurrence }> = ({
  reader,
  occurrence,
}) => (
  <article class={`event-entry ${occurrence.occurrence.factuality}`}>
    <p class="line">
      <Happening reader={reader} occurrence={occurrence} />
    </p>
    <p class="facts">
      <Factuality reader={reader} standing={occurrence.occurrence.factuality} />{' '}
      <WhenWhere reader={reader} row={occurrence.occurrence} />
    </p>
    <p class="sentence" dir="auto" lang={langOf(occurrence.page.language)}>
      <a href={`/page/${encodeURIComponent(occurrence.page.key)}#w-${rowOf(occurrence.occurrence.id)}`}>
        {shorten(occurrence.sentenceText, 240)}
      </a>
    </p>
    <Chain chain={occurrence.chain} label={reader.t('page.on-word')} />
    <PageLine reader={reader} page={occurrence.page} />
  </article>
);
