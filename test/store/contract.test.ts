import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentKey, type Store } from '../../src/store/index.ts';
import { pglite, postgres, type TestDatabase } from './databases.ts';
import { bodyOf, seeded, synthetic } from './synthetic.ts';

const ORIGIN = { source: 'test', keptAt: '2024-03-06T08:00:00Z' };
const databases: readonly TestDatabase[] = [pglite(), await postgres()].filter((d) => d !== undefined);
/** What breaks a database or an address if anything does. */
const HOSTILE = [
  "'; drop table pages; --",
  '%',
  '_',
  '\\',
  '\0',
  'a\0b',
  '\ud800',
  '💥',
  '',
  '../..',
  'x'.repeat(9000),
];

describe.each(databases)('a store on $name', (database) => {
  afterAll(() => database.cleanUp());

  describe('keeping pages', () => {
    let store: Store;
    beforeAll(async () => {
      store = await database.open();
    });

    it('gives back what it was given', async () => {
      const record = synthetic({ seed: 1, url: 'https://courier.example/1', day: '2024-03-05' });
      expect(await store.has(contentKey(record.article))).toBe(false);
      const { key, outcome } = await store.add(record, ORIGIN);
      expect(outcome).toBe('added');
      expect(key).toMatch(/^[\w.-]+$/);
      expect(await store.has(contentKey(record.article))).toBe(true);
      const page = (await store.page(key))!;
      expect(page.record).toEqual(JSON.parse(JSON.stringify(record)));
      expect(page).toMatchObject({
        key,
        title: 'Report number 1',
        outlet: 'The Test Courier',
        day: '2024-03-05',
      });
      expect(page).toMatchObject({
        source: 'test',
        keptAt: ORIGIN.keptAt,
        statements: 20,
        events: 6,
        copies: 0,
      });
      expect(page.versions).toEqual([{ key, version: 1, keptAt: ORIGIN.keptAt }]);
      expect(page.lead.length).toBeLessThanOrEqual(300);
      expect(record.article.text.startsWith(page.lead)).toBe(true);
      expect(await store.pages()).toEqual([
        expect.objectContaining({ key, url: 'https://courier.example/1', statements: 20, lead: page.lead }),
      ]);
      expect(await store.page('no-such-page')).toBeUndefined();
    });

    it('skips content that it has, also at another address of the same site', async () => {
      const [first] = await store.pages();
      const same = synthetic({ seed: 1, url: 'https://www.courier.example/print/1?utm_source=x' });
      same.article.text = same.article.text.replaceAll(' ', '\n ');
      expect(await store.add(same, ORIGIN)).toEqual({ outcome: 'known', key: first!.key });
      expect(await store.pages()).toHaveLength(1);
    });

    it('keeps the same address with other words as a new version, the old beside it', async () => {
      const [first] = await store.pages();
      const changed = synthetic({ seed: 2, url: 'http://courier.example/1/?utm_medium=rss#top' });
      const { key } = await store.add(changed, ORIGIN);
      const page = (await store.page(key))!;
      expect(page.versions.map((v) => [v.key, v.version])).toEqual([
        [first!.key, 1],
        [key, 2],
      ]);
      expect((await store.page(first!.key))!.versions).toEqual(page.versions);
      expect((await store.pages()).map((p) => p.key)).toEqual([key]);
      expect((await store.pages({ allVersions: true })).map((p) => p.key)).toEqual([key, first!.key]);
      expect(await store.add(changed, ORIGIN)).toEqual({ outcome: 'known', key });
      const third = await store.add(synthetic({ seed: 3, url: 'https://courier.example/1' }), ORIGIN);
      expect(third).toMatchObject({ outcome: 'new-version', previous: key });
      expect(await store.status()).toMatchObject({ pages: 1, versions: 3 });
    });

    it('makes an old version current again when its words are back, with its actors, links and rows', async () => {
      const url = 'https://back.example/1';
      const [a, b] = [synthetic({ seed: 70, url }), synthetic({ seed: 71, url })];
      const { key } = await store.add(a, ORIGIN);
      const before = await store.actors({ limit: 500 });
      const other = await store.add(b, ORIGIN);
      expect(await store.has(contentKey(a.article))).toBe(false);
      expect(await store.add(a, ORIGIN)).toEqual({ outcome: 'new-version', key, previous: other.key });
      const current = (await store.pages({ limit: 500 })).filter((page) => page.url === url);
      expect(current.map((page) => page.key)).toEqual([key]);
      expect((await store.page(key))!.versions.map((v) => [v.key, v.version])).toEqual([
        [key, 1],
        [other.key, 2],
      ]);
      const after = new Map((await store.actors({ limit: 500 })).map((actor) => [actor.key, actor]));
      for (const actor of before) expect(after.get(actor.key)).toMatchObject({ pages: actor.pages });
      expect(await store.add(a, ORIGIN)).toEqual({ outcome: 'known', key });
      const third = await store.add(synthetic({ seed: 72, url }), ORIGIN);
      expect((await store.page(third.key))!.versions.map((v) => v.version)).toEqual([1, 2, 3]);
      await store.forget(key);
    });

    it('lists by day and outlet, within its limits', async () => {
      await store.add(synthetic({ seed: 4, day: '2024-03-09', outlet: 'Other' }), ORIGIN);
      const undated = synthetic({ seed: 5, outlet: 'Other' });
      undated.article.published = { how: 'unknown', evidence: [] };
      await store.add(undated, ORIGIN);
      const late = synthetic({ seed: 6, outlet: "O'Hara % Sons" });
      late.article.published = {
        earliest: '2024-01-29',
        latest: '2024-02-01',
        how: 'inferred',
        evidence: [],
      };
      await store.add(late, ORIGIN);
      const wide = synthetic({ seed: 70 });
      wide.article.published = {
        earliest: '2024-01-01',
        latest: '2024-05-01',
        how: 'inferred',
        evidence: [],
      };
      await store.add(wide, ORIGIN);
      expect((await store.pages()).map((p) => p.day)).toEqual([
        '2024-03-09',
        '2024-03-05',
        '2024-02-01',
        undefined,
        undefined,
      ]);
      expect(await store.days()).toEqual(
        ['2024-03-09', '2024-03-05', '2024-02-01'].map((day) => ({ day, pages: 1 })),
      );
      expect((await store.outlets())[0]).toEqual({ outlet: 'Other', pages: 2 });
      expect(await store.pages({ day: '2024-02-01' })).toHaveLength(1);
      expect(await store.pages({ outlet: "O'Hara % Sons" })).toHaveLength(1);
      expect(await store.pages({ outlet: '%' })).toHaveLength(0);
      expect(await store.pages({ limit: 1, offset: 1 })).toHaveLength(1);
      for (const limit of [0, -5]) expect(await store.pages({ limit })).toHaveLength(0);
      for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, 1e300, 2.7]) {
        expect((await store.pages({ limit: odd, offset: 0 })).length).toBeGreaterThan(1);
        expect(await store.pages({ offset: odd })).toBeDefined();
      }
    });

    it('keeps one page once when many add it at once', async () => {
      const record = synthetic({ seed: 7, url: 'https://courier.example/7' });
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => store.add(record, ORIGIN)));
      expect(outcomes.map((o) => o.outcome).sort()).toEqual(['added', ...Array(7).fill('known')]);
      expect(new Set(outcomes.map((o) => o.key)).size).toBe(1);
    });

    it('streams its records in the order kept', async () => {
      const ids: string[] = [];
      for await (const { record, source, keptAt } of store.records()) {
        ids.push(record.id);
        expect([source, keptAt]).toEqual([ORIGIN.source, ORIGIN.keptAt]);
        // A consumer may use the store meanwhile.
        await store.pages({ limit: 1 });
      }
      expect(ids).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p70', 'p7']);
    });
  });

  describe('copies', () => {
    let store: Store;
    const body = bodyOf(50, 400);
    const add = async (outlet: string, text: string, day: string, url?: string) =>
      store.add(synthetic({ outlet, text, day, url, title: `In ${outlet}` }), ORIGIN);
    beforeAll(async () => {
      store = await database.open();
    });

    it('finds the same words in another outlet, and most of them in a longer page', async () => {
      const agency = await add('Agency', body, '2024-05-02');
      expect(agency).not.toHaveProperty('copyOf');
      const exact = await add('Gazette', body.toUpperCase().replaceAll('.', ' —'), '2024-05-02');
      expect(exact).toMatchObject({
        copyOf: { page: agency.key, outlet: 'Agency', title: 'In Agency', kind: 'exact', share: 1 },
      });
      const longer = await add('Herald', `${bodyOf(51, 200)} ${body.slice(0, 1800)}`, '2024-05-03');
      expect(longer).toMatchObject({ copyOf: { page: agency.key, kind: 'near' } });
      const { copyLinks } = (await store.page(longer.key))!;
      expect(copyLinks.map((link) => link.page)).toEqual([agency.key, exact.key]);
      for (const { share } of copyLinks) expect(share).toBeGreaterThan(0.6);
      const pages = new Map((await store.pages()).map((p) => [p.outlet, p]));
      expect([pages.get('Agency')!.copies, pages.get('Gazette')!.copies]).toEqual([2, 1]);
      expect(pages.get('Agency')!.copyOf).toBeUndefined();
      expect(pages.get('Herald')!.copyOf!.page).toBe(agency.key);
      expect((await store.status()).copies).toBe(2);
    });

    it('takes no page for a copy that shares less', async () => {
      expect(await add('Post', `${body.slice(0, 900)} ${bodyOf(52, 300)}`, '2024-05-04')).not.toHaveProperty(
        'copyOf',
      );
      expect(await add('Short', body.slice(0, 400), '2024-05-04')).not.toHaveProperty('copyOf');
      expect(await add('Stub', 'Subscribe to read.', '2024-05-04')).not.toHaveProperty('copyOf');
      expect(await add('Stub B', 'Subscribe to read.', '2024-05-04')).not.toHaveProperty('copyOf');
    });

    it('puts the page that was published first at the root, whenever it was kept', async () => {
      const early = await add('Wire', body, '2024-05-01');
      expect(early).not.toHaveProperty('copyOf');
      const pages = new Map((await store.pages()).map((p) => [p.outlet, p]));
      for (const outlet of ['Agency', 'Gazette', 'Herald']) {
        expect(pages.get(outlet)!.copyOf!.page).toBe(early.key);
      }
      expect(pages.get('Wire')!.copies).toBe(3);
    });

    it('roots the others anew when the first is taken out', async () => {
      const wire = (await store.pages({ outlet: 'Wire' }))[0]!;
      expect(await store.forget(wire.key)).toMatchObject({ pages: 1 });
      const pages = new Map((await store.pages()).map((p) => [p.outlet, p]));
      expect(pages.get('Agency')).toMatchObject({ copies: 2 });
      expect(pages.get('Agency')!.copyOf).toBeUndefined();
      expect(pages.get('Herald')!.copyOf!.page).toBe(pages.get('Agency')!.key);
    });

    it('compares the current version, not one that was replaced, and never two versions of a page', async () => {
      const other = bodyOf(53, 300);
      const first = await add('Live', other, '2024-05-06', 'https://live.example/a');
      const copy = await add('Echo', other, '2024-05-07');
      expect(copy).toMatchObject({ copyOf: { page: first.key } });
      const second = await add('Live', `${other} And more was said.`, '2024-05-06', 'https://live.example/a');
      expect((await store.page(first.key))!.copyLinks).toEqual([]);
      expect((await store.page(second.key))!.copyLinks.map((l) => l.page)).toEqual([copy.key]);
      expect((await store.page(copy.key))!.copyOf).toMatchObject({ page: second.key, kind: 'near' });
      await add('Live', bodyOf(54, 300), '2024-05-06', 'https://live.example/a');
      expect((await store.page(copy.key))!.copyOf).toBeUndefined();
    });

    it('roots anew also where there are more copies than are compared with one page', {
      timeout: 120_000,
    }, async () => {
      const text = bodyOf(55, 150);
      const keys: string[] = [];
      for (let n = 0; n < 56; n++) keys.push((await add(`Printer ${n}`, text, '2024-06-01')).key);
      for (const key of keys.slice(0, 53)) await store.forget(key);
      expect((await store.page(keys[55]!))!.copyOf!.page).toBe(keys[53]);
      expect((await store.page(keys[53]!))!.copies).toBe(2);
    });
  });

  describe('actors, statements and events', () => {
    let store: Store;
    beforeAll(async () => {
      store = await database.open();
      await store.add(synthetic({ seed: 1, day: '2024-01-10', url: 'https://a.example/1' }), ORIGIN);
      await store.add(synthetic({ seed: 2, day: '2024-01-20', url: 'https://a.example/2' }), ORIGIN);
      await store.add(synthetic({ seed: 3, day: '2024-01-15', url: 'https://a.example/3' }), ORIGIN);
    });

    it('knows an actor across pages by its Wikidata item, else by name and type', async () => {
      const actors = await store.actors();
      expect(actors[0]!.pages).toBe(3);
      expect(await store.actor('Q101')).toMatchObject({ name: 'Ada Lorn', wikidata: 'Q101', country: 'NOR' });
      const ben = (await store.actor('ben-marsh.person'))!;
      expect(ben.roles).toEqual([{ title: 'minister', of: 'Norway' }]);
      const said = await store.statements({ speaker: ben.key, limit: 500 });
      expect(said).toHaveLength(ben.statements);
      for (const { speakers } of said)
        expect(speakers).toEqual([{ key: ben.key, name: 'Ben Marsh', type: 'person' }]);
      expect(await store.events({ actor: ben.key, limit: 500 })).toHaveLength(ben.events);
      expect((await store.actors({ name: 'DA LÓ' })).map((a) => a.name)).toEqual(['Ada Lorn']);
      for (const name of ['%', '_', 'a%n', '\0']) expect(await store.actors({ name })).toEqual([]);
      expect(await store.actors({ name: '' })).toHaveLength(7);
      expect(await store.actors({ country: 'NOR' })).toHaveLength(1);
      expect(await store.actors({ type: 'outlet' })).toHaveLength(0);
      expect(await store.actor('nobody')).toBeUndefined();
    });

    it('lists statements of the newest page first, or in the order of time', async () => {
      const dayOf = (rows: readonly { page: { day?: string } }[]) => [
        ...new Set(rows.map((r) => r.page.day)),
      ];
      expect(dayOf(await store.statements({ limit: 500 }))).toEqual([
        '2024-01-20',
        '2024-01-15',
        '2024-01-10',
      ]);
      expect(dayOf(await store.statements({ from: '2024-01-12', limit: 500 }))).toEqual([
        '2024-01-15',
        '2024-01-20',
      ]);
      expect(dayOf(await store.statements({ to: '2024-01-12', limit: 500 }))).toEqual(['2024-01-10']);
      const [page] = await store.pages();
      const rows = await store.statements({ page: page!.key });
      expect(rows.map((r) => r.statement.id)).toEqual(Array.from({ length: 20 }, (_, i) => `s${i + 1}`));
      const { text } = (await store.page(page!.key))!.record.article;
      expect(rows[3]).toMatchObject({ cueText: 'said', sourceText: rows[3]!.speakers[0]!.name });
      expect(text).toContain(rows[3]!.contentText);
      expect(rows[3]!.chain).toEqual([{ name: rows[3]!.speakers[0]!.name, key: rows[3]!.speakers[0]!.key }]);
      expect(rows[3]!.page).toEqual({
        key: page!.key,
        title: page!.title,
        outlet: page!.outlet,
        day: page!.day,
        language: 'en',
        isCopy: false,
      });
      expect(await store.statements({ kind: 'direct' })).toEqual([]);
    });

    it('lists events by time, kind and factuality', async () => {
      const planned = await store.events({ factuality: 'planned', from: '2024-01-12' });
      expect(planned.map((e) => e.event.time!.from)).toEqual(
        [...planned.map((e) => e.event.time!.from)].sort(),
      );
      expect(planned.length).toBe(6);
      expect(planned[0]).toMatchObject({ triggerText: 'said', page: { day: '2024-01-15' } });
      expect(await store.events({ type: 'CONSULT', limit: 500 })).toHaveLength(18);
      expect(await store.events({ type: 'ASSAULT' })).toEqual([]);
      expect(await store.events({ from: '2024-01-16', to: '2024-01-19' })).toEqual([]);
    });

    it('lists occurrences by time, kind and who takes part', async () => {
      const all = await store.occurrences({ limit: 500 });
      expect(all).toHaveLength(15);
      expect((await store.status()).occurrences).toBe(15);
      expect(all[0]).toMatchObject({
        triggerText: 'said',
        page: { day: '2024-01-20' },
        parties: [
          { role: 'winner', name: all[0]!.chain[0]!.name },
          { role: 'object', name: 'medal' },
        ],
      });
      expect(await store.occurrences({ kind: 'award', limit: 500 })).toHaveLength(6);
      expect(await store.occurrences({ kind: 'outbreak' })).toEqual([]);
      expect(await store.occurrences({ from: '2024-01-16', to: '2024-01-19' })).toEqual([]);
      const { key } = all[0]!.parties[0]!;
      const own = await store.occurrences({ actor: key, limit: 500 });
      expect(own).toEqual(all.filter(({ parties }) => parties.some((party) => party.key === key)));
      expect(own.length).toBeGreaterThan(0);
      const pages = await store.pages();
      expect(pages.map(({ occurrences }) => occurrences)).toEqual([5, 5, 5]);
    });

    it('takes a page out with its versions and all that stood on it alone', async () => {
      const before = await store.actors();
      const alone = synthetic({
        seed: 9,
        url: 'https://a.example/9',
        text: 'Solo Person said that it was so.',
      });
      alone.actors[0]!.roles = [{ title: 'poet' }];
      await store.add(alone, ORIGIN);
      const shared = synthetic({
        seed: 10,
        url: 'https://a.example/9',
        text: 'Ada Lorn said that it was so.',
      });
      shared.actors[0]!.roles = [{ title: 'guest', of: 'Mars' }];
      const { key } = await store.add(shared, ORIGIN);
      expect(await store.actor('solo-person.person')).toMatchObject({ pages: 0, statements: 0 });
      expect((await store.actor('Q101'))!.roles).toHaveLength(2);
      expect(await store.forget(key)).toEqual({ pages: 2, actors: 1 });
      expect(await store.page(key)).toBeUndefined();
      expect(await store.actor('solo-person.person')).toBeUndefined();
      expect(await store.actors()).toEqual(before);
      expect(await store.forget(key)).toEqual({ pages: 0, actors: 0 });
      expect(await store.has(contentKey(alone.article))).toBe(false);
    });

    it('counts right after any run of additions, new versions and removals', async () => {
      const random = seeded(77);
      for (let n = 0; n < 40; n++) {
        const kept = await store.pages({ limit: 500 });
        if (random() < 0.3 && kept.length > 0) {
          await store.forget(kept[Math.floor(random() * kept.length)]!.key);
        } else {
          const url = `https://a.example/${Math.floor(random() * 12)}`;
          const words = 24 + Math.floor(random() * 60);
          await store.add(synthetic({ seed: 300 + Math.floor(random() * 25), url, words }), ORIGIN);
        }
      }
      const actors = await store.actors({ limit: 500 });
      const pages = await Promise.all((await store.pages({ limit: 500 })).map((p) => store.page(p.key)));
      for (const actor of actors) {
        const naming = pages.filter((p) => p!.record.actors.some((a) => a.name === actor.name));
        expect(actor.pages).toBe(naming.length);
        expect(actor.statements).toBe((await store.statements({ speaker: actor.key, limit: 500 })).length);
        expect(actor.events).toBe((await store.events({ actor: actor.key, limit: 500 })).length);
      }
      const status = await store.status();
      expect(status.pages).toBe(pages.length);
      expect(status.statements).toBe((await store.statements({ limit: 500 })).length);
      expect(status.occurrences).toBe((await store.occurrences({ limit: 500 })).length);
      expect(status.actors).toBe(actors.length);
      expect(status.engines).toEqual([{ version: '0.1.0', pages: status.versions }]);
    });
  });

  describe('searching', () => {
    let store: Store;
    beforeAll(async () => {
      store = await database.open();
      const add = (title: string, text: string, language = 'en') =>
        store.add(synthetic({ title, text, language }), ORIGIN);
      await add(
        'Harbour talks',
        'The ministers were meeting in the harbour. They agreed on 50% of a grain_deal.',
      );
      await add('Grain', `${bodyOf(1, 300)} Ministers of both countries met again over the grain deal.`);
      await add('Hafen', 'Die Minister trafen sich im Hafen und sprachen über Getreide.', 'de');
      await add('', 'A page without a title on the weather.');
    });

    it('finds English by stem and other languages by the word, and marks the words found', async () => {
      const hits = await store.search('minister meeting');
      expect(hits.map((h) => h.page.title)).toEqual(['Harbour talks']);
      const [{ excerpt, marks }] = hits as [(typeof hits)[0]];
      expect(marks.map((m) => excerpt.slice(m.start, m.end))).toEqual(['ministers', 'meeting']);
      expect((await store.search('ministers')).map((h) => h.page.title).sort()).toEqual([
        'Grain',
        'Harbour talks',
      ]);
      expect((await store.search('GETREIDE')).map((h) => h.page.title)).toEqual(['Hafen']);
      expect((await store.search('"grain deal"')).map((h) => h.page.title)).toContain('Grain');
      expect((await store.search('ministers -harbour')).map((h) => h.page.title)).toEqual(['Grain']);
      expect((await store.search('ministers', { limit: 1, offset: 1 })).length).toBe(1);
      const { excerpt: far, marks: found } = (await store.search('countries'))[0]!;
      expect(found.map((m) => far.slice(m.start, m.end))).toEqual(['countries']);
    });

    it('takes whatever it is asked', async () => {
      for (const query of [
        ...HOSTILE,
        '"',
        "'",
        '&|!()<->:*',
        '((((',
        '-',
        'or or',
        '%inister%',
        'harb_ur',
        'the',
      ]) {
        expect(await store.search(query), query).toEqual([]);
      }
    });

    it('cannot be made to mark what was not found', async () => {
      await store.add(
        synthetic({ title: 'Marks', text: 'One \uE0F0forged\uE0F1 mark about zebras.' }),
        ORIGIN,
      );
      const [hit] = await store.search('zebra');
      expect(hit!.marks.map((m) => hit!.excerpt.slice(m.start, m.end))).toEqual(['zebras']);
    });

    it('leaves replaced versions out', async () => {
      await store.add(synthetic({ url: 'https://x.example/', text: 'An aardvark was seen.' }), ORIGIN);
      await store.add(synthetic({ url: 'https://x.example/', text: 'A badger was seen.' }), ORIGIN);
      expect(await store.search('aardvark')).toEqual([]);
      expect(await store.search('badger')).toHaveLength(1);
    });
  });

  describe('hostile pages', () => {
    let store: Store;
    beforeAll(async () => {
      store = await database.open();
    });

    it('takes any key and any filter', async () => {
      for (const odd of HOSTILE) {
        expect(await store.page(odd)).toBeUndefined();
        expect(await store.actor(odd)).toBeUndefined();
        expect(await store.has(odd)).toBe(false);
        expect(await store.forget(odd)).toEqual({ pages: 0, actors: 0 });
        expect(await store.pages({ day: odd, outlet: odd })).toEqual([]);
        expect(await store.statements({ page: odd, speaker: odd, from: odd, to: odd })).toEqual([]);
        expect(await store.events({ page: odd, actor: odd, from: odd, to: odd })).toEqual([]);
        expect(await store.actors({ name: odd, country: odd })).toEqual([]);
      }
    });

    it('keeps NUL, lone surrogates and quotes letter by letter', async () => {
      for (const [n, odd] of HOSTILE.entries()) {
        const text = `Ada Lorn said so ${odd} and on. Ben Marsh said yes ${odd}. Cleo Vance said no.`;
        const record = synthetic({
          seed: n,
          text,
          title: `${n}${odd}`,
          outlet: odd,
          url: `https://h.example/${n}/${odd}`,
        });
        record.actors[0]!.name = `Ada ${odd} Lorn`;
        record.engine.models = { [`a${odd}`]: odd, '2': 'x', '1': 'y' };
        record.article.furniture.push({ kind: 'other', text: odd });
        const { key } = await store.add(record, { source: odd, keptAt: ORIGIN.keptAt });
        const page = (await store.page(key))!;
        expect(JSON.stringify(page.record)).toBe(JSON.stringify(record));
        const [row] = await store.statements({ page: key, limit: 1 });
        expect(row!.speakers).toHaveLength(1);
        expect(await store.actor(row!.speakers[0]!.key)).toMatchObject({ pages: expect.any(Number) });
        expect(await store.add(record, ORIGIN)).toEqual({ outcome: 'known', key });
      }
      expect(await store.pages()).toHaveLength(HOSTILE.length);
    });

    it('keeps very long texts, and texts of very many words', { timeout: 120_000 }, async () => {
      const many = Array.from({ length: 300_000 }, (_, i) => `w${i.toString(36)}`).join(' ');
      const cjk = Array.from({ length: 300_000 }, (_, i) =>
        String.fromCharCode(0x4e00 + ((i * 7919) % 20_000)),
      ).join('');
      for (const [n, text] of [
        `Ada Lorn said ${'x'.repeat(3_000_000)}.`,
        many,
        cjk,
        '💥'.repeat(200_001),
      ].entries()) {
        const record = synthetic({ title: `Long ${n}`, text });
        const { key } = await store.add(record, ORIGIN);
        expect((await store.page(key))!.record.article.text === text).toBe(true);
      }
      expect((await store.search('w1a')).map((h) => h.page.title)).toEqual(['Long 1']);
    });

    it('keeps a page with thousands of statements and actors', { timeout: 120_000 }, async () => {
      const name = (n: number) =>
        [...n.toString(26)].map((c) => String.fromCharCode(97 + Number.parseInt(c, 26))).join('');
      const text = Array.from({ length: 3000 }, (_, n) => `Mx N${name(n)} said so.`).join(' ');
      const { key } = await store.add(synthetic({ title: 'Many', text }), ORIGIN);
      expect(await store.page(key)).toMatchObject({ statements: 3000, events: 1000 });
      expect(await store.statements({ page: key, offset: 2900, limit: 500 })).toHaveLength(100);
      expect((await store.forget(key)).actors).toBe(3000);
    });

    it('leaves nothing of a page whose adding fails midway', async () => {
      const before = await store.status();
      const record = synthetic({ seed: 91, url: 'https://broken.example/' });
      // A factuality that is null breaks a NOT NULL column after page, actors and statements are in.
      Object.assign(record.events[2]!, { factuality: null });
      await expect(store.add(record, ORIGIN)).rejects.toMatchObject({ name: 'DaybookError', stage: 'store' });
      expect(await store.status()).toEqual(before);
      expect((await store.add(synthetic({ seed: 91, url: 'https://broken.example/' }), ORIGIN)).outcome).toBe(
        'added',
      );
    });
  });
});
