import { describe, expect, it } from 'vitest';
import { type Doc, findQuotations } from '../language/index.ts';
import { handBuilt } from './hand-built.ts';
import { findReports } from './reports.ts';

function found(doc: Doc) {
  const words = (s: { start: number; end: number } | undefined) => s && doc.text.slice(s.start, s.end);
  return findReports(doc, findQuotations(doc.text), { learned: false }).map((r) => [
    words(r.source),
    words(r.cue),
    r.content.map(words).join(' | '),
  ]);
}

describe('sayings side by side', () => {
  it('ends what is said before the next saying of the same source', () => {
    const doc = handBuilt(
      'The office said the deaths were caused by shots and called on the army to withdraw.',
      `The the DET DT 2 det
       office office NOUN NN 3 nsubj
       said say VERB VBD 0 root
       the the DET DT 5 det
       deaths death NOUN NNS 7 nsubj:pass
       were be AUX VBD 7 aux:pass
       caused cause VERB VBN 3 ccomp
       by by ADP IN 9 case
       shots shot NOUN NNS 7 obl
       and and CCONJ CC 11 cc
       called call VERB VBD 7 conj
       on on ADP IN 14 case
       the the DET DT 14 det
       army army NOUN NN 11 obl
       to to PART TO 16 mark
       withdraw withdraw VERB VB 11 xcomp
       . . PUNCT . 3 punct`,
    );
    const [first] = found(doc);
    expect(first).toEqual(['The office', 'said', 'the deaths were caused by shots']);
  });

  it('gives a participle the speaker of the main saying, not one within what is said', () => {
    const doc = handBuilt(
      'Silva reported that the house was hit, calling it “a crime against us all”.',
      `Silva Silva PROPN NNP 2 nsubj
       reported report VERB VBD 0 root
       that that SCONJ IN 7 mark
       the the DET DT 5 det
       house house NOUN NN 7 nsubj:pass
       was be AUX VBD 7 aux:pass
       hit hit VERB VBN 2 ccomp
       , , PUNCT , 9 punct
       calling call VERB VBG 7 advcl
       it it PRON PRP 9 obj
       “ “ PUNCT \`\` 13 punct
       a a DET DT 13 det
       crime crime NOUN NN 9 xcomp
       against against ADP IN 15 case
       us we PRON PRP 13 nmod
       all all DET DT 15 det
       ” ” PUNCT '' 13 punct
       . . PUNCT . 2 punct`,
    );
    expect(found(doc)).toEqual([
      ['Silva', 'reported', 'that the house was hit'],
      ['Silva', 'calling', 'it “a crime against us all”'],
    ]);
  });

  it('leaves to the page what it sets against a saying', () => {
    const doc = handBuilt(
      'Silva said ties were good even as troops moved.',
      `Silva Silva PROPN NNP 2 nsubj
       said say VERB VBD 0 root
       ties tie NOUN NNS 5 nsubj
       were be AUX VBD 5 cop
       good good ADJ JJ 2 ccomp
       even even ADV RB 9 advmod
       as as SCONJ IN 9 mark
       troops troops NOUN NNS 9 nsubj
       moved move VERB VBD 5 advcl
       . . PUNCT . 2 punct`,
    );
    expect(found(doc)).toEqual([['Silva', 'said', 'ties were good']]);
  });
});

describe('inquits', () => {
  it('reads them by their words where the tree errs, after a dateline too', () => {
    const doc = handBuilt(
      'LIMA, March 3 — The toll rose to ninety, national rescue officials said late Sunday.',
      `LIMA Lima PROPN NNP 8 nsubj
       , , PUNCT , 1 punct
       March March PROPN NNP 1 appos
       3 3 NUM CD 3 nummod
       — — PUNCT : 1 punct
       The the DET DT 7 det
       toll toll NOUN NN 8 nsubj
       rose rise VERB VBD 0 root
       to to ADP IN 10 case
       ninety ninety NUM CD 8 obl
       , , PUNCT , 14 punct
       national national ADJ JJ 14 amod
       rescue rescue NOUN NN 14 compound
       officials official NOUN NNS 8 conj
       said say VERB VBD 14 acl
       late late ADV RB 17 advmod
       Sunday Sunday PROPN NNP 15 ccomp
       . . PUNCT . 8 punct`,
    );
    expect(found(doc)).toEqual([['national rescue officials', 'said', 'The toll rose to ninety']]);
  });
});
