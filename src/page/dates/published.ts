import type { DateEvidence, Published } from '../../record/index.ts';
import type { Structured } from '../fields/structured.ts';
import type { Page } from '../model/page.ts';
import { momentOf, parseDates, type WrittenDate } from './parse.ts';
import { dateInUrl } from './url-date.ts';

export const UNDATED: Published = { how: 'unknown', evidence: [] };

const PUBLISHED_METAS = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'datepublished',
  'itemprop:datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dcterms.issued',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'cxenseparse:recs:publishtime',
  'og:published_time',
  'og:pubdate',
  'article.published',
  'published-date',
  'itemprop:datecreated',
  'dc.date.created',
  'originalpublicationdate',
  'timestamp',
];
const UPDATED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'itemprop:datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'last-modified',
  'article.updated',
];

function moment(value: string | undefined, language: string): WrittenDate | undefined {
  return value ? parseDates(value.slice(0, 80), { language })[0] : undefined;
}

/** Publication and last change, as the page states them: metadata first, then the address. */
export function findPublished(
  page: Page,
  structured: Structured,
  language: string,
  url: string | undefined,
): { published: Published; updated?: string } {
  const evidence: DateEvidence[] = [];
  let best: WrittenDate | undefined;
  const offer = (rule: string, quote: string | undefined, reason: string): void => {
    const date = moment(quote, language);
    if (!date) return;
    evidence.push({ rule, reason, quote, earliest: date.day, latest: date.day });
    best ??= date;
  };
  offer('json-ld', structured.published, 'the JSON-LD of the page gives datePublished');
  for (const name of PUBLISHED_METAS)
    offer('meta', page.metas.get(name)?.[0], `the page's meta "${name}" gives a date of publication`);
  const modified =
    moment(structured.modified, language) ??
    UPDATED_METAS.map((name) => moment(page.metas.get(name)?.[0], language)).find(Boolean);
  const updated = modified ? momentOf(modified) : undefined;
  if (best) {
    return {
      published: { earliest: best.day, latest: best.day, best: momentOf(best), how: 'metadata', evidence },
      updated,
    };
  }
  const inUrl = url ? dateInUrl(url) : undefined;
  if (inUrl?.day)
    return {
      published: {
        earliest: inUrl.day,
        latest: inUrl.day,
        best: inUrl.day,
        how: 'url',
        evidence: [
          {
            rule: 'url',
            reason: 'the address holds a date',
            quote: inUrl.quote,
            earliest: inUrl.day,
            latest: inUrl.day,
          },
        ],
      },
      updated,
    };
  return { published: UNDATED, updated };
}
