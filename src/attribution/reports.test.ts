import { describe, expect, it } from 'vitest';
import { type Doc, findQuotations } from '../language/index.ts';
import { handBuilt } from './hand-built.ts';
import { findReports } from './reports.ts';

/** Source, cue and content of each report, as words. */
function found(doc: Doc) {
  const words = (s: { start: number; end: number } | undefined) => s && doc.text.slice(s.start, s.end);
  return findReports(doc, findQuotations(doc.text), { learned: false }).map((r) => [
    words(r.source),
    words(r.cue),
    r.content.map(words).join(' | '),
  ]);
}

describe('reports by the rules', () => {
  it('reads a clause under a verb of speech, after its subject with title', () => {
    const doc = handBuilt(
      'Interior Minister Ana Silva said that the border was closed.',
      `Interior Interior PROPN NNP 2 compound
       Minister Minister PROPN NNP 5 nsubj
       Ana Ana PROPN NNP 2 flat
       Silva Silva PROPN NNP 2 flat
       said say VERB VBD 0 root
       that that SCONJ IN 10 mark
       the the DET DT 8 det
       border border NOUN NN 10 nsubj:pass
       was be AUX VBD 10 aux:pass
       closed close VERB VBN 5 ccomp
       . . PUNCT . 5 punct`,
    );
    expect(found(doc)).toEqual([['Interior Minister Ana Silva', 'said', 'that the border was closed']]);
  });

  it('gives a second verb its own report and the same source', () => {
    const doc = handBuilt(
      'Silva affirmed the deal holds, pledging to defend it.',
      `Silva Silva PROPN NNP 2 nsubj
       affirmed affirm VERB VBD 0 root
       the the DET DT 4 det
       deal deal NOUN NN 5 nsubj
       holds hold VERB VBZ 2 ccomp
       , , PUNCT , 7 punct
       pledging pledge VERB VBG 2 advcl
       to to PART TO 9 mark
       defend defend VERB VB 7 xcomp
       it it PRON PRP 9 obj
       . . PUNCT . 2 punct`,
    );
    expect(found(doc)).toEqual([
      ['Silva', 'affirmed', 'the deal holds'],
      ['Silva', 'pledging', 'to defend it'],
    ]);
  });

  it('reads a quotation that the cue follows and one that goes on after it', () => {
    const doc = handBuilt(
      '“We wait,” Silva said. “Nobody comes.”',
      `“ “ PUNCT \`\` 3 punct
       We we PRON PRP 3 nsubj
       wait wait VERB VBP 7 ccomp
       , , PUNCT , 3 punct
       ” ” PUNCT '' 3 punct
       Silva Silva PROPN NNP 7 nsubj
       said say VERB VBD 0 root
       . . PUNCT . 7 punct`,
      `“ “ PUNCT \`\` 3 punct
       Nobody nobody PRON NN 3 nsubj
       comes come VERB VBZ 0 root
       . . PUNCT . 3 punct
       ” ” PUNCT '' 3 punct`,
    );
    expect(found(doc)).toEqual([['Silva', 'said', '“We wait,” | “Nobody comes.”']]);
  });

  it('reads "according to" at the end of a sentence', () => {
    const doc = handBuilt(
      'Two ships sank, according to the coast guard.',
      `Two two NUM CD 2 nummod
       ships ship NOUN NNS 3 nsubj
       sank sink VERB VBD 0 root
       , , PUNCT , 9 punct
       according accord VERB VBG 9 case
       to to ADP IN 5 fixed
       the the DET DT 9 det
       coast coast NOUN NN 9 compound
       guard guard NOUN NN 3 obl
       . . PUNCT . 3 punct`,
    );
    expect(found(doc)).toEqual([['the coast guard', 'according to', 'Two ships sank']]);
  });

  it('gives a quotation alone in its paragraph to the speaker before it', () => {
    const doc = handBuilt(
      'Silva said: “We wait.”\n“Nobody has come here since the war began.”',
      `Silva Silva PROPN NNP 2 nsubj
       said say VERB VBD 0 root
       : : PUNCT : 6 punct
       “ “ PUNCT \`\` 6 punct
       We we PRON PRP 6 nsubj
       wait wait VERB VBP 2 ccomp
       . . PUNCT . 6 punct
       ” ” PUNCT '' 6 punct`,
      `“ “ PUNCT \`\` 4 punct
       Nobody nobody PRON NN 4 nsubj
       has have AUX VBZ 4 aux
       come come VERB VBN 0 root
       here here ADV RB 4 advmod
       since since SCONJ IN 9 mark
       the the DET DT 8 det
       war war NOUN NN 9 nsubj
       began begin VERB VBD 4 advcl
       . . PUNCT . 4 punct
       ” ” PUNCT '' 4 punct`,
    );
    expect(found(doc)).toEqual([
      ['Silva', 'said', '“We wait.”'],
      ['Silva', undefined, '“Nobody has come here since the war began.”'],
    ]);
  });

  it('reads accusations, and names given to things', () => {
    const doc = handBuilt(
      'Vietnam accused Norland of entering its waters and called the move a threat.',
      `Vietnam Vietnam PROPN NNP 2 nsubj
       accused accuse VERB VBD 0 root
       Norland Norland PROPN NNP 2 obj
       of of SCONJ IN 5 mark
       entering enter VERB VBG 2 advcl
       its its PRON PRP$ 7 nmod:poss
       waters water NOUN NNS 5 obj
       and and CCONJ CC 9 cc
       called call VERB VBD 2 conj
       the the DET DT 11 det
       move move NOUN NN 9 obj
       a a DET DT 13 det
       threat threat NOUN NN 9 xcomp
       . . PUNCT . 2 punct`,
    );
    expect(found(doc)).toEqual([
      ['Vietnam', 'accused', 'Norland of entering its waters'],
      ['Vietnam', 'called', 'the move a threat'],
    ]);
  });

  it('finds nothing where nobody says anything', () => {
    const doc = handBuilt(
      'Rain fell.',
      `Rain rain NOUN NN 2 nsubj
       fell fall VERB VBD 0 root
       . . PUNCT . 2 punct`,
    );
    expect(found(doc)).toEqual([]);
  });
});
