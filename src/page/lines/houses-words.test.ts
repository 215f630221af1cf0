import { describe, expect, it } from 'vitest';
import { housesWords } from './houses-words.ts';

const STORY = 'The weir at Harrow Bend was mended on Friday, a month before its time.';

/** What is taken for a house's words of these lines, all chosen and as likely as `p`, amid a story. */
function taken(p: number, ...texts: string[]): boolean[] {
  const lines = [STORY, ...texts, STORY].map((text, row) => ({ text, index: row, row, afterBlank: false }));
  const found = housesWords(
    lines,
    lines.map(() => true),
    lines.map(() => p),
  );
  return found.slice(1, -1);
}

describe('what houses say amid a story', () => {
  it.each([
    'All flours are independently selected by our bakers, who may earn an affiliate commission.',
    'Support our newsroom with as little as two crowns.',
    'If you buy a loaf through a link of ours, the bakers may receive compensation. Whoever reads on agrees to the rules of the mill and to its letter about crumbs, which says who may gather them, how long they are kept in the loft above the weir, to whom they are handed on, and whom to write to when you want them back, in which case you need to say which loaf it was and when you ate it.',
    'Sign up for The Crust, our letter of bread.',
    'MORE: The mill that never closed',
    'Read more: The mill that never closed',
    'Hier geht’s zur Anmeldung!',
  ])('is none of it: %s', (text) => {
    expect(taken(0.9, text)).toEqual([true]);
    expect(taken(0.99, text)).toEqual([false]);
  });
  it('leaves labels that a story has, and what its people say', () => {
    expect(taken(0.9, 'Toll: two crowns a barge', '“Support us,” the bargemen said.')).toEqual([
      false,
      false,
    ]);
  });
  it('knows consent by the cookies, and what goes on with it', () => {
    const partners = 'Our advertising partners know your device again, with your consent.';
    const sale = 'Your privacy: our third-party partners buy what you consent to.';
    const cookies = 'We and our partners store cookies on your device, with your consent.';
    expect(taken(0.95, cookies, sale)).toEqual([true, true]);
    expect(taken(0.95, partners, sale)).toEqual([false, false]);
    const request = 'Privacy controls of your browser count as a request to be left alone.';
    expect(taken(0.95, cookies, request)).toEqual([true, true]);
    expect(taken(0.95, request)).toEqual([false]);
  });
});
