import type { DateEvidence, Published } from '../../record/index.ts';
import { ownAddresses } from '../fields/own-address.ts';
import type { Structured } from '../fields/structured.ts';
import type { Page } from '../model/page.ts';
import { type DateHints, momentOf, parseDates, type WrittenDate } from './parse.ts';
import { dateInUrl } from './url-date.ts';
import { type Bounds, type SeenDate, seenDates } from './visible.ts';

export const UNDATED: Published = { how: 'unknown', evidence: [] };

/** Names of `meta` that give the day of publication, surest first. */
const PUBLISHED_METAS =
  'article:published_time article:published og:article:published_time itemprop:datepublished datepublished parsely-pub-date ' +
  'sailthru.date cxenseparse:recs:publishtime og:published_time og:pubdate article.published published-date publishdate ' +
  'publish-date publish_date pubdate originalpublicationdate dc.date.issued dcterms.issued dcterms.created dcterms.date ' +
  'dc.date.created dc.date date itemprop:datecreated publication_date article_date_original article:create_at rnews:datepublished displaydate';
const UPDATED_METAS =
  'article:modified_time og:updated_time itemprop:datemodified dcterms.modified dc.date.modified lastmod last-modified article.updated';

/** Digits of a year behind the first dash of a title, or behind a bar: each part of the title is looked through once. */
const TITLE_END = /(?:^[^|\-–—]*[-–—]|\|)\s*([^|]*\d{4}[^|]*)/;
/** The least score at which a date seen on the page is taken for its own. */
const ENOUGH = 2;

interface Offer {
  readonly rule: string;
  /** How much speaks for it; offers of one day add up. */
  readonly weight: number;
  readonly date: WrittenDate;
  readonly quote: string;
  readonly reason: string;
}

const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 864e5;

function moment(value: string | undefined, hints: DateHints): WrittenDate | undefined {
  return value ? parseDates(value.slice(0, 80), hints)[0] : undefined;
}

function fromMetadata(page: Page, structured: Structured, hints: DateHints): Offer[] {
  const offers: Offer[] = [];
  const offer = (rule: string, weight: number, quote: string | undefined, reason: string): void => {
    const date = moment(quote, hints);
    if (date) offers.push({ rule, weight, date, quote: quote!, reason });
  };
  offer('json-ld', 3, structured.published, 'the JSON-LD of the page gives datePublished');
  offer(
    'page-data',
    3,
    structured.publishedInScripts,
    "the data of the page's scripts gives its day of publication",
  );
  for (const name of PUBLISHED_METAS.split(' '))
    offer(
      'meta',
      /published|issued/.test(name) ? 3 : 1.5,
      page.metas.get(name)?.[0],
      `the page's meta "${name}" gives a day of publication`,
    );
  return offers;
}

function evidenceOf({ rule, date, quote, reason }: Offer): DateEvidence {
  return { rule, reason, quote: quote.slice(0, 120), earliest: date.day, latest: date.day };
}

function seenOffer(seen: SeenDate): Offer {
  const label = seen.label === 'published' ? ', called the day of publication' : '';
  return {
    rule: seen.rule,
    weight: Math.min(2.8, seen.score * 0.7),
    date: seen.date,
    quote: seen.quote,
    reason: `${seen.rule === 'time-element' ? 'a time element' : 'a date'} stands by the headline or the body${label}`,
  };
}

/**
 * Publication and last change as the page states them, with every reason: metadata, then a date beside the headline or the
 * body, then the address. A metadata moment in UTC names the local day that the address or the visible date gives, where
 * these differ by a day: a day is never shifted by a zone. Nothing stated: undated.
 */
