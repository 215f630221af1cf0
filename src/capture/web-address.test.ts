import { expect, it } from 'vitest';
import { recordedAddress } from './web-address.ts';

it.each([
  ['https://tarnpost.test/2024/mill?id=4#top', 'https://tarnpost.test/2024/mill?id=4#top'],
  ['HTTP://tarnpost.test', 'HTTP://tarnpost.test'],
  ['https://desk:word@tarnpost.test/mill', 'https://tarnpost.test/mill'],
  [' https://tarnpost.test/mill\n', 'https://tarnpost.test/mill'],
  ['https://tarnpost.test/the mill', 'https://tarnpost.test/the%20mill'],
  ['java\nscript:alert(1)', undefined],
  ['javascript://tarnpost.test/%0aalert(1)', undefined],
  ['data:text/html,<p>mill', undefined],
  ['file:///etc/passwd', undefined],
  ['mailto:desk@tarnpost.test', undefined],
  ['blob:https://tarnpost.test/4', undefined],
  ['/2024/mill', undefined],
  ['tarnpost.test/mill', undefined],
  ['https://', undefined],
  ['', undefined],
  [`https://tarnpost.test/${'m'.repeat(9000)}`, undefined],
])('the record of %j has the address %j', (given, kept) => {
  expect(recordedAddress(given)).toBe(kept);
});
