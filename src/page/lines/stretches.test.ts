import { describe, expect, it } from 'vitest';
import { stretches } from './stretches.ts';

const choose = (p: number[], words = p.map(() => 20)): string =>
  stretches(p, words, 0.4)
    .map((within) => (within ? 'x' : '.'))
    .join('');

describe('stretches of the article among lines', () => {
  it('goes on over a doubtful line between likely ones', () => {
    expect(choose([0, 0.9, 0.3, 0.9, 0])).toBe('.xxx.');
  });
  it('leaves a lone line that is hardly likelier than not', () => {
    expect(choose([0.45, 0, 0, 0.95, 0.95])).toBe('...xx');
  });
  it('parts two stretches where much else stands between', () => {
    expect(choose([0.9, 0, 0, 0, 0.9])).toBe('x...x');
  });
  it('weighs lines by their words', () => {
    expect(choose([0.9, 0.1, 0.9], [30, 200, 30])).toBe('x.x');
    expect(choose([0.9, 0.1, 0.9], [30, 2, 30])).toBe('xxx');
  });
  it('takes nothing of nothing', () => {
    expect(choose([])).toBe('');
    expect(choose([0, 0])).toBe('..');
  });
});
