import { byLetters } from '../../assets/index.ts';
import { closeLanguages } from './close-languages.ts';
import {
  briefLanguages,
  briefOther,
  lacksSmallWords,
  listLanguage,
  plainLanguage,
} from './function-words.ts';

const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/** Tags met before: there are few, and `Intl.Locale` is dear. */
const met = new Map<string, string | undefined>();

function normalised(tag: string): string | undefined {
  if (met.has(tag)) return met.get(tag);
  const name = baseName(tag);
  if (met.size > 1000) met.clear();
  met.set(tag, name);
  return name;
}

function baseName(tag: string): string | undefined {
  const clean = tag.trim().replaceAll('_', '-');
  if (!TAG.test(clean)) return undefined;
  try {
    return new Intl.Locale(clean).baseName;
  } catch {
    return undefined;
  }
}

/** Languages whose detection by letters is sure enough to overrule a page that says otherwise. */
const SURE = new Set(
  'en de fr es it pt nl pl ru uk tr ar he fa ja zh ko el sv fi hu cs ro vi th hi'.split(' '),
);
/** Characters from the middle of a text: the words of an article, whatever stands at its ends. */
const SAMPLE = 400;
/** Characters that are read where the middle does not tell. */
const WHOLE = 3000;

/**
 * The language of the words, as BCP 47: what the page declares where the words agree or are too few, else what the words
 * are; `und` where neither tells, or where the words are plainly not what is declared and no language known here. Norwegian
 * Bokmål and Nynorsk stay as declared.
 */
export function findLanguage(declared: readonly (string | undefined)[], text: string): string {
  const said = declared.map((tag) => tag && normalised(tag)).find(Boolean);
  const middle = Math.max(0, Math.floor(text.length / 2) - SAMPLE / 2);
  const sample = text.length > 2 * SAMPLE ? text.slice(middle, middle + SAMPLE) : text.slice(0, SAMPLE);
  const plain = plainLanguage(sample);
  // The middle of a list of names tells nothing.
  if (!said) return plain ?? listLanguage(text.slice(0, WHOLE)) ?? readByLetters(sample);
  const primary = said.split('-')[0]!.toLowerCase();
  if (plain === primary) return said;
  if (plain) return closeLanguages(primary, plain) ? said : plain;
  if (LATIN.has(primary) && !isLatin(sample)) return surelyRead(text);
  const other = briefOther(sample, primary);
  if (other && !closeLanguages(primary, other)) return other;
  const read = sample.length >= 200 ? byLetters().detect(sample) : '';
  if (primary === read || closeLanguages(primary, read)) return said;
  if (SURE.has(read)) return read;
  return lacksSmallWords(text, primary) ? (plainLanguage(text.slice(0, WHOLE)) ?? surelyRead(text)) : said;
}

/** Languages that no page writes in another script. */
const LATIN = new Set('en de fr es it pt nl pl sv fi cs ro vi tr'.split(' '));

/** Whether at least half of the letters of a text are Latin, if it has a word's worth of them. */
function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const others = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length;
  return others < FEWEST || others * 2 <= letters.length;
}
const FEWEST = 8;

/** Letters below which the company of letters says nothing of a language in Latin script: only its small words do. */
const FEW = 150;
const CERTAIN = 0.6;
/** Tongues that the detector knows and no newspaper is written in. */
const INVENTED = new Set(['tlh', 'vo', 'eo']);

/** What the detector is sure of, `und` where it is torn: it knows some sixty languages, and calls any other one of these. */
function surelyRead(text: string): string {
  const [first, second] = byLetters().detectAll(text.slice(0, WHOLE));
  if (!first) return 'und';
  const near = second && closeLanguages(first.lang, second.lang) ? second.accuracy : 0;
  return first.accuracy + near >= CERTAIN ? first.lang : 'und';
}

/** The language by the company that letters keep; of a few words in Latin script, which can look like any, by the small ones too. */
function readByLetters(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const few = letters < FEW && /^[\p{Script=Latin}\P{L}]*$/u.test(text);
  const among = few ? briefLanguages(text) : undefined;
  if (among && among.length < 2) return among[0] ?? 'und';
  const found = byLetters()
    .detectAll(text)
    .find(({ lang }) => (among ? among.includes(lang) : !INVENTED.has(lang)));
  return found?.lang ?? 'und';
}
