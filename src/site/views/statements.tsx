import type { FC } from 'hono/jsx';
import { Statement } from '../../record/index.ts';
import type { StoredStatement } from '../../store/index.ts';
import { Foreign } from '../parts/foreign.tsx';
import { Quotation } from '../parts/statement.tsx';
import { langOf } from '../text/lang.ts';
import { RowsPage, type RowsShown } from './rows.tsx';

/** All that was said, page by page, the newest first, or from a day on in the order of time. */
export const Statements: FC<RowsShown & { statements: readonly StoredStatement[] }> = ({
  statements,
  ...shown
}) => {
  const { reader } = shown.around;
  const { t } = reader;
  const options = Statement.shape.kind.options.map((value) => ({ value, words: t(`statement.${value}`) }));
  return (
    <RowsPage
      {...shown}
      path="/statements"
      title={t('statements.title')}
      choices={[{ name: 'said', label: t('filter.kind'), options }]}
      none={statements.length === 0}
    >
      {byPage(statements).map((own) => {
        const page = own[0]?.page;
        return (
          page && (
            <section class="said-on">
              <header>
                <p class="kicker">
                  <bdi>{page.outlet ?? t('outlet.unknown')}</bdi>
                  {page.day && (
                    <>
                      <span aria-hidden="true"> · </span>
                      <time datetime={page.day}>{reader.day(page.day)}</time>
                    </>
                  )}
                  <Foreign reader={reader} language={page.language} />
                </p>
                <h2 dir="auto" lang={langOf(page.language)}>
                  <a href={`/page/${encodeURIComponent(page.key)}`}>{page.title ?? t('untitled')}</a>
                </h2>
              </header>
              <div class="newsprint">
                {own.map((statement) => (
                  <Quotation reader={reader} statement={statement} page={false} />
                ))}
              </div>
            </section>
          )
        );
      })}
    </RowsPage>
  );
};

/** Statements of one page that follow each other, together. */
function byPage(statements: readonly StoredStatement[]): StoredStatement[][] {
  const groups: StoredStatement[][] = [];
  for (const row of statements) {
    const last = groups.at(-1);
    if (last?.[0]?.page.key === row.page.key) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
