import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ROBOTS_BYTES, robotsRules } from './index.ts';

const rules = (text: string | Uint8Array, product = 'Daybook') =>
  robotsRules(typeof text === 'string' ? Buffer.from(text) : text, product);
const url = (path: string) => new URL(path, 'https://tarnpost.test');
/** Whether a path may be read under these lines, for anybody. */
const allows = (lines: string, path: string): boolean =>
  rules(`User-agent: *\n${lines}`).forbidding(url(path)) === undefined;

describe('groups of robots.txt', () => {
  const may = (text: string, path = '/x') => rules(text).forbidding(url(path)) === undefined;

  it.each([
    ['its own group before that of all', 'User-agent: *\nDisallow: /\n\nUser-agent: daybook\nAllow: /', true],
    ['its own group in any case', 'USER-AGENT: DAYBOOK\nDISALLOW: /\nUser-agent: *\nAllow: /', false],
    [
      'all of its groups as one',
      'User-agent: daybook\nAllow: /y\nUser-agent: b\nAllow: /\nUser-agent: daybook\nDisallow: /',
      false,
    ],
    ['a group of several names', 'User-agent: b\nUser-agent: Daybook\nDisallow: /', false],
    ['a name with a version', 'User-agent: Daybook/2.0 (news)\nDisallow: /', false],
    ['no group of a longer name', 'User-agent: Daybook-News\nDisallow: /', true],
    ['no group of a shorter name', 'User-agent: Day\nDisallow: /', true],
    [
      'its own empty group before that of all',
      'User-agent: *\nDisallow: /\nUser-agent: Daybook\nDisallow:',
      true,
    ],
    ['its own group without rules', 'User-agent: *\nDisallow: /\n\nUser-agent: Daybook', true],
    ['no rule before the first name', 'Disallow: /\nUser-agent: b\nDisallow: /', true],
    [
      'names across an empty line, a comment and a sitemap',
      'User-agent: Daybook\n\n# ours\nSitemap: /s.xml\nUser-agent: b\nDisallow: /',
      false,
    ],
    ['lines that end in CR, CR LF and LF', 'User-agent: *\rDisallow: /x\r\nAllow: /y\n', false],
    ['a byte order mark', '\ufeffUser-agent: *\nDisallow: /', false],
    ['spaces, tabs and comments', ' \tUser-agent \t:  * # all\n\tDisallow\t: /x # not this\n', false],
    ['an empty file', '', true],
    [
      'a page that stands in its place',
      '<!doctype html><title>Not found</title><p>User-agent of yours: none',
      true,
    ],
  ])('takes %s', (_, text, expected) => {
    expect(may(text)).toBe(expected);
  });

  it('lets robots.txt itself be read', () => {
    expect(allows('Disallow: /', '/robots.txt')).toBe(true);
  });

  it('says which line forbids', () => {
    expect(rules('User-agent: *\n\nDisallow: /mill/\n').forbidding(url('/mill/one'))).toEqual({
      line: 3,
      pattern: '/mill/',
    });
  });
});

