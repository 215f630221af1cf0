import type { Doc, Sentence, Token } from '../language/index.ts';
import type { Expression } from './expression.ts';
import { TRADED } from './traded.ts';

/** What is dealt in now and due then: "crude for May delivery rose". */
const DELIVERED = new Set([
  'delivery',
  'deliveries',
  'shipment',
  'shipments',
  'expiration',
  'settlement',
  'futures',
  'contracts',
]);
/** Beside a price, what is traded is quoted: "the December contract settled at 424 cents", "May crude rose 15 cents". */
const PRICES =
  /\b(?:cents?|cts|points?|bushels?|barrels?|pounds?|ounces?|tons?|tonnes?|settled|closed|futures)\b|\$/;
/** What joins two months of it: "for April/May shipment". */
const MONTHS = /^([-/]|and|or|early|mid|late|\d\d?|\p{Lu}.*)$/u;

/** "Crude for May delivery rose", "the June contract settled at 424 cents": what is dealt in now and due then. */
export function isForDelivery(doc: Doc, sentence: Sentence, { span }: Expression): boolean {
  const first = sentence.tokens.findIndex((t) => t.start >= span.end);
  if (first < 0) return false;
  const after = sentence.tokens.slice(first, first + 4).find((t, k) => k === 3 || !MONTHS.test(t.text));
  return after !== undefined && (DELIVERED.has(after.text.toLowerCase()) || isQuoted(doc, sentence, after));
}

/** "June Treasury bond futures", "the December contract settled at 424 cents": what is traded now and due then, with a price. */
function isQuoted(doc: Doc, sentence: Sentence, first: Token): boolean {
  const nouns: Token[] = [];
  for (let at: Token | undefined = first; at && nouns.length < 4; at = sentence.tokens[at.i + 1]) {
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(at.upos) && at.text !== '-') break;
    nouns.push(at);
  }
  const head = nouns.at(-1)?.text.toLowerCase() ?? '';
  if (DELIVERED.has(head)) return true;
  return TRADED.has(head) && PRICES.test(doc.text.slice(sentence.start, sentence.end));
}
