import type { Doc, Entity } from './doc.ts';

/** The analysis as CoNLL-U, with `TokenRange` and names (`Entity=TYPE`, BIO) in MISC. */
export function toConllu(doc: Doc, id = 'document'): string {
  const out: string[] = [`# newdoc id = ${id.replace(/\s+/g, ' ')}`];
  const names = new Map<string, string>();
  for (const e of doc.entities) {
    for (let i = e.first; i <= e.last; i++) names.set(`${e.sentence}/${i}`, mark(e, i));
  }
  let paragraph = -1;
  for (const sentence of doc.sentences) {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      out.push('# newpar');
    }
    out.push(`# sent_id = ${sentence.index + 1}`);
    out.push(`# text = ${doc.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`);
    sentence.tokens.forEach((t, i) => {
      const next = sentence.tokens[i + 1]?.start ?? doc.sentences[sentence.index + 1]?.start;
      const misc = [
        names.get(`${sentence.index}/${i}`),
        next === t.end ? 'SpaceAfter=No' : undefined,
        `TokenRange=${t.start}:${t.end}`,
      ].filter((m) => m !== undefined);
      const form = t.text.replace(/\s/g, ' ');
      out.push(
        [i + 1, form, t.lemma, t.upos, t.xpos, '_', t.head + 1, t.deprel, '_', misc.join('|')].join('\t'),
      );
    });
    out.push('');
  }
  return `${out.join('\n')}\n`;
}

function mark(e: Entity, i: number): string {
  return `Entity=${i === e.first ? 'B' : 'I'}-${e.type}`;
}
