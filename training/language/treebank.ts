import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface GoldWord {
  start: number;
  end: number;
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  /** From 0; -1 for the root. */
  head: number;
  deprel: string;
}
export interface GoldDocument {
  id: string;
  text: string;
  sentences: GoldWord[][];
}

/** GUM's genres whose texts may not be used commercially: never trained on for what ships. */
const NON_COMMERCIAL = /^GUM_(fiction|whow|essay|letter|podcast)_/;

/**
 * Reads a CoNLL-U file (gzipped or not) into documents with their text put together from forms, spaces and paragraphs.
 * Empty nodes are skipped; the words of a multiword token share its characters where they spell it.
 */
export function readTreebank(path: string, options: { commercialOnly?: boolean } = {}): GoldDocument[] {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  const documents: GoldDocument[] = [];
  let document: GoldDocument | undefined;
  let sentence: GoldWord[] = [];
  let group:
    | { from: number; to: number; start: number; end: number; at: number; spelled: boolean }
    | undefined;
  const finish = (): void => {
    if (sentence.length > 0) document?.sentences.push(sentence);
    sentence = [];
  };
  const open = (id: string): GoldDocument => {
    const next = { id, text: '', sentences: [] };
    documents.push(next);
    return next;
  };
  lines.forEach((line, n) => {
    if (line === '') {
      finish();
      return;
    }
    if (line.startsWith('#')) {
      const id = /^# newdoc(?: id)? ?=? ?(.*)/.exec(line)?.[1];
      if (id !== undefined) document = open(id || `document-${documents.length + 1}`);
      else if (line.startsWith('# newpar') && document && document.text !== '') {
        document.text = `${document.text.trimEnd()}\n\n`;
      }
      return;
    }
    document ??= open('document-1');
    const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '', deprel = '', , misc = ''] =
      line.split('\t');
    if (id.includes('.')) return;
    const space = /(^|\|)SpaceAfter=No/.test(misc) ? '' : ' ';
    if (id.includes('-')) {
      const [from = 0, to = 0] = id.split('-').map(Number);
      const start = document.text.length;
      document.text += form + space;
      const parts = lines.slice(n + 1, n + 2 + to - from).map((l) => l.split('\t')[1] ?? '');
      group = { from, to, start, end: start + form.length, at: start, spelled: parts.join('') === form };
      return;
    }
    let start = document.text.length;
    let end = start + form.length;
    if (group && Number(id) >= group.from && Number(id) <= group.to) {
      start = group.spelled ? group.at : group.start;
      end = group.spelled ? group.at + form.length : group.end;
      group.at = end;
    } else {
      group = undefined;
      document.text += form + space;
    }
    sentence.push({ start, end, form, lemma, upos, xpos, head: Number(head) - 1, deprel });
  });
  finish();
  const kept = options.commercialOnly ? documents.filter((d) => !NON_COMMERCIAL.test(d.id)) : documents;
  return kept.map((d) => ({ ...d, text: d.text.trimEnd() }));
}
