import type { FC } from 'hono/jsx';
import type { StoredStatement } from '../../store/index.ts';
import type { Reader } from '../reader/reader.ts';
import { langOf } from '../text/lang.ts';
import { rowOf, shorten, withoutTrailingComma } from '../text/row.ts';
import { contentIn, goesOn, stanceOf } from '../text/stance.ts';
import { Chain, Cited } from './actors.tsx';
import { WhenWhere } from './event.tsx';
import { PageLine } from './page-line.tsx';

/** A quotation set on its own: the words, who spoke, on whose word, on which page. */
export const Quotation: FC<{
  reader: Reader;
  statement: StoredStatement;
  speaker?: boolean;
  page?: boolean;
  length?: number;
}> = ({ reader, statement, speaker = true, page = true, length = 360 }) => {
  const row = rowOf(statement.statement.id);
  const words = withoutTrailingComma(shorten(contentIn(statement.contentText, statement.cueText), length));
  const denies = stanceOf(statement.cueText, statement.contentText)?.doing;
  // When it was said, where that was another day than the page's.
  const { time } = statement.statement;
  const said = time && (time.from !== statement.page.day || time.to !== time.from) ? time : undefined;
  return (
    <figure class={`quotation ${statement.statement.kind}`}>
      <blockquote class={/^[“"„«‘']/.test(words) ? 'hang' : undefined}>
        <p dir="auto" lang={langOf(statement.page.language)}>
          <a href={`/page/${encodeURIComponent(statement.page.key)}#w-${row}`}>
            <StanceWords cueText={statement.cueText} content={words} />
            {words}
          </a>
        </p>
      </blockquote>
      <figcaption>
        <Chain
          speakers={speaker ? speakersOf(reader, statement) : []}
          chain={statement.chain}
          label={reader.t('page.on-word')}
        />
        <Cited links={statement.cites} label={reader.t('page.citing')} />
        {denies ? (
          <span class="stance">
            {speaker && ', '}
            {reader.t('stance.denying', { doing: denies })}
          </span>
        ) : (
          <Cue statement={statement} />
        )}
        {said && (
          <>
            {' '}
            <WhenWhere reader={reader} row={{ time: said }} />
          </>
        )}
        {page && <PageLine reader={reader} page={statement.page} />}
      </figcaption>
    </figure>
  );
};

/** Before a content that its source does not assert, the cue that says so: "denied that it intends to send any". */
export const StanceWords: FC<{ cueText: string | undefined; content: string }> = ({ cueText, content }) => {
  const stance = stanceOf(cueText, content);
  return stance ? (
    <>
      <em class="stance">{stance.words}</em>
      {goesOn(content) ? ' ' : ': '}
    </>
  ) : null;
};

/** Who spoke: the actors, else the words that name the source, else that it is not named. */
export function speakersOf(
  reader: Reader,
  { speakers, sourceText }: StoredStatement,
): readonly { readonly key?: string; readonly name: string }[] {
  if (speakers.length > 0) return speakers;
  return [{ name: sourceText ? shorten(sourceText, 80) : reader.t('page.speaker-unknown') }];
}

/** The words that say it was said ("denied", "according to"); of a plain quotation its marks say enough. */
export const Cue: FC<{ statement: StoredStatement }> = ({
  statement: { statement, cueText, contentText, page },
}) =>
  statement.kind === 'direct' || !cueText || stanceOf(cueText, contentText) ? null : (
    <>
      {' '}
      <q class="cue-words" lang={langOf(page.language)}>
        {shorten(cueText, 60)}
      </q>
    </>
  );
