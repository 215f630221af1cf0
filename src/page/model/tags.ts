/** Groups of tags, by the names of the HTML standard. */

export const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr frame keygen basefont bgsound'.split(
    ' ',
  ),
);

/** Tags that begin and end a block of text, by the standard's default style sheet. */
export const BLOCK = new Set(
  (
    'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p pre search section ' +
    'summary table caption colgroup tbody thead tfoot tr td th ul xmp amp-story-page picture video audio button'
  ).split(' '),
);

/** Tags whose text no reader sees as text. */
export const SKIPPED = new Set(
  (
    'script style noscript template svg math iframe object select option optgroup datalist canvas audio video title textarea ' +
    'noembed noframes head map progress meter button'
  ).split(' '),
);

/** Start tags that close an open `p`. */
export const CLOSES_P = new Set(
  (
    'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp'
  ).split(' '),
);

/** Formatting elements: misnested ends are mended by the adoption agency, here by leaving the blocks inside open. */
export const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/** Walls that an end tag does not reach through. */
export const SCOPE = new Set('html table td th caption marquee object template applet svg math'.split(' '));

/** Elements of the standard's "special" category, which an unknown inline end tag does not reach through. */
export const SPECIAL = new Set([...BLOCK, ...VOID, ...SCOPE, 'iframe', 'noscript', 'select', 'textarea']);
SPECIAL.delete('picture');

/** What a start tag closes, up to which wall: `li` closes an open `li` of the same list. */
export const IMPLIED_END = new Map<string, { closes: ReadonlySet<string>; wall: ReadonlySet<string> }>([
  ['li', { closes: new Set(['li']), wall: new Set(['ul', 'ol', 'menu', 'dir']) }],
  ['dd', { closes: new Set(['dd', 'dt']), wall: new Set(['dl']) }],
  ['dt', { closes: new Set(['dd', 'dt']), wall: new Set(['dl']) }],
  ['tr', { closes: new Set(['tr', 'td', 'th', 'caption']), wall: new Set(['table', 'template']) }],
  ['td', { closes: new Set(['td', 'th', 'caption']), wall: new Set(['tr', 'table', 'template']) }],
  ['th', { closes: new Set(['td', 'th', 'caption']), wall: new Set(['tr', 'table', 'template']) }],
  [
    'tbody',
    { closes: new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption']), wall: new Set(['table']) },
  ],
  [
    'thead',
    { closes: new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption']), wall: new Set(['table']) },
  ],
  [
    'tfoot',
    { closes: new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption']), wall: new Set(['table']) },
  ],
  ['option', { closes: new Set(['option']), wall: new Set(['select', 'datalist']) }],
  ['optgroup', { closes: new Set(['option', 'optgroup']), wall: new Set(['select']) }],
  ['body', { closes: new Set(['head']), wall: new Set(['html']) }],
  ['a', { closes: new Set(['a']), wall: new Set(['td', 'th', 'table', 'li', 'body']) }],
]);
