import { describe, expect, it } from 'vitest';
import type { ActorReading } from '../actors/index.ts';
import type { Doc } from '../language/index.ts';
import type { Article, Chain, Span } from '../record/index.ts';
import { handBuilt } from './hand-built.ts';
import { chainAt, enclosing, findStatements, speaksOfOwnActs } from './index.ts';

type Type = ActorReading['actors'][number]['type'];

/** Actors by the words that name them, each mention one word or several; the last word is its head. */
function cast(doc: Doc, named: { [words: string]: Type }): ActorReading {
  const actors: ActorReading['actors'][number][] = [];
  const mentions: ActorReading['mentions'][number][] = [];
  for (const [words, type] of Object.entries(named)) {
    const id = `a${actors.length + 1}`;
    const own: Span[] = [];
    for (const s of doc.sentences) {
      for (const t of s.tokens) {
        const end = t.start + words.length;
        if (doc.text.slice(t.start, end) !== words) continue;
        const last = s.tokens.findLast((u) => u.end <= end)!;
        own.push({ start: t.start, end });
        mentions.push({
          actor: id,
          span: own.at(-1)!,
          sentence: s.index,
          first: t.i,
          last: last.i,
          head: last.i,
          kind: 'name',
        });
      }
    }
    actors.push({ id, name: words, type, roles: [], mentions: own });
  }
  return { actors, mentions };
}

const read = (doc: Doc, named: { [words: string]: Type }) =>
  findStatements({ doc, actors: cast(doc, named), times: [], article: {} as Article, learned: false });
const names = (chain: Chain) => chain.map((l) => l.name);
const at = (doc: Doc, words: string): Span => {
  const start = doc.text.indexOf(words);
  return { start, end: start + words.length };
};

const reported = handBuilt(
  'Silva replied that the talks failed, the Lusa agency reported.',
  `Silva Silva PROPN NNP 2 nsubj
   replied reply VERB VBD 0 root
   that that SCONJ IN 6 mark
   the the DET DT 5 det
   talks talk NOUN NNS 6 nsubj
   failed fail VERB VBD 2 ccomp
   , , PUNCT , 11 punct
   the the DET DT 10 det
   Lusa Lusa PROPN NNP 10 compound
   agency agency NOUN NN 11 nsubj
   reported report VERB VBD 2 parataxis
   . . PUNCT . 2 punct`,
);

