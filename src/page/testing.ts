/** Pages of our own writing for the tests of this folder: a story with the furniture of a news site around it. */

export const STORY = [
  'The paper mill at Harrow Bend will open its gates again in the spring, its new owners said on Monday, two years after the last shift went home.',
  'About 140 people are to be taken on by June, and another 60 by the end of the year. “We would rather hire the people who know these machines than teach new ones,” said Ines Calder, who leads the group of local investors that bought the works.',
  'The town had fought over the site for most of that time. A plan to turn it into warehouses failed in the council by a single vote, and a second, for flats by the river, was withdrawn when the bank that was to pay for it pulled out.',
  'Mayor Tobias Wren called the sale “the first good news from the river in ten years”. He has yet to say whether the town will forgive the back taxes of the former owner, which run to 2.3 million.',
  'Not everyone is glad. Neighbours on Weir Street have written to the council about noise and the smell of the old boiling house, and ask for filters before the first roll of paper leaves the yard.',
];

/** The rest of a longer story. */
export const MORE = [
  'The river itself has changed since then. Where barges once brought straw and rags from three counties, there is a path for walkers now, and the lock keeper’s house sells coffee on Sundays.',
  'Calder’s group has bought two machines from a works in the north that closed last year. They are smaller than the old ones, use half the water, and can switch from wrapping paper to card within an hour.',
  '“Nobody needs another thousand tons of newsprint,” she said. What sells are boxes, she explained, and boxes have to come from somewhere near the shops that send them out again.',
  'The union has agreed to a first contract of eighteen months. Its secretary, Odile Marsh, said the pay was lower than before but that the shifts were fairer, and that people could see their children.',
];

const MENU = [
  'Home',
  'News',
  'Politics',
  'Business',
  'Sport',
  'Culture',
  'Weather',
  'Obituaries',
  'Jobs',
  'Cars',
  'Homes',
  'Shop',
];
const OTHERS = [
  'Bridge over the Tarn to close for eleven nights',
  'School board splits over longer summer break',
  'Three held after break-in at the harbour office',
  'Why the old cinema will not become a gym',
  'Farmers ask for help after the hail',
  'Choir of a thousand fills the market square',
];

export interface PageParts {
  readonly lang?: string;
  /** Goes into `head`. */
  readonly head?: string;
  /** Before the headline, in the head of the page. */
  readonly top?: string;
  /** Between headline and story. */
  readonly byline?: string;
  readonly headline?: string;
  readonly story?: readonly string[];
  /** After the story. */
  readonly after?: string;
}

/** A whole page's source. */
export function pageOf(parts: PageParts = {}): string {
  const headline = parts.headline ?? 'Harrow Bend mill to reopen in spring';
  const story = (parts.story ?? STORY).map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html><html lang="${parts.lang ?? 'en'}"><head><meta charset="utf-8"><title>${headline} | The Tarn Post</title>
<meta property="og:title" content="${headline}"><meta property="og:site_name" content="The Tarn Post">${parts.head ?? ''}</head>
<body class="page single comments-open"><header class="masthead"><a href="/">The Tarn Post</a>${parts.top ?? ''}
<nav><ul>${MENU.map((entry) => `<li><a href="/${entry.toLowerCase()}">${entry}</a></li>`).join('')}</ul></nav></header>
<main><article class="story"><h1>${headline}</h1>${parts.byline ?? ''}
<div class="share-bar"><a href="#">Share</a> <a href="#">Facebook</a> <a href="#">WhatsApp</a></div>
<div class="story-body">${story}</div></article>${parts.after ?? ''}
<aside class="related"><h2>More from the Tarn</h2><ul>${OTHERS.map((title) => `<li><a href="/a/b">${title}</a></li>`).join('')}</ul></aside></main>
<div class="newsletter"><h3>Sign up for our newsletter</h3><p>Get the best of the Tarn in your inbox every morning.</p></div>
<footer><p>© The Tarn Post. All rights reserved.</p><a href="/privacy">Privacy policy</a> <a href="/terms">Terms of use</a></footer></body></html>`;
}
