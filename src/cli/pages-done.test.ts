import { expect, it } from 'vitest';
import { PagesDone } from './pages-done.ts';

it('counts one page an argument, as many as a list names, and those of an archive without an end', () => {
  const pages = new PagesDone(3);
  const [page, list, archive] = [pages.ofArgument(), pages.ofArgument(), pages.ofArgument()];
  expect(pages.total).toBe(3);

  list.named(10);
  expect(pages.total).toBe(12);
  // An index of sitemaps names more as it goes.
  list.named(5);
  expect(pages.total).toBe(17);
  for (let i = 0; i < 12; i++) {
    list.came();
    pages.did();
  }
  list.end();
  expect([pages.done, pages.total]).toEqual([12, 14]);

  page.came();
  pages.did();
  page.end();
  for (let i = 0; i < 4; i++) {
    archive.came();
    pages.did();
  }
  expect(pages.total).toBeUndefined();
  archive.end();
  expect([pages.done, pages.total]).toEqual([17, 17]);
});
