import type { FC } from 'hono/jsx';
import type { Article, Span } from '../../record/index.ts';
import type { StoredEvent, StoredOccurrence, StoredStatement } from '../../store/index.ts';
import type { Reader } from '../reader/reader.ts';
import { langOf } from '../text/lang.ts';
import { type Mark, markedParagraphs, type Piece } from '../text/marked.ts';
import { eventMark, occurrenceMark, rowOf, statementMark } from '../text/row.ts';

interface Reference {
  readonly label: string;
  readonly kind: 'statement' | 'event' | 'occurrence';
}

/** The article's own text, the words of every row marked and followed by a reference to the row. */
export const ArticleWords: FC<{
  reader: Reader;
  article: Article;
  statements: readonly StoredStatement[];
  events: readonly StoredEvent[];
  occurrences: readonly StoredOccurrence[];
}> = ({ reader, article, statements, events, occurrences }) => {
  if (article.text.trim() === '') return <p class="nothing">{reader.t('page.no-text')}</p>;
  const references = new Map<string, Reference>();
  for (const [index, { statement }] of statements.entries()) {
    references.set(rowOf(statement.id), { label: statementMark(index), kind: 'statement' });
  }
  for (const [index, { event }] of events.entries()) {
    references.set(rowOf(event.id), { label: eventMark(index), kind: 'event' });
  }
  for (const [index, { occurrence }] of occurrences.entries()) {
    references.set(rowOf(occurrence.id), { label: occurrenceMark(index), kind: 'occurrence' });
  }
  const marks = [
    ...statements.flatMap(marksOfStatement),
    ...events.map(({ event }) => markOf(event)),
    ...occurrences.map(({ occurrence }) => markOf(occurrence)),
  ];
  return (
    <div class="article" lang={langOf(article.language)} dir="auto">
      {markedParagraphs(article.text, marks).map((pieces) => (
        <p dir="auto">
          {pieces.map((piece) => (
            <Words reader={reader} piece={piece} references={references} />
          ))}
        </p>
      ))}
    </div>
  );
};

const Words: FC<{ reader: Reader; piece: Piece; references: ReadonlyMap<string, Reference> }> = ({
  reader,
  piece,
  references,
}) => (
  <>
    {piece.begins.map((row) => (
      <span class="at" id={`w-${row}`} />
    ))}
    {piece.marks.length === 0 ? piece.text : <mark class={classesOf(piece.marks)}>{piece.text}</mark>}
    {piece.ends.map((row) => {
      const reference = references.get(row);
      return (
        reference && (
          <a
            class={`ref ${reference.kind}`}
            href={`#${row}`}
            lang={reader.language}
            aria-label={reader.t(`page.ref.${reference.kind}`, { id: reference.label })}
          >
            {reference.label}
          </a>
        )
      );
    })}
  </>
);

function classesOf(marks: readonly Mark[]): string {
  return [...new Set(marks.flatMap(({ row, kind }) => [kind, `w-${row}`]))].join(' ');
}

function marksOfStatement({ statement }: StoredStatement): Mark[] {
  const row = rowOf(statement.id);
  return [
    ...statement.content.map((span): Mark => ({ row, kind: 'content', span })),
    ...(statement.source ? [{ row, kind: 'source', span: statement.source } as const] : []),
    ...(statement.cue ? [{ row, kind: 'cue', span: statement.cue } as const] : []),
  ];
}

function markOf({ id, trigger }: { readonly id: string; readonly trigger: Span }): Mark {
  return { row: rowOf(id), kind: 'trigger', span: trigger };
}
