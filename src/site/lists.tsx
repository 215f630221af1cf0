import { type Context, Hono } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Paging, Store } from '../store/index.ts';
import { chosenOf } from './gather/chosen.ts';
import { STORIES_LOOK, storiesFrom } from './gather/stories.ts';
import { whileUnchanged } from './gather/unchanged.ts';
import type { MenuItem, Surroundings } from './parts/layout.tsx';
import { stretchOf } from './parts/paging.tsx';
import { Events, Occurrences } from './views/rows.tsx';
import { Statements } from './views/statements.tsx';
import { Stories } from './views/stories.tsx';

type Document = HtmlEscapedString | Promise<HtmlEscapedString>;

/** How many rows of a list one sheet has. */
const ROWS = 40;

/** The lists of the whole store that a reader chooses from: what was said and done, what occurred, and the stories of several pages. */
export function siteLists(
  store: Store,
  around: (c: Context, here: MenuItem['key']) => Promise<Surroundings>,
  send: (c: Context, document: Document) => Promise<Response>,
): Hono {
  const app = new Hono();
  const kinds = whileUnchanged(store, () => store.kinds());
  const stories = whileUnchanged(store, (offset) => storiesFrom(store, Number(offset)));

  /** A stretch of rows as a reader chose them, and whether there are more. */
  async function shown<Row>(
    c: Context,
    here: MenuItem['key'],
    list: (window: Paging & { from?: string; to?: string }) => Promise<readonly Row[]>,
  ) {
    const chosen = chosenOf((name) => c.req.query(name));
    const stretch = stretchOf(c.req.query('from'), ROWS);
    const rows = await list({
      from: chosen.since,
      to: chosen.until,
      offset: stretch.offset,
      limit: stretch.limit + 1,
    });
    const more = rows.length > stretch.limit;
    return {
      rows: rows.slice(0, stretch.limit),
      shown: { around: await around(c, here), chosen, stretch, more },
    };
  }

  app.get('/statements', async (c) => {
    const { said } = chosenOf((name) => c.req.query(name));
    const { rows, shown: rest } = await shown(c, 'statements', (window) =>
      store.statements({ kind: said, ...window }),
    );
    return send(c, <Statements {...rest} statements={rows} />);
  });

  app.get('/events', async (c) => {
    const { type, standing } = chosenOf((name) => c.req.query(name));
    const { rows, shown: rest } = await shown(c, 'events', (window) =>
      store.events({ type, factuality: standing, ...window }),
    );
    return send(c, <Events {...rest} events={rows} kinds={await kinds()} />);
  });

  app.get('/occurrences', async (c) => {
    const { kind, standing } = chosenOf((name) => c.req.query(name));
    const { rows, shown: rest } = await shown(c, 'occurrences', (window) =>
      store.occurrences({ kind, factuality: standing, ...window }),
    );
    return send(c, <Occurrences {...rest} occurrences={rows} kinds={await kinds()} />);
  });

  app.get('/stories', async (c) => {
    const stretch = stretchOf(c.req.query('from'), STORIES_LOOK);
    const found = await stories(String(stretch.offset));
    return send(c, <Stories around={await around(c, 'stories')} stretch={stretch} {...found} />);
  });
  return app;
}
