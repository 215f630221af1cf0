import { describe, expect, it } from 'vitest';
import { eventMark, markRules, rowOf, safeHref, shorten, withoutTrailingComma } from './row.ts';

describe('the names of rows', () => {
  it('count events in letters', () => {
    expect([0, 1, 25, 26, 27, 701, 702].map(eventMark)).toEqual(['a', 'b', 'z', 'aa', 'ab', 'zz', 'aaa']);
  });

  it('hold nothing that could leave a selector or an attribute', () => {
    expect(rowOf('s1')).toBe('s1');
    const hostile = rowOf('x"]){}</style><script>');
    expect(hostile).toMatch(/^[\w-]+$/);
    expect(markRules([hostile])).not.toContain('<');
  });
});

describe('safeHref', () => {
  it('follows the web alone', () => {
    expect(safeHref('https://a.example/b')).toBe('https://a.example/b');
    for (const url of [
      'javascript:alert(1)',
      ' javascript:x',
      'data:text/html,x',
      '//a.example',
      'file:///etc',
      undefined,
    ]) {
      expect(safeHref(url)).toBeUndefined();
    }
  });
});

describe('shorten', () => {
  it('cuts at a word and says so', () => {
    expect(shorten('one two  three', 40)).toBe('one two three');
    expect(shorten('one two three', 9)).toBe('one two…');
    expect(shorten('unbrokenword', 6)).toBe('unbrok…');
  });
});

describe('a quotation on its own', () => {
  it('ends without the comma of its sentence', () => {
    expect(withoutTrailingComma('“It was a terrible night,”')).toBe('“It was a terrible night”');
    expect(withoutTrailingComma('"Never," he said')).toBe('"Never," he said');
    expect(withoutTrailingComma('“Why?”')).toBe('“Why?”');
  });
});