describe('patterns of robots.txt', () => {
  it.each<[rules: string, path: string, isAllowed: boolean]>([
    // The longest match decides, whatever the order; Allow where two are as long.
    ['Allow: /mill\nDisallow: /', '/mill/one', true],
    ['Disallow: /\nAllow: /mill', '/mill/one', true],
    ['Allow: /mill\nDisallow: /mill/closed', '/mill/closed/x', false],
    ['Disallow: /mill\nAllow: /mill', '/mill', true],
    ['Allow: /*.htm\nDisallow: /page', '/page.htm', true],
    ['Allow: /page\nDisallow: /*.ph', '/page.php5', true],
    ['Allow: /$\nDisallow: /', '/', true],
    ['Allow: /$\nDisallow: /', '/page', false],
    // Patterns are prefixes; case counts.
    ['Disallow: /fish', '/fish.html', false],
    ['Disallow: /fish', '/fishheads/yummy.html', false],
    ['Disallow: /fish', '/Fish.asp', true],
    ['Disallow: /fish', '/catfish', true],
    ['Disallow: /fish/', '/fish', true],
    ['Disallow: fish', '/fish', true],
    ['Disallow:', '/fish', true],
    // Stars and the end.
    ['Disallow: /*.php', '/folder/filename.php?parameters', false],
    ['Disallow: /*.php$', '/filename.php?parameters', true],
    ['Disallow: /*.php$', '/a.php/b.php', false],
    ['Disallow: /fish*.php', '/fishheads/catfish.php?id=1', false],
    ['Disallow: /fish*.php', '/Fish.PHP', true],
    ['Disallow: /a**b', '/aXb', false],
    ['Disallow: /ab*b$', '/ab', true],
    ['Disallow: /ab*b$', '/abb', false],
    ['Disallow: *', '/x', false],
    ['Disallow: /x$', '/x', false],
    ['Disallow: /x$', '/x?y', true],
    ['Disallow: /a$b', '/a$b', false],
    ['Disallow: /x?id=*&print', '/x?id=7&print=1', false],
    // Percent-encoding (RFC 9309, 2.2.2): letters as themselves, reserved marks apart from their encoded forms.
    ['Disallow: /foo/bar?baz=quz', '/foo/bar?baz=quz', false],
    ['Disallow: /foo/bar?baz=https://foo.bar', '/foo/bar?baz=https%3A%2F%2Ffoo.bar', true],
    ['Disallow: /foo/bar?baz=https%3A%2F%2Ffoo.bar', '/foo/bar?baz=https%3A%2F%2Ffoo.bar', false],
    ['Disallow: /foo/bar/ツ', '/foo/bar/%E3%83%84', false],
    ['Disallow: /foo/bar/%E3%83%84', '/foo/bar/ツ', false],
    ['Disallow: /foo/bar/%e3%83%84', '/foo/bar/ツ', false],
    ['Disallow: /foo/bar/%62%61%7A', '/foo/bar/baz', false],
    ['Disallow: /foo/bar/baz', '/foo/bar/%62%61%7a', false],
    ['Disallow: /à propos', '/%C3%A0%20propos', false],
    ['Disallow: /voilà', '/voil%C3%A0', false],
    ['Disallow: /file-%2A.html', '/file-*.html', false],
    ['Disallow: /file-%2A.html', '/file-x.html', true],
    ['Disallow: /cost-%24', '/cost-$', false],
    ['Disallow: /100%', '/100%25', false],
    ['Disallow: /a|b', '/a|b', false],
  ])('%s on %s: %s', (lines, path, isAllowed) => {
    expect(allows(lines, path)).toBe(isAllowed);
  });

  /** What a pattern means, as a regular expression: slow where the file is hostile, and plain. */
  function meant(pattern: string): RegExp {
    const isWhole = pattern.endsWith('$');
    const parts = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
    const quoted = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${quoted.join('[^]*')}${isWhole ? '$' : ''}`);
  }

  it('mean what the expression means that they stand for', () => {
    const letters = (signs: string) =>
      fc.array(fc.constantFrom(...signs.split('')), { maxLength: 12 }).map((s) => `/${s.join('')}`);
    fc.assert(
      fc.property(letters('ab/**'), fc.constantFrom('', '$'), letters('ab/'), (pattern, end, written) => {
        const path = written.replace(/\/+/g, '/');
        const isForbidden =
          rules(`User-agent: *\nDisallow: ${pattern}${end}`).forbidding(url(path)) !== undefined;
        expect(isForbidden).toBe(meant(pattern + end).test(path));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('wishes beside the rules', () => {
  it('are the delay of the group that is taken, and the sitemaps', () => {
    const text =
      'User-agent: *\nCrawl-delay: 2.5\nDisallow: /x\nSitemap: https://tarnpost.test/s.xml\nUser-agent: b\nCrawl-delay: 90\n\nUser-agent: daybook\nCrawl-delay: 7 # seconds';
    expect(rules(text).delayMs).toBe(7000);
    expect(rules(text, 'other')).toMatchObject({ delayMs: 2500, sitemaps: ['https://tarnpost.test/s.xml'] });
    expect(rules(text, 'b').delayMs).toBe(90_000);
    for (const odd of ['x', '-5', '', '1e9', 'Infinity'])
      expect(rules(`User-agent: *\nCrawl-delay: ${odd}`).delayMs).toBeLessThan(2000);
  });
});

describe('hostile files', () => {
  const asked = [url('/'), url(`/${'a'.repeat(7000)}`), url(`/a?${'a='.repeat(2000)}`)];

  // A pattern that is tried again and again, or a line that is gone over again and again, takes minutes here.
  it.each([
    ['stars without end', `Disallow: /${'a*'.repeat(MAX_ROBOTS_BYTES / 2)}b$`],
    ['many patterns of stars', 'Disallow: /*a*a*a*a*a*b\n'.repeat(MAX_ROBOTS_BYTES / 25)],
    [
      'patterns that nearly match',
      Array.from({ length: 20_000 }, (_, i) => `Disallow: /*aaaaaa${i}`).join('\n'),
    ],
    ['one long piece', `Disallow: /*b${'a'.repeat(6000)}`],
    ['spaces without end', `Disallow: /a${' '.repeat(MAX_ROBOTS_BYTES)}b`],
    ['colons and hashes', ':#'.repeat(MAX_ROBOTS_BYTES / 2)],
    ['names without end', 'User-agent: a\n'.repeat(40_000)],
    ['percent signs', `Disallow: /${'%%%2'.repeat(MAX_ROBOTS_BYTES / 5)}`],
    ['empty lines', '\r'.repeat(MAX_ROBOTS_BYTES)],
  ])('stall nothing: %s', { timeout: 10_000 }, (_, lines) => {
    const read = rules(`User-agent: *\n${lines}`);
    for (const one of asked) read.forbidding(one);
    expect(read.delayMs).toBe(0);
  });

  it('of any bytes are read, and what they say is no error', () => {
    const word = fc.constantFrom(
      'User-agent',
      'Disallow',
      'Allow',
      ':',
      ' ',
      '*',
      '$',
      '/',
      '\n',
      '\r',
      '#',
      '%',
      '\u00e0',
      'Daybook',
      'Crawl-delay',
      '7',
    );
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(word, { maxLength: 60 }).map((words) => Uint8Array.from(Buffer.from(words.join('')))),
    );
    fc.assert(
      fc.property(file, fc.webUrl({ withQueryParameters: true }), (bytes, address) => {
        const { forbidding, delayMs } = robotsRules(bytes, 'Daybook');
        const line = forbidding(new URL(address))?.line ?? 1;
        expect(line).toBeGreaterThan(0);
        expect(delayMs).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('are read to 500 KiB', () => {
    const filler = `# ${'x'.repeat(997)}\n`.repeat(MAX_ROBOTS_BYTES / 1000 - 1);
    expect(rules(`${filler}User-agent: *\nDisallow: /x`).forbidding(url('/x'))).toBeDefined();
    expect(
      rules(`${'x'.repeat(MAX_ROBOTS_BYTES)}\nUser-agent: *\nDisallow: /x`).forbidding(url('/x')),
    ).toBeUndefined();
  });
});
