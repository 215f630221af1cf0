import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LINE_EVERY_MS, openProgress } from './progress.ts';

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, columns: 80, written, write: (text: string) => void written.push(text) };
}

describe('on a terminal', () => {
  it('a bar shows each step and is gone at the end', () => {
    const terminal = stream(true);
    const progress = openProgress('pages', terminal);
    progress.step('https://tarnpost.test/2024/mill/', 1, 4);
    progress.say('a note');
    progress.end();
    const [step, said, end] = terminal.written;
    expect(step).toMatch(/^\r\S*\[K█{8}░{22} 1\/4 mill$/);
    expect(said).toMatch(/^\r\S*\[Ka note\n█.* 1\/4 mill$/);
    expect(end).toMatch(/^\r\S*\[K$/);
  });

  it('what nobody knows the number of is counted, without a bar', () => {
    const terminal = stream(true);
    openProgress('pages', terminal).step('crawl\u001b[31m.warc#7', 7);
    expect(terminal.written.join('')).toMatch(/\[K7 crawl\[31m\.warc#7$/);
  });
});

describe('elsewhere', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('a line is written now and then, however many steps there are, and none after the end', () => {
    const log = stream(false);
    const progress = openProgress('pages', log);
    for (let i = 0; i < 500; i++) progress.step('x', i, 1000);
    expect(log.written).toEqual([]);
    vi.advanceTimersByTime(LINE_EVERY_MS);
    progress.step('x', 700);
    vi.advanceTimersByTime(LINE_EVERY_MS);
    progress.end();
    vi.advanceTimersByTime(LINE_EVERY_MS);
    expect(log.written).toEqual(['daybook: 499 of 1000 pages so far\n', 'daybook: 700 pages so far\n']);
  });
});
