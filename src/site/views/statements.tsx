import type { FC } from 'hono/jsx';
import type { StoredStatement } from '../../store/index.ts';
import { Foreign } from '../parts/foreign.tsx';
import { Layout, type Surroundings } from '../parts/layout.tsx';
import { Paging, type Stretch } from '../parts/paging.tsx';
import { Quotation } from '../parts/statement.tsx';
import { langOf } from '../text/lang.ts';

/** All that was said, page by page, the newest first. */
export const Statements: FC<{
  around: Surroundings;
  statements: readonly StoredStatement[];
  stretch: Stretch;
  more: boolean;
}> = ({ around, statements, stretch, more }) => {
  const { reader } = around;
  const { t } = reader;
  const byPage = [...Map.groupBy(statements, ({ page }) => page.key).values()];
  return (
    <Layout around={around} title={t('statements.title')} kind="statements">
      <h1>{t('statements.title')}</h1>
      {byPage.map((own) => {
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
      <Paging reader={reader} stretch={stretch} more={more} path="/statements" />
    </Layout>
  );
};
