import { expect, it } from 'vitest';
import { contactOf, userAgentOf } from './identity.ts';
import { localWeb } from './local-server.fixture.ts';

const web = localWeb();

it('servers are told name, version and contact', async () => {
  const seen: (string | undefined)[] = [];
  const port = await web.serve((request, response) => {
    seen.push(request.headers['user-agent']);
    response.end('x');
  });
  await web.fetcher({ contact: 'desk@example.org' }).fetch(`http://a.test:${port}/`);
  await web.fetcher().fetch(`http://a.test:${port}/`);
  expect(seen[0]).toMatch(/^Daybook\/\d+\.\d+\.\d+ \(\+desk@example\.org\)$/);
  expect(seen[1]).toMatch(/^Daybook\/\d+\.\d+\.\d+$/);
});

it('a contact is a mail address or a page', () => {
  for (const good of ['desk@example.org', ' https://example.org/about-our-reader ', 'a.b+c@news.example.co'])
    expect(userAgentOf(good)).toContain(`(+${contactOf(good)})`);
});

it.each([
  '',
  'me',
  'ann@localhost',
  'ftp://example.org/',
  'https://ann:s3cret@example.org/',
  'a@b.c\r\nx-other: 1',
  'a@b.c) (',
  'désk@example.org',
  `${'a'.repeat(300)}@example.org`,
])('"%s" is none', (bad) => {
  expect(() => contactOf(bad)).toThrow(expect.objectContaining({ code: 'bad-contact', stage: 'capture' }));
});
