import type { Child, FC } from 'hono/jsx';
import type { Reader } from '../reader/reader.ts';
import { fileUrl } from '../server/files.ts';
import type { Weather } from '../weather/weather.ts';
import { Masthead } from './masthead.tsx';

/** An entry of the menu: made only for what the store holds. */
export interface MenuItem {
  readonly key:
    | 'front'
    | 'days'
    | 'stories'
    | 'actors'
    | 'statements'
    | 'events'
    | 'occurrences'
    | 'calendar'
    | 'search'
    | 'about';
  readonly href: string;
}

/** A line of thanks to whoever pays, if anyone does. */
export interface Sponsor {
  readonly text: string;
  readonly url?: string;
}

/** What stands around every page. */
export interface Surroundings {
  readonly reader: Reader;
  readonly menu: readonly MenuItem[];
  readonly here?: MenuItem['key'];
  readonly weather?: Weather;
  readonly sponsor?: Sponsor;
}

export interface Alternate {
  readonly href: string;
  readonly type: string;
  readonly title?: string;
}

const FEEDS = [
  ['/feed.atom', 'foot.atom'],
  ['/feed.rss', 'foot.rss'],
  ['/feed.json', 'foot.jsonfeed'],
  ['/planned.ics', 'foot.ics'],
  ['/events.csv', 'foot.csv.events'],
  ['/occurrences.csv', 'foot.csv.occurrences'],
  ['/statements.csv', 'foot.csv.statements'],
  ['/pages.jsonld', 'foot.jsonld'],
] as const;

/** The whole document: head, masthead, the page's own part, foot. */
export const Layout: FC<{
  around: Surroundings;
  title?: string;
  kind: string;
  alternates?: readonly Alternate[];
  stylesheet?: string;
  children?: Child;
}> = ({ around, title, kind, alternates = [], stylesheet, children }) => {
  const { reader } = around;
  const { t } = reader;
  const holds = around.menu.length > 0;
  return (
    <html lang={reader.language}>
      <head>
        <meta charset="utf-8" />
        <title>{title ? `${title} — Daybook` : `Daybook — ${t('motto')}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={fileUrl.get('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={fileUrl.get('site.css')} />
        {stylesheet && <link rel="stylesheet" href={stylesheet} />}
        {alternates.map((a) => (
          <link rel="alternate" href={a.href} type={a.type} title={a.title} />
        ))}
        <script src={fileUrl.get('site.js')} defer />
      </head>
      <body class={`on-${kind}`}>
        <a class="skip" href="#main">
          {t('skip')}
        </a>
        <Masthead around={around} front={kind.startsWith('front')} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          <p class="colophon">
            <a href="/" class="small-plate">
              Daybook
            </a>{' '}
            {t('foot.local')} <a href="/about">{t('menu.about')}</a>
          </p>
          {holds && (
            <p class="feeds">
              <span class="kicker">{t('foot.feeds')}</span>{' '}
              {FEEDS.map(([href, key], index) => (
                <>
                  {index > 0 && <span aria-hidden="true"> · </span>}
                  <a href={href}>{t(key)}</a>
                </>
              ))}
            </p>
          )}
        </footer>
      </body>
    </html>
  );
};
