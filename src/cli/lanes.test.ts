import { expect, test } from 'vitest';
import { Lanes } from './lanes.ts';

/** Work that says when it begins and ends, and ends when it is told to. */
function bench(most: number) {
  const lanes = new Lanes(most);
  const said: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    said,
    queue: (host: string, name: string) =>
      lanes.do(host, async () => {
        said.push(`${name} begins`);
        await new Promise<void>((resolve) => ends.set(name, resolve));
        said.push(`${name} ends`);
      }),
    async end(name: string) {
      ends.get(name)?.();
      await settled();
    },
  };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('hosts are side by side, and one host’s work in its order', async () => {
  const { said, queue, end } = bench(8);
  queue('a', 'a1');
  queue('a', 'a2');
  queue('b', 'b1');
  await settled();
  expect(said).toEqual(['a1 begins', 'b1 begins']);
  await end('b1');
  await end('a1');
  expect(said).toEqual(['a1 begins', 'b1 begins', 'b1 ends', 'a1 ends', 'a2 begins']);
});

test('no more hosts than allowed are at work at once', async () => {
  const { said, queue, end } = bench(2);
  for (const host of ['a', 'b', 'c']) queue(host, host);
  await settled();
  expect(said).toEqual(['a begins', 'b begins']);
  await end('b');
  expect(said.slice(2)).toEqual(['b ends', 'c begins']);
});

test('what fails makes room, and fails for itself alone', async () => {
  const lanes = new Lanes(1);
  const failed = lanes.do('a', () => Promise.reject(new Error('down')));
  const next = lanes.do('a', async () => {});
  await expect(failed).rejects.toThrow('down');
  await expect(next).resolves.toBeUndefined();
});
