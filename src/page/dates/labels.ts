import { readTable } from '../../assets/index.ts';

export type DateLabel = 'published' | 'updated' | 'other';

let labels: Map<string, DateLabel> | undefined;

function table(): Map<string, DateLabel> {
  labels ??= new Map(
    readTable('data/page/date-labels.tsv').map(([word = '', label]) => [word, label as DateLabel]),
  );
  return labels;
}

let words: Set<string> | undefined;

/** The single words of all labels, lower-case. */
export function labelWords(): ReadonlySet<string> {
  words ??= new Set([...table().keys()].flatMap((label) => label.split(/\s+/)));
  return words;
}

/**
 * What the words right before a date call it: the longest known label among the last words; undefined where none is.
 * Scripts without blanks are looked at by their last characters.
 */
export function labelBefore(before: string): DateLabel | undefined {
  const known = table();
  const tail = before
    .toLowerCase()
    .slice(-48)
    .replace(/[\s:：|•·\-–—,.()[\]]+$/u, '');
  const words = tail.split(/[\s:：|•·,()[\]]+/u).filter(Boolean);
  // "Published on", "Updated at", "Publié le": up to two small words may stand between the label and the date.
  for (let end = words.length; end >= Math.max(1, words.length - 3); end--)
    for (let length = 3; length >= 1; length--) {
      const phrase = words.slice(Math.max(0, end - length), end).join(' ');
      const label = known.get(phrase);
      if (label) return label;
    }
  if (/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(tail))
    for (let length = 8; length >= 2; length--) {
      const label = known.get(tail.slice(-length).trim());
      if (label) return label;
    }
  return undefined;
}
