import type { Token } from '../../language/index.ts';
import { relation } from '../../language/index.ts';
import { lookUpCue } from '../cue.ts';
import { clusterOf, coarseOf } from './clusters.ts';
import type { Context } from './context.ts';

/** Where each word stands to the cue in the tree: the way up from the cue and down to the word. */
interface Way {
  /** Steps from the cue up to what governs both, as relations: '' for words below the cue. */
  readonly up: string;
  /** Relations from there down to the word, the first three. */
  readonly down: string;
  readonly top: string;
  /** The first and last word of the branch in which it stands. */
  readonly first: boolean;
  readonly last: boolean;
}

function ways(c: Context, cue: Token): Way[] {
  const { tokens } = c.sentence;
  const above = new Map<number, string>();
  let path = '';
  let at: Token | undefined = cue;
  for (let steps = 0; at && steps < 12; steps++) {
    above.set(at.i, path);
    path += `^${relation(at)}`;
    at = c.tree.parent(at);
  }
  const out: Way[] = [];
  const branch: number[] = [];
  for (const t of tokens) {
    const down: string[] = [];
    let u: Token | undefined = t;
    let below = t;
    for (let steps = 0; u && !above.has(u.i) && steps <= tokens.length; steps++) {
      down.push(relation(u));
      below = u;
      u = c.tree.parent(u);
    }
    down.reverse();
    branch.push(u && u.i !== t.i ? below.i : -1 - t.i);
    out.push({
      up: u ? above.get(u.i)! : '?',
      down: down.slice(0, 3).join('>'),
      top: down[0] ?? '=',
      first: false,
      last: false,
    });
  }
  return out.map((w, i) => ({ ...w, first: branch[i - 1] !== branch[i], last: branch[i + 1] !== branch[i] }));
}

const bucket = (n: number) => (n < 3 ? n : n < 6 ? 3 : n < 12 ? 6 : n < 25 ? 12 : 25);

/** The role that the rules gave each word for this cue. */
function ruled(c: Context, cue: number): string[] {
  const rule = c.rules.get(cue);
  return c.sentence.tokens.map((t) => {
    if (!rule) return 'n';
    const within = (s: { start: number; end: number } | undefined) =>
      s !== undefined && s.start <= t.start && t.end <= s.end;
    if (within(rule.cue)) return 'U';
    if (rule.content.some(within)) return 'C';
    return within(rule.source) ? 'S' : 'O';
  });
}

