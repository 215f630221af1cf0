import type { FC } from 'hono/jsx';
import type { PageSummary } from '../../store/index.ts';
import { Layout, type Surroundings } from '../parts/layout.tsx';
import { Paging, type Stretch } from '../parts/paging.tsx';
import { Teaser } from '../parts/teaser.tsx';

/** All days with pages, by month, and all outlets. */
export const Archive: FC<{
  around: Surroundings;
  days: readonly { readonly day: string; readonly pages: number }[];
  outlets: readonly { readonly outlet: string; readonly pages: number }[];
  undated: readonly PageSummary[];
}> = ({ around, days, outlets, undated }) => {
  const { reader } = around;
  const { t } = reader;
  const months = Map.groupBy(days, ({ day }) => day.slice(0, 7));
  return (
    <Layout around={around} title={t('days.title')} kind="archive">
      <h1>{t('days.title')}</h1>
      <div class="months newsprint">
        {[...months].map(([month, own]) => (
          <section>
            <h2 class="rule-head">{reader.month(month)}</h2>
            <ul class="leaders">
              {own.map(({ day, pages }) => (
                <li>
                  <a href={`/day/${day}`}>
                    <time datetime={day}>{reader.day(day, 'full')}</time>
                  </a>
                  <span>{reader.count('n.pages', pages)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {outlets.length > 0 && (
          <section>
            <h2 class="rule-head">{t('days.outlets')}</h2>
            <ul class="leaders">
              {outlets.map(({ outlet, pages }) => (
                <li>
                  <a href={`/outlet?name=${encodeURIComponent(outlet)}`}>
                    <bdi>{outlet}</bdi>
                  </a>
                  <span>{reader.count('n.pages', pages)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {undated.length > 0 && (
        <section>
          <h2 class="rule-head">{t('days.undated')}</h2>
          <div class="columns">
            {undated.map((page) => (
              <Teaser reader={reader} page={page} weight="second" />
            ))}
          </div>
        </section>
      )}
    </Layout>
  );
};

/** One outlet's pages, the newest first. */
export const Outlet: FC<{
  around: Surroundings;
  outlet: string;
  pages: readonly PageSummary[];
  stretch: Stretch;
  more: boolean;
}> = ({ around, outlet, pages, stretch, more }) => (
  <Layout around={around} title={outlet} kind="archive">
    <h1>
      <bdi>{outlet}</bdi>
    </h1>
    <div class="columns">
      {pages.map((page) => (
        <Teaser reader={around.reader} page={page} weight="second" level={2} />
      ))}
    </div>
    <Paging
      reader={around.reader}
      stretch={stretch}
      more={more}
      path={`/outlet?name=${encodeURIComponent(outlet)}`}
    />
  </Layout>
);
