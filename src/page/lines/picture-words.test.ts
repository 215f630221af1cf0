import { expect, it } from 'vitest';
import { describesPicture } from './picture-words.ts';

it.each([
  'A miller in a white apron standing on the weir at Harrow Bend',
  'Five people holding lanterns on a barge.',
  'A woman sits on the lock gate with her dog.',
  'Photo of barges waiting above the weir.',
])('describes a picture: %s', (text) => {
  expect(describesPicture(text)).toBe(true);
});

it.each([
  'A miller standing on the weir said it was mended.',
  'A new weir will be built, the council said.',
  'Two barges sank on Monday above the lock.',
  'The miller is standing on the weir.',
  'A rising river',
])('tells of something: %s', (text) => {
  expect(describesPicture(text)).toBe(false);
});