/** The nearest mark to the left of the cue that can end what was said: its place, or -1. */
function markBefore(c: Context, cueAt: number): number {
  for (let i = cueAt - 1; i >= 0; i--) {
    const text = c.words[i]!;
    if (/^[,:;—–.?!-]$/.test(text) || /^(?:["”»]|'')$/.test(text)) {
      if (c.names[i] === '' && i < cueAt - 1) return i;
    }
  }
  return -1;
}

/** How the cue lies in its sentence: what follows it, how much, and which mark stands before its source. */
function layoutOf(c: Context, cueAt: number, before: number): { near: string; whole: string } {
  const { tokens } = c.sentence;
  const next = tokens[cueAt + 1];
  const follows = !next
    ? 'end'
    : /[\p{L}\p{N}]/u.test(next.text)
      ? next.text === 'that' || next.text === 'to'
        ? next.text
        : next.xpos
      : next.text;
  let tail = 0;
  for (let i = cueAt + 1; i < tokens.length; i++) if (/[\p{L}\p{N}]/u.test(tokens[i]!.text)) tail++;
  const mark = before < 0 ? '_' : c.words[before]!;
  const gap = before < 0 ? 0 : bucket(cueAt - before);
  const verbs = tokens.slice(cueAt + 1).some((t) => /^(VB[DPZ]|MD)$/.test(t.xpos));
  return { near: follows, whole: `${follows} ${bucket(tail)} ${mark}${gap}${verbs ? 'v' : ''}` };
}

/** What both sets of features look at. */
interface Surroundings {
  readonly way: readonly Way[];
  readonly rules: readonly string[];
  readonly before: number;
  readonly layout: { near: string; whole: string };
}

let seen: { c: Context; cueAt: number; around: Surroundings } | undefined;

/** The surroundings of a cue: read once for the two sets of features that are asked for one after the other. */
function surroundings(c: Context, cueAt: number): Surroundings {
  if (seen?.c === c && seen.cueAt === cueAt) return seen.around;
  const before = markBefore(c, cueAt);
  const around = {
    way: ways(c, c.sentence.tokens[cueAt]!),
    rules: ruled(c, cueAt),
    before,
    layout: layoutOf(c, cueAt, before),
  };
  seen = { c, cueAt, around };
  return around;
}

/** Each word's features for the question which role it plays for the cue at `cue`. */
export function roleFeatures(c: Context, cueAt: number): string[][] {
  const { tokens } = c.sentence;
  const cue = tokens[cueAt]!;
  const lemma = cue.lemma.toLowerCase();
  const kind = lookUpCue(lemma)?.class ?? '-';
  const how = `${cue.xpos} ${kind}`;
  const { way, rules, before, layout } = surroundings(c, cueAt);
  const inQuote = c.quoted[cueAt]!;
  const anyQuote = c.quoted.some((q) => q > 0 && q !== inQuote);
  const group = clusterOf(c.words[cueAt]!);
  let commas = 0;
  const commasTo: number[] = [];
  for (let i = cueAt; i >= 0; i--) {
    commasTo[i] = commas;
    if (tokens[i]!.text === ',') commas++;
  }
  commas = 0;
  for (let i = cueAt; i < tokens.length; i++) {
    commasTo[i] = commas;
    if (tokens[i]!.text === ',') commas++;
  }
  return tokens.map((t, i) => {
    const w = way[i]!;
    const side = i < cueAt ? 'L' : i > cueAt ? 'R' : '=';
    const off = Math.max(-5, Math.min(5, i - cueAt));
    const q = `${c.quoted[i] ? (c.quoted[i] === inQuote ? 'same' : 'other') : 'bare'}${inQuote ? 'I' : ''}${anyQuote ? 'Q' : ''}`;
    const r = `${rules[i - 1] ?? '_'}${rules[i]}${rules[i + 1] ?? '_'}`;
    const path = `${w.up}|${w.down}`;
    const edge = `${w.first ? 'f' : ''}${w.last ? 'l' : ''}`;
    const word = c.words[i]!;
    const lies = i <= before ? 'B' : side;
    return [
      'b',
      `r=${r}`,
      `rk=${rules[i]} ${how}`,
      `rp=${rules[i]} ${path}`,
      `rq=${rules[i]} ${q} ${side}`,
      `re=${r} ${t.upos}`,
      `rw=${r} ${word}`,
      `p=${path} ${side}`,
      `pk=${path} ${how}`,
      `pl=${path} ${lemma}`,
      `pc=${path} ${group}`,
      `oc=${off} ${group}`,
      `tc=${w.up}|${w.top} ${side} ${group}`,
      `cw=${coarseOf(word)} ${side} ${w.top}`,
      `pe=${path} ${edge} ${t.upos}`,
      `t=${w.up}|${w.top} ${side} ${kind}`,
      `tl=${w.up}|${w.top} ${side} ${lemma}`,
      `tx=${w.up}|${w.top} ${t.xpos} ${side}`,
      `tw=${w.up}|${w.top} ${word}`,
      `u=${w.up} ${side}`,
      `ul=${w.up} ${lemma} ${side}`,
      `o=${off} ${how}`,
      `ol=${off} ${lemma}`,
      `ox=${off} ${t.xpos}`,
      `ow=${off} ${word}`,
      `d=${side}${bucket(Math.abs(i - cueAt))} ${cue.xpos}`,
      `c=${side}${Math.min(4, commasTo[i]!)} ${kind}`,
      `cp=${side}${Math.min(4, commasTo[i]!)} ${w.up}|${w.top}`,
      `l=${layout.whole} ${lies}`,
      `lc=${layout.near} ${lies} ${Math.min(4, commasTo[i]!)}`,
      `lk=${layout.near} ${lies} ${lemma}`,
      `lp=${layout.near} ${lies} ${w.up}|${w.top}`,
      `ls=${layout.whole} ${lies} ${cue.xpos} ${w.up}`,
      `lr=${layout.whole} ${lies} ${rules[i]}`,
      `q=${q} ${side}`,
      `qk=${q} ${side} ${kind}`,
      `qp=${q} ${w.up}|${w.top}`,
      `qm=${q} ${word} ${c.quoted[i + 1] ? 1 : 0}${c.quoted[i - 1] ? 1 : 0}`,
      `x=${t.xpos} ${relation(t)} ${side}`,
      `x3=${tokens[i - 1]?.xpos ?? '_'} ${t.xpos} ${tokens[i + 1]?.xpos ?? '_'} ${side}`,
      `w=${word} ${side}`,
      `wn=${word} ${c.words[i + 1] ?? '_'}`,
      `wp=${c.words[i - 1] ?? '_'} ${word}`,
      `n=${c.names[i]} ${side} ${w.top}`,
      `end=${i === tokens.length - 1 ? 'E' : i === 0 ? 'B' : '-'} ${word} ${side}`,
    ];
  });
}

/** How many branches of the tree begin with each word, and how many end with it. */
function edges(c: Context): { begins: number[]; ends: number[] } {
  const { tokens } = c.sentence;
  const first = tokens.map((t) => t.i);
  const last = tokens.map((t) => t.i);
  // Deepest first would need an order; repeating upward from each word costs its depth.
  for (const t of tokens) {
    let at = c.tree.parent(t);
    for (let steps = 0; at && steps <= tokens.length; steps++) {
      if (first[at.i]! <= t.i && last[at.i]! >= t.i) break;
      first[at.i] = Math.min(first[at.i]!, t.i);
      last[at.i] = Math.max(last[at.i]!, t.i);
      at = c.tree.parent(at);
    }
  }
  const begins = tokens.map(() => 0);
  const ends = tokens.map(() => 0);
  for (const t of tokens) {
    if (first[t.i] === last[t.i]) continue;
    begins[first[t.i]!]!++;
    ends[last[t.i]!]!++;
  }
  return { begins, ends };
}

const edged = new WeakMap<Context, ReturnType<typeof edges>>();

/** The edges of a sentence's branches: the same for all its cues. */
function edgesOf(c: Context): ReturnType<typeof edges> {
  const known = edged.get(c) ?? edges(c);
  edged.set(c, known);
  return known;
}

/** What is joined with the role of the word before: all that speaks for a role to begin or to end between two words. */
export function stepFeatures(c: Context, cueAt: number): string[][] {
  const { tokens } = c.sentence;
  const { way, rules, before, layout } = surroundings(c, cueAt);
  const kind = lookUpCue(tokens[cueAt]!.lemma.toLowerCase())?.class ?? '-';
  const { begins, ends } = edgesOf(c);
  return tokens.map((t, i) => {
    const p = tokens[i - 1];
    const side = i < cueAt ? (i <= before ? 'B' : 'L') : i === cueAt ? '=' : 'R';
    const q = `${c.quoted[i] ? 'q' : '-'}${p && c.quoted[i - 1] ? 'q' : '-'}`;
    const word = c.words[i]!;
    const last = p ? c.words[i - 1]! : '^';
    const mark = p ? (/[\p{L}\p{N}]/u.test(p.text) ? 'w' : p.text) : '^';
    const tree = `${Math.min(2, begins[i]!)}${p ? Math.min(2, ends[i - 1]!) : '^'}`;
    const turn = p
      ? `${way[i - 1]!.up}|${way[i - 1]!.top}>${way[i]!.up}|${way[i]!.top}`
      : `^>${way[i]!.up}|${way[i]!.top}`;
    const n = tokens[i + 1];
    const next = n ? `${c.words[i + 1]}` : '$';
    // What follows a mark or a conjunction decides whether a content goes on past it.
    const ahead = /^(?:PUNCT|CCONJ|SCONJ|ADP)$/.test(t.upos) ? word : t.upos;
    return [
      's',
      `sn ${ahead} ${next} ${side}`,
      `snx ${ahead} ${n?.xpos ?? '$'} ${tokens[i + 2]?.xpos ?? '$'} ${side}`,
      `snt ${ahead} ${n ? `${way[i + 1]!.up}|${way[i + 1]!.down}` : '$'}`,
      `snr ${ahead} ${rules[i]}${rules[i + 1] ?? '$'} ${q}`,
      `snd ${ahead} ${tokens.length - i < 4 ? tokens.length - i : tokens.length - i < 8 ? 4 : 8}`,
      `s ${side} ${q}`,
      `sm ${side} ${mark} ${q}`,
      `sw ${word}`,
      `sl ${last}`,
      `sx ${p?.xpos ?? '^'} ${t.xpos} ${side}`,
      `st ${tree} ${side} ${mark}`,
      `su ${turn}`,
      `sr ${p ? rules[i - 1] : '^'}${rules[i]}`,
      `so ${Math.max(-4, Math.min(4, i - cueAt))} ${layout.near} ${kind}`,
      `sb ${i === before + 1 ? 'after' : i === before ? 'at' : '-'} ${layout.whole}`,
    ];
  });
}
