import { type Doc, type Quotation, type Sentence, type Token, touching } from '../language/index.ts';
import { covers, overlaps, type Span } from '../record/index.ts';
import type { Report } from './report.ts';
import { headsOfSource } from './source.ts';
import { Tree } from './tree.ts';
import { hasWords, lastFrom } from './words.ts';

/** Words before the colon: a name with its title, and where it was said. */
const LONGEST = 16;

/**
 * Quotations in a list of voices: paragraphs of a name, perhaps a title, a colon, and words in quotation marks to the end ("- Donald Tusk,
 * Polish prime minister: “…”"). There is no verb in them, so that no cue is found by its tree.
 */
export function listedReports(doc: Doc, sentence: Sentence, quotations: readonly Quotation[]): Report[] {
  const opens = doc.sentences[sentence.index - 1]?.paragraph !== sentence.paragraph;
  const { tokens } = sentence;
  const colon = opens ? tokens.slice(0, LONGEST + 2).find((t) => t.text === ':') : undefined;
  const next = colon && tokens[colon.i + 1];
  if (!colon || !next) return [];
  const [quotation] = touching(quotations, next.start, next.start + 1).filter((q) => q.depth === 0);
  if (quotation?.start !== next.start || !endsParagraph(doc, quotation)) return [];
  const before = tokens.slice(0, colon.i);
  const first = before.find((t) => hasWords(t.text));
  const last = before.findLast((t) => hasWords(t.text));
  if (!first || !last || before.some(isVerb)) return [];
  const source: Span = { start: first.start, end: last.end };
  const name = doc.entities.find((e) => /^(PER|ORG)/.test(e.type) && covers(source, e));
  if (!name) return [];
  const at = (t: Token) => ({ sentence: sentence.index, token: t.i });
  const heads = headsOfSource(new Tree(sentence), source);
  return [
    {
      class: 'say',
      at: at(colon),
      cue: { start: colon.start, end: colon.end },
      source,
      speakers: (heads.length > 0 ? heads : [tokens[name.last]!]).map(at),
      addressees: [],
      content: quotation.segments,
      negated: false,
      framed: true,
      takesQuote: true,
    },
  ];
}

/** "“…” — Ana Ruiz, a baker in Porto": a quotation that opens its paragraph and is signed at its end. */
export function signedReports(doc: Doc, quotations: readonly Quotation[]): Report[] {
  return quotations.flatMap((q): Report[] => {
    const sentence = lastFrom(doc.sentences, q.end);
    const [, dash = '', name = ''] =
      /^(\s*[—–-]{1,2}\s*)([^\n]+)/.exec(doc.text.slice(q.end, q.end + 200)) ?? [];
    if (q.depth > 0 || !sentence || !/^\p{Lu}/u.test(name) || !opensParagraph(doc, q)) return [];
    const source: Span = { start: q.end + dash.length, end: q.end + dash.length + name.trimEnd().length };
    const signature = doc.sentences
      .slice(sentence.index, sentence.index + 3)
      .find((s) => s.start <= source.start && source.end <= s.end);
    const inside = signature?.tokens.filter((t) => covers(source, t)) ?? [];
    const mark = signature?.tokens.find((t) => t.start >= q.end && t.end <= source.start);
    if (!signature || inside.length === 0 || inside.length > LONGEST || inside.some(isVerb)) return [];
    if (!doc.entities.some((e) => e.start === source.start && covers(source, e))) return [];
    const heads = headsOfSource(new Tree(signature), source);
    const at = (t: Token) => ({ sentence: signature.index, token: t.i });
    return [
      {
        class: 'say',
        at: at(mark ?? inside[0]!),
        ...(mark ? { cue: { start: mark.start, end: mark.end } } : {}),
        source,
        speakers: (heads.length > 0 ? heads : inside.slice(0, 1)).map(at),
        addressees: [],
        content: q.segments,
        negated: false,
        framed: true,
        takesQuote: true,
      },
    ];
  });
}

/** Those of a list in place of whatever else was made of their colons. */
export function withListed(
  doc: Doc,
  found: readonly Report[],
  quotations: readonly Quotation[],
): readonly Report[] {
  const listed = [
    ...doc.sentences.flatMap((s) => listedReports(doc, s, quotations)),
    ...signedReports(doc, quotations),
  ];
  if (listed.length === 0) return found;
  return [...found.filter((r) => !listed.some((l) => r.cue && l.cue && overlaps(r.cue, l.cue))), ...listed];
}

const isVerb = (t: Token): boolean => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos);

const opensParagraph = (doc: Doc, { start }: Quotation): boolean =>
  !hasWords(/[^\n]*$/.exec(doc.text.slice(Math.max(0, start - 80), start))?.[0] ?? '');

function endsParagraph(doc: Doc, { end }: Quotation): boolean {
  const rest = /^[^\n]*/.exec(doc.text.slice(end))?.[0] ?? '';
  return !hasWords(rest);
}
