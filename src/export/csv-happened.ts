import { type EventMention, type Occurrence, wordsOf } from '../record/index.ts';
import type { CsvRow } from './csv.ts';
import { type ExportPage, type Names, webAddress } from './page.ts';

/** The cells that an event and an occurrence have alike: its day, place, standing, chain and words, and the page that tells it. */
export function happenedCells(
  { key, record: { article, engine } }: ExportPage,
  names: Names,
  { time, place, factuality, chain, trigger, sentence }: EventMention | Occurrence,
): CsvRow {
  return {
    placename: place?.name,
    country: place?.country,
    factuality,
    date_from: time?.from,
    date_to: time?.to,
    date_precision: time?.precision,
    chain: names.word(chain),
    trigger: wordsOf(article.text, trigger),
    sentence: wordsOf(article.text, sentence),
    publication_date: article.published.best?.slice(0, 10),
    source: article.outlet,
    headline: article.title,
    url: webAddress(article.url ?? article.claimedUrl),
    language: article.language,
    version: engine.version,
    page: key,
  };
}

/** The day on which it happened, where it is told to the day; empty otherwise. */
export const dayOf = ({ time }: EventMention | Occurrence): string =>
  time?.precision === 'day' || time?.precision === 'time' ? time.from : '';
