import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureText, readWhole, storyTerms } from '../../src/pipeline/index.ts';
import type { Store } from '../../src/store/index.ts';
import { pglite, postgres } from './databases.ts';

const server = await postgres();
const databases = [pglite(), ...(server ? [server] : [])];

const PAGES = {
  ferry: `The ferry Astrid ran aground off Varnholm on Monday with 212 people on board. The coast guard said that all
passengers were brought ashore at Varnholm harbour by noon. Captain Signe Lund told the harbour office of Varnholm that the ferry
had lost its rudder in the strait. The Astrid belongs to Norrline, which said that divers would look at the hull.`,
  ferryToo: `All 212 people were taken off the ferry Astrid after it struck a rock near Varnholm, the coast guard said on
Monday. Norrline, the owner of the Astrid, blamed a broken rudder. The master of the ferry, Signe Lund, stayed on board until
the last passengers had reached Varnholm harbour.`,
  ferryInquiry: `An inquiry into the grounding of the ferry Astrid off Varnholm will begin on Thursday, the coast guard said. Captain
Signe Lund is to be heard first, and then divers whom Norrline sent to see the rudder of the Astrid.`,
  budget: `The council of Marn Valley adopted a budget of 41 million crowns on Tuesday. Mayor Edda Holt said that the school
at Upper Marn would get a new roof. The opposition in the council voted against it, since fees for the kindergarten rise by a tenth.`,
};

describe.each(databases)('stories in a store on $name', (database) => {
  let store: Store;
  const keys: { [name: string]: string } = {};

  async function keep(name: string, words: string, url = `https://${name}.example/story`): Promise<string> {
    const capture = { ...captureText(words.replaceAll('\n', ' '), 'body'), url };
    const { record, doc } = await readWhole(capture, { published: '2024-03-05' });
    const { key } = await store.add(record, { source: url, terms: storyTerms(doc) });
    return key;
  }
  const storyOf = async (name: string) => (await store.page(keys[name]!))!.story.map(({ key }) => key).sort();

  beforeAll(async () => {
    store = await database.open();
    for (const [name, words] of Object.entries(PAGES)) keys[name] = await keep(name, words);
  }, 120_000);
  afterAll(() => database.cleanUp());

  it('joins the pages of one incident, and no others', async () => {
    const { ferry, ferryToo, ferryInquiry, budget } = keys;
    expect(await storyOf('ferry')).toEqual([ferryToo, ferryInquiry].sort());
    expect(await storyOf('budget')).toEqual([]);
    expect(await store.stories([budget!, ferryToo!])).toEqual([[ferry, ferryToo, ferryInquiry]]);
    expect(await store.stories([budget!, 'no such page'])).toEqual([]);
    expect(await store.stories([])).toEqual([]);
  });

  it('has the current wording of a page in a story, and a page without an analysis in none', async () => {
    const renewed = await keep(
      'ferryToo',
      `${PAGES.ferryToo}\n\nNorrline has put a bus on the road to Varnholm.`,
    );
    expect(await storyOf('ferry')).toEqual([keys.ferryInquiry, renewed].sort());
    const { record } = await readWhole(captureText(PAGES.ferry.replace('212', '213'), 'body'));
    const { key } = await store.add(record, { source: 'elsewhere' });
    expect((await store.page(key))!.story).toEqual([]);
    // The old words are back, and their page with them.
    await keep('ferryToo', PAGES.ferryToo);
    expect(await storyOf('ferry')).toEqual([keys.ferryInquiry, keys.ferryToo].sort());
  });

  it('takes whatever terms there are', async () => {
    const odd = new Map(
      [...['\0', '\ud800', '__proto__', '', "'; --", 'x'.repeat(1e6)]].map((term) => [term, 1]),
    );
    const terms = { content: odd, names: odd, numbers: odd, acts: odd, lead: odd, nameParts: odd };
    const { record } = await readWhole(captureText('Nobody came to the quay on Friday.', 'body'));
    const { key } = await store.add(record, { source: 'odd', terms });
    expect((await store.page(key))!.story).toEqual([]);
    await store.forget(key);
  });

  it('comes back from a backup, and goes with its pages', async () => {
    const lines: string[] = [];
    for await (const line of store.backup()) lines.push(line);
    const copy = await database.open();
    await copy.restore(
      (async function* () {
        yield* lines;
      })(),
    );
    expect(await copy.stories(Object.values(keys))).toEqual(await store.stories(Object.values(keys)));
    await copy.forget(keys.ferry!);
    expect(await copy.stories(Object.values(keys))).toEqual([[keys.ferryToo, keys.ferryInquiry]]);
  });

  it('holds a long story together, though no page is compared with all others at first', {
    timeout: 180_000,
  }, async () => {
    const long = await database.open();
    const told = PAGES.ferry
      .replaceAll('\n', ' ')
      .split(/(?<=\.) /)
      .concat(PAGES.ferryToo.replaceAll('\n', ' ').split(/(?<=\.) /));
    const all: string[] = [];
    for (let n = 0; n < 60; n++) {
      // Seven sentences of which each page leaves another one out, and its own number of people.
      const words = told
        .filter((_, k) => k !== n % told.length)
        .map((_, k, own) => own[(k * 3 + n) % own.length]);
      const capture = {
        ...captureText(words.join(' ').replaceAll('212', String(100 + n)), 'body'),
        url: `https://p${n}.example/`,
      };
      const { record, doc } = await readWhole(capture, { published: '2024-03-05' });
      all.push((await long.add(record, { source: `p${n}`, terms: storyTerms(doc) })).key);
    }
    expect(await long.stories(all)).toEqual([all]);
  });
});
