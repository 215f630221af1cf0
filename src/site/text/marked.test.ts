import { describe, expect, it } from 'vitest';
import { type Mark, markedParagraphs } from './marked.ts';

const mark = (row: string, kind: Mark['kind'], start: number, end: number): Mark => ({
  row,
  kind,
  span: { start, end },
});
const flat = (text: string, marks: Mark[]) =>
  markedParagraphs(text, marks).map((pieces) =>
    pieces.map((p) =>
      [p.text, p.marks.map((m) => m.row).join('+'), p.begins.join(), p.ends.join()].join('|'),
    ),
  );

describe('markedParagraphs', () => {
  it('cuts a text into paragraphs and these where marks begin and end', () => {
    const text = 'He said: “Go.”\n\nShe met him.';
    expect(
      flat(text, [mark('s1', 'content', 9, 14), mark('s1', 'cue', 3, 7), mark('e1', 'trigger', 20, 23)]),
    ).toEqual([
      ['He |||', 'said|s1|s1|', ': |||', '“Go.”|s1||s1'],
      ['She |||', 'met|e1|e1|e1', ' him.|||'],
    ]);
  });

  it('lets marks cross and nest without changing those before', () => {
    expect(flat('abcdef', [mark('x', 'content', 0, 4), mark('y', 'content', 2, 6)])).toEqual([
      ['ab|x|x|', 'cd|x+y|y|x', 'ef|y||y'],
    ]);
  });

  it('carries a mark over a paragraph break', () => {
    expect(flat('one\n\ntwo', [mark('s1', 'content', 0, 8)])).toEqual([['one|s1|s1|'], ['two|s1||s1']]);
  });

  it('keeps every word, whatever the marks', () => {
    const text = 'A first line.\n\nA second, longer one with words.\n\n\nThe third.';
    for (let seed = 1; seed < 40; seed += 1) {
      const marks = Array.from({ length: 12 }, (_, index) => {
        const start = (seed * 7 + index * 13) % text.length;
        return mark(`s${index}`, 'content', start, start + ((seed * index) % 20));
      });
      const words = markedParagraphs(text, marks).map((pieces) => pieces.map((p) => p.text).join(''));
      expect(words.join('\n\n').replace(/\n+/g, '\n')).toBe(text.replace(/\n+/g, '\n'));
    }
  });

  it('cuts short what reaches past the end, and finds nothing in nothing', () => {
    expect(flat('ab', [mark('s1', 'content', 1, 99)])).toEqual([['a|||', 'b|s1|s1|s1']]);
    expect(flat('', [mark('s1', 'content', 0, 0)])).toEqual([]);
  });
});
