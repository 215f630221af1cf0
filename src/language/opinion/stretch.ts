import { EDGE, type Form } from './form.ts';

/** A sentence as the second opinion looks at it. */
export interface Looked {
  readonly forms: readonly Form[];
  /** UPOS of each word. */
  readonly upos: readonly string[];
  /** Which words may belong to a name: those with a capital. */
  readonly marked: Uint8Array;
  /** The sentence has lost its capitals, or has nothing else: proper nouns stand for words with a capital. */
  readonly damaged: boolean;
}

/** Words with a capital that follow each other, as far as they do. */
export interface Stretch {
  /** First and last word, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly first: Form;
  readonly last: Form;
  readonly left: Form;
  readonly left2: Form;
  readonly right: Form;
  readonly right2: Form;
  /** The hash of its words. */
  readonly id: number;
}

/** Words that may join two stretches to one name. */
const JOINING = new Set(
  "of the and for & - 's ’s de du la al el bin ibn da do dos del von van on in to . y e /".split(' '),
);

/** The form of a word in its sentence, EDGE outside it. */
export function formAt(forms: readonly Form[], i: number): Form {
  return forms[i] ?? EDGE;
}

/** For each word the stretch that it belongs to, if any; also inside "Jean-Pierre" and "U.S.A". */
export function stretchesOf({ forms, marked }: Looked): (Stretch | undefined)[] {
  const n = forms.length;
  const out = new Array<Stretch | undefined>(n);
  for (let i = 0; i < n; i++) {
    if (!marked[i]) continue;
    let to = i;
    for (;;) {
      const next = formAt(forms, to + 1).text;
      if (marked[to + 1]) to++;
      else if ((next === '-' || next === '.') && marked[to + 2]) to += 2;
      else break;
    }
    let id = 1;
    for (let k = i; k <= to; k++) id = (Math.imul(id, 31) + forms[k]!.own) | 0;
    const stretch = {
      from: i,
      to,
      first: forms[i]!,
      last: forms[to]!,
      left: formAt(forms, i - 1),
      left2: formAt(forms, i - 2),
      right: formAt(forms, to + 1),
      right2: formAt(forms, to + 2),
      id: id >>> 0,
    };
    out.fill(stretch, i, to + 1);
    i = to;
  }
  return out;
}

/** Stretches with joining words between them, "Office of Rail and Road": for each word the first and last of all. */
export function joinedStretches({
  forms,
  marked,
}: Looked): (readonly [from: number, to: number] | undefined)[] {
  const n = forms.length;
  const out = new Array<readonly [number, number] | undefined>(n);
  for (let i = 0; i < n; i++) {
    if (!marked[i]) continue;
    let to = i;
    for (let k = i + 1; k < n && k - to <= 3; k++) {
      if (marked[k]) to = k;
      else if (!JOINING.has(forms[k]!.lower)) break;
    }
    out.fill([i, to], i, to + 1);
    i = to;
  }
  return out;
}

/** At most so many words between two that are marked are asked as well. */
const GAP = 3;

/** The words that are asked: those marked, and the few between them; "al-" before one. */
export function askedOf({ forms, marked }: Looked): Uint8Array {
  const asked = new Uint8Array(marked.length);
  let last = -GAP - 2;
  for (let i = 0; i < marked.length; i++) {
    if (!marked[i]) continue;
    const gap = i - last - 1;
    if (gap <= GAP) asked.fill(1, last + 1, i);
    else if (i >= 2 && forms[i - 1]!.text === '-') asked.fill(1, i - 2, i);
    asked[i] = 1;
    last = i;
  }
  return asked;
}

/** The first letters of a stretch's words that begin with a capital. */
export function initialsOf(forms: readonly Form[], from: number, to: number): string {
  let letters = '';
  for (let i = from; i <= to; i++) {
    const first = forms[i]!.text[0]!;
    if (first.toLowerCase() !== first) letters += first;
  }
  return letters;
}

/** What part of a stretch a word is: 0 all of it, 1 its head, 2 its end, 3 inside. */
export function partOf({ from, to }: { from: number; to: number }, i: number): number {
  if (from === to) return 0;
  if (i === from) return 1;
  return i === to ? 2 : 3;
}
