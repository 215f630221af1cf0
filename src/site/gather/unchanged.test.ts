import { expect, it } from 'vitest';
import { whileUnchanged } from './unchanged.ts';

function store() {
  const at = { number: 0 };
  return { change: () => void at.number++, revision: async () => String(at.number) };
}

it('gathers once for as long as the store is unchanged, each thing by itself, and together with those who wait', async () => {
  const changing = store();
  const asked: string[] = [];
  const sheet = whileUnchanged(changing, async (of) => {
    asked.push(of);
    return `${of}${asked.length}`;
  });
  expect(await Promise.all([sheet('a'), sheet('a'), sheet('b')])).toEqual(['a1', 'a1', 'b2']);
  changing.change();
  expect(await Promise.all([sheet('a'), sheet('b')])).toEqual(['a3', 'b4']);
  expect(asked).toEqual(['a', 'b', 'a', 'b']);
});

it('asks anew for what failed', async () => {
  let times = 0;
  const sheet = whileUnchanged(store(), async () => {
    if (times++ === 0) throw new Error('the disk is full');
    return 'a sheet';
  });
  await expect(sheet()).rejects.toThrow('full');
  expect(await sheet()).toBe('a sheet');
});

it('holds a few of many', async () => {
  let gathered = 0;
  const sheet = whileUnchanged(store(), async () => ++gathered);
  for (let i = 0; i < 500; i++) await sheet(`${i}`);
  expect(await sheet('499')).toBe(500);
  expect(await sheet('0')).toBe(501);
});
