import type { FC } from 'hono/jsx';
import type { Article, Diagnostic, Furniture } from '../../record/index.ts';
import type { StoredPage } from '../../store/index.ts';
import type { Reader } from '../reader/reader.ts';
import { langOf } from '../text/lang.ts';
import { shorten } from '../text/row.ts';

/** When a page was published, how that is known, and every reason. */
export const PublishedLine: FC<{ reader: Reader; article: Article }> = ({ reader, article }) => {
  const { t } = reader;
  const { published, updated } = article;
  return (
    <div class="published">
      <p>
        <span class="kicker">{t('published')}</span>{' '}
        {published.how === 'unknown' && !published.earliest && !published.latest ? (
          t('published.unknown')
        ) : (
          <>
            <time datetime={published.best}>
              {published.best ? reader.moment(published.best) : reader.published(published)}
            </time>
            {published.best && published.earliest && published.latest && published.how === 'inferred' && (
              <span class="interval"> ({reader.days(published.earliest, published.latest)})</span>
            )}
            <span class="how">, {t(`how.${published.how}`)}</span>
          </>
        )}
        {updated && updated !== published.best && (
          <span class="how">; {t('page.updated', { moment: reader.moment(updated) })}</span>
        )}
      </p>
      {published.evidence.length > 0 && (
        <details>
          <summary>{t('published.why')}</summary>
          <ul>
            {published.evidence.map((reason) => (
              <li>
                <span lang="en" dir="ltr">
                  {reason.reason}
                </span>
                {reason.quote && (
                  <>
                    {' '}
                    <q>
                      <bdi>{shorten(reason.quote, 120)}</bdi>
                    </q>
                  </>
                )}
                {reason.span && (
                  <>
                    {' '}
                    <q>
                      <bdi>{shorten(article.text.slice(reason.span.start, reason.span.end), 120)}</bdi>
                    </q>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};

/** Pages with the same words. */
export const Copies: FC<{ reader: Reader; page: StoredPage }> = ({ reader, page }) => {
  if (page.copyLinks.length === 0) return null;
  return (
    <p class="copies">
      <span class="kicker">{reader.t(page.copyOf ? 'page.copy-of' : 'page.copies')}</span>{' '}
      {page.copyLinks.map((link, index) => (
        <>
          {index > 0 && '; '}
          <a href={`/page/${encodeURIComponent(link.page)}`}>
            <bdi>{link.outlet ?? link.title ?? reader.t('untitled')}</bdi>
          </a>{' '}
          (
          {link.kind === 'exact'
            ? reader.t('page.copy.exact')
            : reader.t('page.copy.near', { share: reader.percent(link.share) })}
          )
        </>
      ))}
    </p>
  );
};

/** The other pages that are of the same story, without those that only say the words of another once more. */
export const SameStory: FC<{ reader: Reader; page: StoredPage }> = ({ reader, page }) => {
  const copies = new Set(page.copyLinks.map((link) => link.page));
  const others = page.story.filter(({ key, isCopy }) => !isCopy && !copies.has(key));
  if (others.length === 0) return null;
  return (
    <div class="same-story">
      <h2 class="kicker">{reader.t('page.story')}</h2>
      <ul>
        {others.map(({ key, title, outlet, day, language }) => (
          <li>
            <bdi>{outlet ?? reader.t('outlet.unknown')}</bdi>
            {day && (
              <>
                , <time datetime={day}>{reader.day(day)}</time>
              </>
            )}
            :{' '}
            <a href={`/page/${encodeURIComponent(key)}`} lang={langOf(language)} dir="auto">
              {title ?? reader.t('untitled')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Leads from a wording that was superseded to the newest one. */
export const LaterVersion: FC<{ reader: Reader; page: StoredPage }> = ({ reader, page }) => {
  const newest = page.versions.at(-1);
  if (!newest || newest.key === page.key) return null;
  return (
    <p class="later">
      <a href={`/page/${encodeURIComponent(newest.key)}`}>{reader.t('page.later')}</a>
    </p>
  );
};

/** The wordings that the same address had. */
export const Versions: FC<{ reader: Reader; page: StoredPage }> = ({ reader, page }) => {
  if (page.versions.length < 2) return null;
  const { t } = reader;
  return (
    <section class="versions">
      <h2 class="kicker">{t('page.versions')}</h2>
      <ol>
        {page.versions.map(({ key, version, keptAt }) => (
          <li>
            {key === page.key ? (
              <span aria-current="page">
                {t('page.version', { n: String(version) })} ({t('page.this')})
              </span>
            ) : (
              <a href={`/page/${encodeURIComponent(key)}`}>{t('page.version', { n: String(version) })}</a>
            )}
            , {t('page.kept', { moment: reader.moment(keptAt) })}
          </li>
        ))}
      </ol>
    </section>
  );
};

/** What stood on the page and is not the article. */
export const FurnitureList: FC<{ reader: Reader; furniture: readonly Furniture[] }> = ({
  reader,
  furniture,
}) => {
  if (furniture.length === 0) return null;
  return (
    <details class="furniture">
      <summary>
        {reader.t('page.furniture')} ({reader.number(furniture.length)})
      </summary>
      <dl>
        {furniture.slice(0, 60).map(({ kind, text, value }) => (
          <div>
            <dt>{reader.t(`furniture.${kind}`)}</dt>
            <dd>
              <bdi>{shorten(text, 160)}</bdi>
              {value && (
                <span class="value"> = {/^\d{4}-\d\d-\d\d/.test(value) ? reader.moment(value) : value}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

/** What a stage could not do. */
export const Diagnostics: FC<{ reader: Reader; diagnostics: readonly Diagnostic[] }> = ({
  reader,
  diagnostics,
}) => {
  if (diagnostics.length === 0) return null;
  return (
    <details class="diagnostics">
      <summary>
        {reader.t('page.diagnostics')} ({reader.number(diagnostics.length)})
      </summary>
      <ul>
        {diagnostics.map(({ stage, message }) => (
          <li>
            <span class="kicker">{stage}</span>{' '}
            <span lang="en" dir="ltr">
              {message}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};
