import type { FC } from 'hono/jsx';
import type { StoredEvent, StoredOccurrence, StoredPage, StoredStatement } from '../../store/index.ts';
import { ArticleWords } from '../parts/article-words.tsx';
import { Foreign } from '../parts/foreign.tsx';
import { Layout, type Surroundings } from '../parts/layout.tsx';
import {
  Copies,
  Diagnostics,
  FurnitureList,
  LaterVersion,
  PublishedLine,
  SameStory,
  Versions,
} from '../parts/provenance.tsx';
import { RecordColumn } from '../parts/record-column.tsx';
import { langOf } from '../text/lang.ts';
import { safeHref } from '../text/row.ts';

/** A page of the store with its record, all rows in the order of the text. */
export interface PageWithRows {
  readonly page: StoredPage;
  readonly statements: readonly StoredStatement[];
  readonly events: readonly StoredEvent[];
  readonly occurrences: readonly StoredOccurrence[];
  /** The newest page's day, from which plans are seen. */
  readonly today?: string;
}

/** The article's words beside the record of them. */
export const PageView: FC<{ around: Surroundings; held: PageWithRows }> = ({ around, held }) => {
  const { reader } = around;
  const { t } = reader;
  const { page, statements, events, occurrences, today } = held;
  const { article, engine } = page.record;
  const title = article.title ?? t('untitled');
  const rows = statements.length + events.length + occurrences.length;
  const original = safeHref(article.url ?? article.claimedUrl);
  const standfirst = article.furniture.find(({ kind }) => kind === 'standfirst');
  const address = `/page/${encodeURIComponent(page.key)}`;
  return (
    <Layout
      around={around}
      title={title}
      kind="page"
      stylesheet={`${address}/marks.css`}
      alternates={[
        { href: `${address}.jsonld`, type: 'application/ld+json' },
        { href: `${address}.json`, type: 'application/json' },
      ]}
    >
      <header class="page-head">
        <LaterVersion reader={reader} page={page} />
        <p class="kicker">
          {page.outlet ? (
            <a href={`/outlet?name=${encodeURIComponent(page.outlet)}`}>
              <bdi>{page.outlet}</bdi>
            </a>
          ) : (
            t('outlet.unknown')
          )}
          <Foreign reader={reader} language={article.language} />
          {article.pageKind && article.pageKind !== 'article' && (
            <span> · {t(`kind.${article.pageKind}`)}</span>
          )}
        </p>
        <h1 dir="auto" lang={langOf(article.language)}>
          {title}
        </h1>
        {standfirst && (
          <p class="standfirst" dir="auto" lang={langOf(article.language)}>
            {standfirst.text}
          </p>
        )}
        {article.byline.length > 0 && (
          <p class="byline">
            {t('page.by', { names: new Intl.ListFormat(reader.locale).format(article.byline) })}
          </p>
        )}
        <PublishedLine reader={reader} article={article} />
        {original && (
          <p class="original">
            <a
              href={original}
              hreflang={langOf(article.language)}
              rel="noopener noreferrer nofollow external"
            >
              {t('page.original')}
            </a>
          </p>
        )}
        <Copies reader={reader} page={page} />
        <SameStory reader={reader} page={page} />
        {rows > 0 && (
          <p class="to-record">
            <a href="#record">
              {t('page.record')} ({reader.count('n.rows', rows)})
            </a>
          </p>
        )}
      </header>
      <div class="spread">
        <div class="words">
          <ArticleWords
            reader={reader}
            article={article}
            statements={statements}
            events={events}
            occurrences={occurrences}
          />
        </div>
        <RecordColumn
          reader={reader}
          statements={statements}
          events={events}
          occurrences={occurrences}
          today={today}
          unread={page.record.diagnostics.some(({ code }) => code === 'language-not-supported')}
        />
      </div>
      <footer class="provenance">
        <Versions reader={reader} page={page} />
        <FurnitureList reader={reader} furniture={article.furniture} />
        <Diagnostics reader={reader} diagnostics={page.record.diagnostics} />
        <p class="note">
          {t('page.kept', { moment: reader.moment(page.keptAt) })} ·{' '}
          {t('page.engine', { version: engine.version })} · <a href={`${address}.json`}>JSON</a> ·{' '}
          <a href={`${address}.jsonld`}>JSON-LD</a>
        </p>
      </footer>
    </Layout>
  );
};