export function findPublished(
  page: Page,
  structured: Structured,
  bounds: Bounds,
  language: string,
  url: string | undefined,
): { published: Published; updated?: string } {
  const hints: DateHints = { language: page.lang || language };
  const metadata = fromMetadata(page, structured, hints);
  const addresses = [url, ...ownAddresses(page)].filter((address) => address !== undefined);
  const inUrl = addresses.map(dateInUrl).find((found) => found?.day);
  const urlOffer: Offer | undefined = inUrl?.day
    ? {
        rule: 'url',
        weight: 2,
        date: { day: inUrl.day, start: 0, end: 0 },
        quote: inUrl.quote,
        reason: 'the address holds a date',
      }
    : undefined;
  const seen = seenDates(page, bounds, hints, language).filter(
    (date) => date.score >= 0.5 && date.label !== 'other',
  );
  const visible = seen.filter((date) => date.score >= ENOUGH && date.label !== 'updated').map(seenOffer);
  const inTitle = moment(TITLE_END.exec(page.titleTag)?.[1], hints);
  const title: Offer[] = inTitle
    ? [
        {
          rule: 'title-tag',
          weight: 1.5,
          date: inTitle,
          quote: page.titleTag,
          reason: 'the title of the page ends with a date',
        },
      ]
    : [];
  const modified =
    moment(structured.modified, hints) ??
    UPDATED_METAS.split(' ')
      .map((name) => moment(page.metas.get(name)?.[0], hints))
      .find(Boolean) ??
    seen.find((date) => date.label === 'updated')?.date;
  const updated = modified ? momentOf(modified) : undefined;
  const told = new Set(
    [...title, ...(urlOffer ? [urlOffer] : []), ...metadata].map((offer) => offer.date.day),
  );
  const weak = seen
    .filter((date) => date.label !== 'updated' && date.score < ENOUGH && told.has(date.date.day))
    .map(seenOffer);
  const stated = [...metadata, ...visible, ...weak, ...title, ...(urlOffer ? [urlOffer] : [])];
  const best = heaviest(stated);
  if (!best) {
    const change = seen.find((date) => date.label === 'updated' && date.score >= ENOUGH);
    if (!change) return { published: UNDATED, updated };
    return {
      published: asPublished([{ ...seenOffer(change), rule: 'updated' }], change.date, 'stated'),
      updated,
    };
  }
  const how = best.rule === 'url' ? 'url' : metadata.includes(best) ? 'metadata' : 'stated';
  const ordered = [best, ...stated.filter((offer) => offer !== best)];
  return { published: asPublished(ordered, inLocalTime(best, stated), how), updated };
}

/**
 * The first offer of the day that most speaks for; neighbouring days of a moment in UTC count as one. On equal terms the
 * earlier day: what came later is a change.
 */
function heaviest(offers: readonly Offer[]): Offer | undefined {
  let best: Offer | undefined;
  let top = 0;
  for (const offer of offers) {
    const weight = offers
      .filter((other) => other.date.day === offer.date.day || sameMomentElsewhere(offer, other))
      .reduce((sum, other) => sum + other.weight, 0);
    const equal = best !== undefined && weight > top - 1e-9 && offer.weight >= best.weight;
    const earlier = equal && offer.date.day < best!.date.day;
    if (weight > top + 1e-9 || earlier) [best, top] = [offer, weight];
  }
  return best;
}

const inUtc = (date: WrittenDate): boolean => date.zone === 'Z' || date.zone === '+00:00';

function sameMomentElsewhere(a: Offer, b: Offer): boolean {
  return (inUtc(a.date) || inUtc(b.date)) && daysApart(a.date.day, b.date.day) === 1;
}

/**
 * A moment in UTC as the page's own clock had it: where a date beside the headline or in the address is a day off, that
 * is the day; where a time stands with it, the zone follows from the two.
 */
function inLocalTime(best: Offer, all: readonly Offer[]): WrittenDate {
  if (!inUtc(best.date) || best.date.time === undefined) return best.date;
  if (all.some((offer) => LOCAL.has(offer.rule) && offer.date.day === best.date.day)) return best.date;
  const local = all.find(
    (offer) =>
      !inUtc(offer.date) &&
      offer.date.zone === undefined &&
      LOCAL.has(offer.rule) &&
      daysApart(offer.date.day, best.date.day) === 1,
  );
  if (!local) return best.date;
  if (local.date.time) {
    const minutes =
      (Date.parse(`${local.date.day}T${local.date.time}Z`) -
        Date.parse(`${best.date.day}T${best.date.time}Z`)) /
      6e4;
    const rounded = Math.round(minutes / 15) * 15;
    if (Math.abs(minutes - rounded) <= 2 && Math.abs(rounded) <= 14 * 60) {
      const hours = Math.floor(Math.abs(rounded) / 60);
      const rest = Math.abs(rounded) % 60;
      const zone = `${rounded < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
      return { ...local.date, zone };
    }
  }
  return { ...local.date, time: undefined, zone: undefined };
}

const LOCAL = new Set(['url', 'visible-date', 'title-tag']);

function asPublished(offers: readonly Offer[], date: WrittenDate, how: Published['how']): Published {
  return {
    earliest: date.day,
    latest: date.day,
    best: momentOf(date),
    how,
    evidence: offers.slice(0, 8).map(evidenceOf),
  };
}
