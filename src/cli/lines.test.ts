import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';

async function* chunks(...texts: string[]) {
  for (const t of texts) yield Buffer.from(t);
}
async function all(stream: AsyncIterable<Uint8Array>, limit?: number) {
  const out = [];
  for await (const line of linesOf(stream, limit)) out.push(line);
  return out;
}

test('lines are put together across chunks, the last without a break', async () => {
  expect(await all(chunks('a', 'b\nc\r\n', '\nd'))).toEqual([
    { number: 1, text: 'ab' },
    { number: 2, text: 'c' },
    { number: 3, text: '' },
    { number: 4, text: 'd' },
  ]);
});

test('a character cut by a chunk stays whole', async () => {
  const bytes = Buffer.from('ș\n');
  async function* cut() {
    yield bytes.subarray(0, 1);
    yield bytes.subarray(1);
  }
  expect(await all(cut())).toEqual([{ number: 1, text: 'ș' }]);
});

test('a line over the limit is passed over and the next is read', async () => {
  expect(await all(chunks('aaaa', 'aaaa\nb\n'), 5)).toEqual([
    { number: 1, tooLong: true },
    { number: 2, text: 'b' },
  ]);
});
