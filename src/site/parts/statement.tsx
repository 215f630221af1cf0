import type { FC } from 'hono/jsx';
import type { StoredStatement } from '../../store/index.ts';
import type { Reader } from '../reader/reader.ts';
import { rowOf, shorten } from '../text/row.ts';
import { ActorNames, Chain } from './actors.tsx';
import { PageLine } from './page-line.tsx';

/** A quotation set on its own: the words, who spoke, on whose word, on which page. */
export const Quotation: FC<{
  reader: Reader;
  statement: StoredStatement;
  speaker?: boolean;
  length?: number;
}> = ({ reader, statement, speaker = true, length = 360 }) => {
  const row = rowOf(statement.statement.id);
  const words = shorten(statement.contentText, length);
  return (
    <figure class="quotation">
      <blockquote class={/^[“"„«‘']/.test(words) ? 'hang' : undefined}>
        <p dir="auto">
          <a href={`/page/${encodeURIComponent(statement.page.key)}#w-${row}`}>{words}</a>
        </p>
      </blockquote>
      <figcaption>
        {speaker && (
          <span class="speakers">
            {statement.speakers.length > 0 ? (
              <ActorNames actors={statement.speakers} />
            ) : statement.sourceText ? (
              <bdi>{shorten(statement.sourceText, 80)}</bdi>
            ) : (
              reader.t('page.speaker-unknown')
            )}
          </span>
        )}{' '}
        <span class="kind">{reader.t(`kind.${statement.statement.kind}`)}</span>
        <Chain speakers={statement.speakers} chain={statement.chain} label={reader.t('page.on-word')} />
        <PageLine reader={reader} page={statement.page} />
      </figcaption>
    </figure>
  );
};
