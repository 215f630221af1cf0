import { readList } from '../../assets/index.ts';
import type { Span } from '../../record/index.ts';

const inquitVerbs = new Set(readList('data/language/en/inquit-verbs.txt'));
const CLOSING = /^(?:[”’»)\]]+|["']+|’”)$/u;
/** Words that follow a verb of speech only where it begins a telling of its own: "“Why?” Ruiz said the state would pay." */
const TELLING = /^(?:that|the|a|an|he|she|it|they|we|there|his|her|their|its|this)$/i;
/** As many words as whoever speaks may have before the verb: "the finance ministry’s chief economist, Ana Ruiz, said". */
const MOST_NAME = 12;

/**
 * What quotation marks and brackets say of the place after word `i`, where the trained model has seen too few of them: `false` where
 * the sentence goes on (“Why?” she asked; “Yes,” Ruiz said; Roe (D-Ore.) said), `true` where it ends (he said. “We …), undefined elsewhere.
 */
export function endsBySpeech(text: string, words: readonly Span[], i: number): boolean | undefined {
  const form = (j: number): string => text.slice(words[j]?.start ?? 0, words[j]?.end ?? 0);
  const word = words[i];
  const next = words[i + 1];
  if (!word || !next || text.slice(word.end, next.start) !== ' ') return undefined;
  if (/^[.!?]$/.test(form(i))) return opensSpeech(text, words, i + 1) ? true : undefined;
  if (!CLOSING.test(form(i))) return undefined;
  let last = i;
  while (last > 0 && CLOSING.test(form(last)) && words[last - 1]!.end === words[last]!.start) last--;
  // Who signs a letter or a review, with no blank after the dash: "“It warms me!” —Ana".
  if (/^(?:—|–|-+)$/.test(form(i + 1)) && words[i + 2]?.start === next.end && next.end - next.start === 1)
    return undefined;
  if (/^(?:\p{Ll}|[,;–—]|-+$)/u.test(form(i + 1))) return false;
  if (/[)\]]/.test(form(i))) return isAside(form, last, i) ? false : undefined;
  // What is only named in quotation marks ends nothing: "the ‘Spring’ Festival", "“Takin’ It".
  if (/[\p{L}\p{N}]$/u.test(form(last))) return false;
  if (form(last) === ',') return opensSpeech(text, words, i + 1) ? undefined : false;
  if (!/^(?:[!?.…]+|—|–|-+)$/.test(form(last))) return undefined;
  if (beginsInquit(form, i + 1)) return form(last) === '.' ? undefined : false;
  return /^[!?.…]/.test(form(last)) && /^\p{Lu}\p{Ll}/u.test(form(i + 1)) && isProse(form, i + 2)
    ? true
    : undefined;
}

/** "“[Maria] Lee", "the communicator (CAPCOM) Mike": a word or two put in, or an acronym, and no sentence of its own. */
function isAside(form: (j: number) => string, last: number, i: number): boolean {
  if (last !== i - 1 || !/^\p{L}/u.test(form(last))) return false;
  if (form(i) === ')')
    return (
      form(last - 1) === '(' && /\p{L}$/u.test(form(last - 2)) && /^\p{Lu}[\p{Lu}\p{Nd}-]+$/u.test(form(last))
    );
  return form(i) === ']' && !/[/&?]/.test(form(last)) && [1, 2, 3].some((n) => form(i - n - 1) === '[');
}

/** Whether a word in small letters soon follows: a title in capitals ("“Who Goes There?” Opens in May") is no sentence. */
function isProse(form: (j: number) => string, first: number): boolean {
  return /^\p{Ll}/u.test(form(first)) || /^\p{Ll}{3}/u.test(form(first + 1));
}

/** A mark that opens a quotation, and a capital after it. */
function opensSpeech(text: string, words: readonly Span[], i: number): boolean {
  const [mark, after] = [words[i], words[i + 1]];
  return (
    mark !== undefined &&
    after?.start === mark.end &&
    /^(?:["“‘«]|``|'')$/.test(text.slice(mark.start, mark.end)) &&
    /^\p{Lu}/u.test(text.slice(after.start, after.end))
  );
}

/** A name and a verb of speech that no clause of its own follows. */
function beginsInquit(form: (j: number) => string, first: number): boolean {
  if (!/^\p{Lu}/u.test(form(first)) || TELLING.test(form(first))) return false;
  for (let j = first + 1; j <= first + MOST_NAME; j++) {
    const word = form(j);
    if (word === '' || /^[.!?:;“”"]/.test(word)) return false;
    if (inquitVerbs.has(word)) return !TELLING.test(form(j + 1)) && !/^[“"]/.test(form(j + 1));
  }
  return false;
}
