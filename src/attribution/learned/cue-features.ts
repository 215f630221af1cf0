import type { Token } from '../../language/index.ts';
import { relation } from '../../language/index.ts';
import { lookUpCue } from '../cue.ts';
import { clusterOf, coarseOf } from './clusters.ts';
import type { Context } from './context.ts';

const shape = (t: Token | undefined) => (t ? t.xpos : '_');
const lemma = (t: Token | undefined) => (t ? t.lemma.toLowerCase() : '_');

/**
 * Whether a word can head a cue at all: any verb, and other words that were seen to. Most words are set aside here, before
 * anything is reckoned for them.
 */
export function mayBeCue(t: Token, heads: ReadonlySet<string> | undefined): boolean {
  if (t.upos === 'VERB') return true;
  if (!heads) return t.upos !== 'PUNCT' || /^[:–—-]+$/.test(t.text);
  return heads.has(t.lemma.toLowerCase());
}

/** What speaks for or against a word being the head of a cue: itself, what it governs, what governs it, the marks beside it. */
export function cueFeatures(c: Context, i: number): string[] {
  const { tokens } = c.sentence;
  const t = tokens[i]!;
  const word = lemma(t);
  const kids = c.tree.children(t);
  const rels = new Set(kids.map((k) => relation(k)));
  const over = c.tree.parent(t);
  const rel = relation(t);
  const entry = lookUpCue(word);
  const kind = entry?.class ?? '-';
  const subject = kids.find((k) => relation(k) === 'nsubj');
  const clause = kids.find((k) => relation(k) === 'ccomp' || relation(k) === 'xcomp' || k.deprel === 'acl');
  const mark = (n: number) => (c.quoted[i + n] && c.quoted[i + n] !== c.quoted[i] ? 'q' : '-');
  const quotes = `${mark(-1)}${mark(1)}${mark(2)}${c.quoted[i] ? 'in' : 'out'}`;
  const any = c.quoted.some((q) => q > 0) ? 'Q' : '-';
  const frame = `${rels.has('ccomp') ? 'c' : ''}${rels.has('xcomp') ? 'x' : ''}${rels.has('obj') ? 'o' : ''}${rels.has('nsubj') ? 's' : ''}${rels.has('parataxis') ? 'p' : ''}${rels.has('acl') ? 'a' : ''}`;
  const rule = c.rules.get(i);
  const ruled = rule ? `${rule.class}${rule.source ? 's' : ''}${rule.content.length > 0 ? 'c' : ''}` : '-';
  const by = subject ? `${subject.xpos}:${c.names[subject.i]}` : '-';
  const f = [
    'b',
    `w=${word}`,
    `wf=${word} ${frame}`,
    `wx=${word} ${t.xpos}`,
    `wr=${word} ${rel}`,
    `x=${t.xpos} ${rel}`,
    `xf=${t.xpos} ${frame}`,
    `k=${kind} ${t.xpos}`,
    `kf=${kind} ${frame}`,
    `kq=${kind} ${quotes}`,
    `q=${quotes} ${t.xpos}`,
    `wq=${word} ${any}`,
    `rule=${ruled}`,
    `ruleq=${ruled} ${quotes}`,
    `wrule=${word} ${ruled}`,
    `by=${by} ${t.xpos}`,
    `kby=${kind} ${by}`,
    `sw=${lemma(subject)} ${t.xpos}`,
    `o=${lemma(over)} ${rel}`,
    `ox=${shape(over)} ${rel} ${t.xpos}`,
    `p1=${c.words[i - 1] ?? '_'}`,
    `n1=${c.words[i + 1] ?? '_'}`,
    `p1w=${c.words[i - 1] ?? '_'} ${word}`,
    `n1w=${word} ${c.words[i + 1] ?? '_'}`,
    `p1x=${shape(tokens[i - 1])} ${t.xpos}`,
    `n1x=${t.xpos} ${shape(tokens[i + 1])}`,
    `n2x=${t.xpos} ${shape(tokens[i + 1])} ${shape(tokens[i + 2])}`,
    `p2x=${shape(tokens[i - 2])} ${shape(tokens[i - 1])} ${t.xpos}`,
    `suf=${word.slice(-4)} ${t.xpos}`,
    `name=${c.names[i]}`,
    `cl=${clause ? `${relation(clause)} ${clause.xpos} ${lemma(c.tree.child(clause, 'mark'))}` : '-'} ${t.xpos}`,
  ];
  const object = kids.find((k) => relation(k) === 'obj');
  const own = clusterOf(c.words[i]!);
  const [subjects, objects] = [subject, object].map((k) => (k ? clusterOf(c.words[k.i]!) : '-'));
  const open = kids.find((k) => relation(k) === 'xcomp' || relation(k) === 'ccomp');
  f.push(
    `c=${own}`,
    `cf=${own} ${frame}`,
    `cx=${own} ${t.xpos} ${rel}`,
    `cq=${own} ${quotes}`,
    `cs=${subjects} ${t.xpos}`,
    `css=${subjects} ${own}`,
    `csw=${subjects} ${word}`,
    `co=${objects} ${own}`,
    `cow=${objects} ${word}`,
    `ow=${lemma(object)} ${own}`,
    `cxc=${open ? coarseOf(c.words[open.i]!) : '-'} ${word}`,
    `cp=${over ? clusterOf(c.words[over.i]!) : '-'} ${rel}`,
    `cn=${clusterOf(c.words[i - 1] ?? '')} ${own}`,
    `cn1=${own} ${clusterOf(c.words[i + 1] ?? '')}`,
    `tr=${t.xpos} ${shape(tokens[i - 1])} ${shape(tokens[i + 1])} ${frame}`,
    `first=${/^(?:i|we|you|my|our|your)$/.test(lemma(subject)) ? lemma(subject) : '-'} ${word}`,
    `in=${c.quoted[i] ? 'in' : 'out'} ${word}`,
  );
  for (const k of kids) {
    const r = relation(k);
    f.push(`kid=${r} ${t.xpos}`, `kidw=${r} ${word}`);
    if (r === 'obl' || r === 'nmod' || r === 'case' || r === 'mark') {
      f.push(`prep=${lemma(r === 'case' || r === 'mark' ? k : c.tree.child(k, 'case'))} ${word}`);
    }
    if (r === 'aux' || r === 'advmod') f.push(`aux=${lemma(k)} ${kind}`);
  }
  return f;
}
