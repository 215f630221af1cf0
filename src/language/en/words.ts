import { readList, readTable } from '../../assets/index.ts';
import type { Span } from '../../record/index.ts';

const abbreviations = new Set(readList('data/language/en/abbreviations.txt'));
const prefixes = new Set(readList('data/language/en/prefixes.txt'));
const clitics = new Map(
  readTable('data/language/en/clitics.tsv').map(([word = '', at]) => [word, Number(at)]),
);

/** Addresses and handles are one word each, whatever punctuation stands in them. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|[\w.]{1,64}@[A-Za-z]\w{1,63}|[@#][\p{L}\p{N}_]{2,100}/uy;
/** Signs that end a sentence rather than an address; a face keeps its bracket. */
const CLOSING_SIGNS = /(?<=[\p{L}\p{Nd}/])[.,;:!?]+$/u;
const CLOSING = /[.,;:!?)\]}'"’”»]+$/u;
/** Numbers with their separators: 1,200.5 · 9:30 · 11/28/2000 · 3.5. A sign or currency stands alone. Bounded, as matching takes stack. */
const NUMBER = /\p{Nd}{1,10000}(?:[.,:/]\p{Nd}{1,10000}){0,1000}/uy;
/** Names of sites and files: dots between, a known ending. */
const DOTTED =
  /[\p{L}\p{Nd}_-]{1,60}(?:\.[\p{L}\p{Nd}_-]{1,60}){0,8}\.(?:com|net|org|gov|edu|info|int|mil|eu|uk|de|fr|ru|cn|co|tv|io|pdf|docx?|xlsx?|html?|txt|jpe?g|png|gif|zip|csv|xml|exe|ppt)(?![\p{L}\p{Nd}])(?:\/[^\s<>"“”]{0,500})?|[\p{L}]{2,20}(?:\.[\p{L}]{2,20}){2,8}(?![\p{L}\p{Nd}])/iuy;
/** Faces, and the few abbreviations with a stroke. */
const FACE = /[:;=]['’]?-?[()DPp](?![\p{L}\p{Nd}])|[bw]\/[co]?(?![\p{L}\p{Nd}])/uy;
/** Digits in groups of which one is longer than a range's would be: telephone numbers. */
const TELEPHONE =
  /\+?\p{Nd}{1,4}(?:[-.]\p{Nd}{2,4}){1,3}-\p{Nd}{3,4}(?![\p{L}\p{Nd}-])|\p{Nd}{3}-\p{Nd}{4}(?![\p{L}\p{Nd}-])/uy;
/** Letters, with what holds a word together from inside: marks, apostrophes, ampersands, digits. Bounded likewise. */
const WORD = /[\p{L}\p{M}\p{Nd}_]{1,10000}(?:['’&][\p{L}\p{M}\p{Nd}]{1,10000}){0,1000}/uy;
/** U.S., a.m., J., Ph.D. — letters with periods between. */
const INITIALS = /(?:\p{L}{1,2}\.){2,8}|\p{Lu}\.(?=\s*\p{Lu})/uy;
const RUN = /([.!?…])[.!?…]*|[-=_*~#<>|+]{3,}|--+|-|([*=_~#<>|+])\2*|''|``|’’|‘‘/uy;
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const LONGEST_CLITIC = 3;
const LONGEST_FIXED = 16;
const ORDINAL = /^(?:st|nd|rd|th|s)$/i;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/**
 * Where a run of ASCII letters ends before a space or a sign that belongs to no word, so that no other pattern can hold; else
 * `at`. Most words of a page are such.
 */
function plainEnd(text: string, at: number, to: number): number {
  let end = at;
  for (; end < to; end++) {
    const c = text.charCodeAt(end);
    if ((c | 32) < 97 || (c | 32) > 122) break;
  }
  if (end === text.length) return end;
  const c = text.charCodeAt(end);
  const closes = c === 32 || c === 10 || c === 44 || c === 59 || c === 41 || c === 63 || c === 33 || c === 34;
  return closes ? end : at;
}

/** Cuts a word where the treebanks do: "didn't" → "did" + "n't", "China's" → "China" + "'s", "cannot" → "can" + "not". */
function partWord(text: string, start: number, end: number, out: Span[]): void {
  const tails: Span[] = [];
  let to = end;
  for (;;) {
    const fixed = to - start > LONGEST_FIXED ? undefined : fixedCut(text.slice(start, to));
    if (fixed !== undefined) {
      out.push({ start, end: start + fixed });
      tails.push({ start: start + fixed, end: to });
      break;
    }
    const tail = Math.max(start, to - LONGEST_CLITIC);
    const clitic = CLITIC.exec(text.slice(tail, to));
    if (!clitic || tail + clitic.index === start) {
      out.push({ start, end: to });
      break;
    }
    tails.push({ start: tail + clitic.index, end: to });
    to = tail + clitic.index;
  }
  while (tails.length > 0) out.push(tails.pop()!);
}

/** Where a word is cut that the list has; one in capitals ("CANNOT", "US") is left whole. */
function fixedCut(word: string): number | undefined {
  const at = clitics.get(word.toLowerCase());
  return at === undefined || /^[A-Z]{2}/.test(word) ? undefined : at;
}

/** Whether the hyphen after `left` keeps both sides together. */
function joins(left: string, right: string): boolean {
  if (prefixes.has(left.toLowerCase())) return /^\p{L}/u.test(right);
  return /^(?:al|el|ul)$/i.test(right) && /^\p{Ll}+$/u.test(right);
}

/**
 * Text → words by the conventions of EWT and GUM: clitics parted, compounds parted at hyphens but for prefixes,
 * punctuation by itself, abbreviations with their period. Spans are UTF-16, in order, never overlapping; together they
 * cover every character that is not white space.
 */
export function wordsIn(text: string, from = 0, to = text.length): Span[] {
  const out: Span[] = [];
  const push = (start: number, end: number): number => {
    out.push({ start, end });
    return end;
  };
  let at = from;
  while (at < to) {
    const c = text.charCodeAt(at);
    if (c === 32 || c === 10 || c === 13 || c === 9 || ((c < 33 || c > 127) && /\s/u.test(text[at]!))) {
      at++;
      continue;
    }
    const simple = plainEnd(text, at, to);
    if (simple > at) {
      partWord(text, at, simple, out);
      at = simple;
      continue;
    }
    const address = match(ADDRESS, text, at);
    if (address) {
      const bare = address.replace(CLOSING, '');
      const opened = bare.includes('(') && !bare.includes(')') && address[bare.length] === ')';
      const kept = opened ? `${bare})` : bare;
      if (kept.length > 1) {
        at = push(at, Math.min(to, at + kept.length));
        continue;
      }
    }
    const dotted = match(DOTTED, text, at) ?? match(FACE, text, at);
    if (dotted) {
      at = push(at, Math.min(to, at + dotted.replace(CLOSING_SIGNS, '').length));
      continue;
    }
    const telephone = match(TELEPHONE, text, at);
    if (telephone) {
      at = push(at, Math.min(to, at + telephone.length));
      continue;
    }
    const number = match(NUMBER, text, at);
    if (number) {
      const end = at + number.length;
      const tail = match(WORD, text, end);
      // "15th", "1990s" and "2nd" are one word; "15km" is two.
      at = push(at, Math.min(to, tail && ORDINAL.test(tail) ? end + tail.length : end));
      if (tail && !ORDINAL.test(tail) && at === end) {
        partWord(text, end, Math.min(to, end + tail.length), out);
        at = Math.min(to, end + tail.length);
      }
      continue;
    }
    const initials = match(INITIALS, text, at);
    if (initials && !/[\p{L}\p{Nd}]/u.test(text[at + initials.length] ?? ' ')) {
      at = push(at, Math.min(to, at + initials.length));
      continue;
    }
    const first = match(WORD, text, at);
    if (first) {
      let end = at + first.length;
      // A chain of hyphens with the next part each time: kept together only after a prefix.
      for (let left = first; text[end] === '-' && end < to; ) {
        const right = match(WORD, text, end + 1);
        if (!right || !joins(left, right)) break;
        end += 1 + right.length;
        left = right;
      }
      end = Math.min(end, to);
      if (text[end] === '.' && end < to) {
        const dotted = text.slice(at, end + 1).toLowerCase();
        if (abbreviations.has(dotted) && periodBelongs(text, at, end)) {
          at = push(at, end + 1);
          continue;
        }
      }
      partWord(text, at, end, out);
      at = end;
      continue;
    }
    const possessive = /^['’]s(?![\p{L}\p{Nd}])/iu.exec(text.slice(at, at + 3));
    if (possessive) {
      at = push(at, Math.min(to, at + 2));
      continue;
    }
    const run = match(RUN, text, at);
    if (run) {
      at = push(at, Math.min(to, at + run.length));
      continue;
    }
    // Any other sign is a word of its own, with the marks and joiners that belong to it (emoji sequences).
    const sign =
      /^(?:\p{RI}{2}|[^\s][\p{M}\p{EMod}]*(?:\u200d[^\s][\p{M}\p{EMod}]*)*)/u.exec(
        text.slice(at, at + 40),
      )?.[0] ??
      text[at] ??
      '';
    at = push(at, Math.min(to, at + Math.max(1, sign.length)));
  }
  return out;
}

/** Words that are also abbreviations ("no.", "sun.", "mass.", "miss.") keep their period only before what they abbreviate to. */
const WORDS_TOO =
  /^(?:sun|sat|mon|wed|mass|miss|ill|ind|mar|jun|fig|art|est|co|min|max|ed|sec|pa|la|mo|del|ore|wash|tex|det|fr|ph|pres|rep|gen|col)$/i;
/** Those that keep it before a number alone: "No. 10", "p. 12", "ca. 1890". */
const BEFORE_NUMBERS = /^(?:[Nn]os?|[Pp]|[Oo]p|[Cc]h|c|[Cc]a)$/;

function periodBelongs(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  const numbered = BEFORE_NUMBERS.test(word);
  if (!numbered && !WORDS_TOO.test(word)) return true;
  const next = /^\s?(\S)/u.exec(text.slice(end + 1, end + 4))?.[1] ?? '';
  if (numbered) return /\p{Nd}/u.test(next);
  if (/^(?:fig|sec|art|est|min|max|ed)$/i.test(word) && /\p{Nd}/u.test(next)) return true;
  return /^\p{Lu}/u.test(word) && /[\p{L}\p{Nd},—–(]/u.test(next);
}
