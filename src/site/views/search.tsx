import type { FC } from 'hono/jsx';
import type { SearchHit } from '../../store/index.ts';
import { CopyOf } from '../parts/copy-of.tsx';
import { Layout, type Surroundings } from '../parts/layout.tsx';
import { PageLine } from '../parts/page-line.tsx';
import { Paging, type Stretch } from '../parts/paging.tsx';
import { langOf } from '../text/lang.ts';

/** The search form and what it found. */
export const Search: FC<{
  around: Surroundings;
  query: string;
  hits: readonly SearchHit[];
  stretch: Stretch;
  more: boolean;
}> = ({ around, query, hits, stretch, more }) => {
  const { reader } = around;
  const { t } = reader;
  const isHelped = query === '' || hits.length === 0;
  return (
    <Layout
      around={around}
      title={query ? `${t('search.title')}: ${query}` : t('search.title')}
      kind="search"
    >
      <h1>{t('search.title')}</h1>
      <search>
        <form class="find" action="/search" method="get">
          <label for="q">{t('search.label')}</label>
          <input
            id="q"
            name="q"
            type="search"
            value={query}
            maxlength={400}
            aria-describedby={isHelped ? 'how' : undefined}
          />
          <button type="submit">{t('search.go')}</button>
        </form>
        {isHelped && (
          <p class="note" id="how">
            {t('search.help')}
          </p>
        )}
      </search>
      {query !== '' && hits.length === 0 && <p class="nothing">{t('search.none')}</p>}
      <ol class="hits">
        {hits.map((hit) => (
          <li>
            <h2 dir="auto" lang={langOf(hit.page.language)}>
              <a href={`/page/${encodeURIComponent(hit.page.key)}`}>{hit.page.title ?? t('untitled')}</a>
            </h2>
            <p class="excerpt" dir="auto" lang={langOf(hit.page.language)}>
              <Excerpt hit={hit} />
            </p>
            <PageLine reader={reader} page={hit.page} language /> <CopyOf reader={reader} page={hit.page} />
          </li>
        ))}
      </ol>
      <Paging
        reader={reader}
        stretch={stretch}
        more={more}
        path={`/search?q=${encodeURIComponent(query)}`}
        order="other"
      />
    </Layout>
  );
};

const Excerpt: FC<{ hit: SearchHit }> = ({ hit: { excerpt, marks } }) => {
  let at = 0;
  const pieces = marks.map(({ start, end }) => {
    const before = excerpt.slice(at, start);
    at = end;
    return (
      <>
        {before}
        <mark>{excerpt.slice(start, end)}</mark>
      </>
    );
  });
  return (
    <>
      {/^\p{Ll}/u.test(excerpt) && '…'}
      {pieces}
      {excerpt.slice(at)}
      {!/[.!?…]["”’»“)]*$/.test(excerpt) && '…'}
    </>
  );
};
