import { describe, expect, it } from 'vitest';
import { findQuotations } from './quotation.ts';

const quoted = (text: string) =>
  findQuotations(text).map((q) => q.segments.map((s) => text.slice(s.start, s.end)).join('|'));

describe('quotations', () => {
  it('matches curly and straight marks', () => {
    expect(quoted('He said “we agree” and "so do they," she said.')).toEqual(['“we agree”', '"so do they,"']);
  });
  it('keeps apostrophes apart from single marks', () => {
    expect(quoted("The ministers' union said it's a 'grave error', the players' coach said.")).toEqual([
      "'grave error'",
    ]);
    expect(quoted('‘It’s over,’ she said of the workers’ strike.')).toEqual(['‘It’s over,’']);
  });
  it('reads two single marks as one double, on both sides', () => {
    expect(quoted("''We wait,'' she said. ``We go,'' he said.")).toEqual(["''We wait,''", "``We go,''"]);
    expect(quoted('‘‘We wait,’’ she said. “It was a slip,’’ he said. “And the last.’’')).toEqual([
      '‘‘We wait,’’',
      '“It was a slip,’’',
      '“And the last.’’',
    ]);
    expect(quoted('“He called it ‘the workers’ day,’ ” she said.')[0]).toBe(
      '“He called it ‘the workers’ day,’ ”',
    );
  });
  it('nests', () => {
    const found = findQuotations('“They called it ‘a farce’ in public,” he said.');
    expect(found.map((q) => q.depth)).toEqual([0, 1]);
  });
  it('joins a quotation over several paragraphs', () => {
    const text = 'She said: "The first part.\n\n"The second part.\n\n"The end."\n\nHe left.';
    expect(quoted(text)).toEqual(['"The first part.|"The second part.|"The end."']);
    expect(findQuotations(text)[0]!.closed).toBe(true);
  });
  it('ends an unclosed quotation with its paragraph', () => {
    const found = findQuotations('He said: “We will see.\n\nShe left. “Fine,” he said.');
    expect(found.map((q) => [q.closed, q.depth])).toEqual([
      [false, 0],
      [true, 0],
    ]);
  });
  it('goes on over a line break within a sentence, and into a paragraph whose first mark closes it', () => {
    expect(quoted('“We will not\nlet it go,” she said.\n“No.”')).toEqual([
      '“We will not\nlet it go,”',
      '“No.”',
    ]);
    expect(quoted('She said: “We wait.\n\nAnd then we go,” and left. “Fine,” he said.')).toEqual([
      '“We wait.|And then we go,”',
      '“Fine,”',
    ]);
  });
  it('takes line breaks for paragraphs where there are no blank lines', () => {
    expect(quoted('"One," he said.\n"Two," she said.')).toEqual(['"One,"', '"Two,"']);
  });
  it('reads inches and stray marks without losing the rest', () => {
    expect(quoted('A 6" pipe burst.\nThe mayor said "it is safe".')).toEqual(['"it is safe"']);
  });
  it('is linear in long texts of marks', () => {
    const text = '" \'“‘'.repeat(50_000);
    const began = performance.now();
    findQuotations(text);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