describe('statements and chains', () => {
  it('makes an agency that hands on a saying a link of its chain, and no statement', () => {
    const a = read(reported, { Silva: 'person', Lusa: 'outlet' });
    expect(a.statements.map((s) => [s.speakers, s.kind, names(s.chain)])).toEqual([
      [['a1'], 'indirect', ['Lusa']],
    ]);
    expect(names(chainAt(a, at(reported, 'failed')))).toEqual(['Lusa', 'Silva']);
    expect(names(chainAt(a, at(reported, 'replied')))).toEqual(['Lusa']);
  });

  it('keeps the agency as the speaker of what it reports itself', () => {
    const doc = handBuilt(
      'The talks failed, the Lusa agency reported.',
      `The the DET DT 2 det
       talks talk NOUN NNS 3 nsubj
       failed fail VERB VBD 0 root
       , , PUNCT , 8 punct
       the the DET DT 7 det
       Lusa Lusa PROPN NNP 7 compound
       agency agency NOUN NN 8 nsubj
       reported report VERB VBD 3 parataxis
       . . PUNCT . 3 punct`,
    );
    const a = read(doc, { Lusa: 'outlet' });
    expect(a.statements.map((s) => s.chain)).toEqual([[]]);
    expect(a.pageChain).toEqual([]);
  });

  it('lets the newsroom that the lead credits head every chain of the page', () => {
    const doc = handBuilt(
      'The prime minister of Norland said on Monday the talks with its neighbour failed, according to Lusa.\n\nSilva left.',
      `The the DET DT 3 det
       prime prime ADJ JJ 3 amod
       minister minister NOUN NN 6 nsubj
       of of ADP IN 5 case
       Norland Norland PROPN NNP 3 nmod
       said say VERB VBD 0 root
       on on ADP IN 8 case
       Monday Monday PROPN NNP 6 obl
       the the DET DT 10 det
       talks talk NOUN NNS 14 nsubj
       with with ADP IN 13 case
       its its PRON PRP$ 13 nmod:poss
       neighbour neighbour NOUN NN 10 nmod
       failed fail VERB VBD 6 ccomp
       , , PUNCT , 18 punct
       according accord VERB VBG 18 case
       to to ADP IN 16 fixed
       Lusa Lusa PROPN NNP 6 obl
       . . PUNCT . 6 punct`,
      `Silva Silva PROPN NNP 2 nsubj
       left leave VERB VBD 0 root
       . . PUNCT . 2 punct`,
    );
    const a = read(doc, { Lusa: 'outlet', Silva: 'person' });
    expect(names(a.pageChain)).toEqual(['Lusa']);
    expect(a.statements.map((s) => names(s.chain))).toEqual([['Lusa']]);
    expect(names(chainAt(a, at(doc, 'left')))).toEqual(['Lusa']);
  });

  it('takes the newsroom that is told for a link', () => {
    const doc = handBuilt(
      'Silva told Lusa that the talks failed.',
      `Silva Silva PROPN NNP 2 nsubj
       told tell VERB VBD 0 root
       Lusa Lusa PROPN NNP 2 obj
       that that SCONJ IN 7 mark
       the the DET DT 6 det
       talks talk NOUN NNS 7 nsubj
       failed fail VERB VBD 2 ccomp
       . . PUNCT . 2 punct`,
    );
    const a = read(doc, { Silva: 'person', Lusa: 'outlet' });
    expect(a.statements.map((s) => [s.addressees, names(s.chain)])).toEqual([[['a2'], ['Lusa']]]);
  });

  it('keeps no statement of what was not said, is yet to be said or is only thought', () => {
    const doc = handBuilt(
      'Silva did not say the talks failed. Silva will say the talks failed. Silva hopes the talks failed.',
      `Silva Silva PROPN NNP 4 nsubj
       did do AUX VBD 4 aux
       not not PART RB 4 advmod
       say say VERB VB 0 root
       the the DET DT 6 det
       talks talk NOUN NNS 7 nsubj
       failed fail VERB VBD 4 ccomp
       . . PUNCT . 4 punct`,
      `Silva Silva PROPN NNP 3 nsubj
       will will AUX MD 3 aux
       say say VERB VB 0 root
       the the DET DT 5 det
       talks talk NOUN NNS 6 nsubj
       failed fail VERB VBD 3 ccomp
       . . PUNCT . 3 punct`,
      `Silva Silva PROPN NNP 2 nsubj
       hopes hope VERB VBZ 0 root
       the the DET DT 4 det
       talks talk NOUN NNS 5 nsubj
       failed fail VERB VBD 2 ccomp
       . . PUNCT . 2 punct`,
    );
    const a = read(doc, { Silva: 'person' });
    expect(a.statements).toEqual([]);
    expect(a.reports.length).toBe(3);
    expect(
      chainAt(a, { start: doc.text.lastIndexOf('failed'), end: doc.text.lastIndexOf('failed') + 6 }),
    ).toEqual([]);
  });

  it('says which attribution stands around a span, and whether it is of the doer', () => {
    const a = read(reported, { Silva: 'person', Lusa: 'outlet' });
    const inner = enclosing(a, at(reported, 'failed')).at(-1)!;
    expect(inner.statement).toBe('s1');
    expect(speaksOfOwnActs(inner, ['a1'])).toBe(true);
    expect(speaksOfOwnActs(inner, ['a2'])).toBe(false);
  });
});
