import { describe, expect, test } from 'vitest';
import { captureText, readLine, readPage } from '../src/pipeline/index.ts';
import { Record } from '../src/record/index.ts';

/** Reads a page through all stages and holds its record to the schema. */
async function read(kind: 'html' | 'text' | 'body', text: string) {
  const record = await readPage(captureText(text, kind));
  expect(() => Record.parse(record)).not.toThrow();
  for (const row of [
    ...record.statements.flatMap((s) => s.content),
    ...record.events.map((e) => e.trigger),
  ]) {
    expect(row.end).toBeLessThanOrEqual(record.article.text.length);
  }
  return record;
}

const STORY = [
  'Foreign Minister Ana Ruiz met Prime Minister Lee Han in Lisbon on Monday to discuss trade between their countries.',
  '“We agreed on all points that were on the table,” Ruiz said after the meeting, which lasted for two hours.',
  'Lee is to travel to Madrid in April, according to officials in both capitals who know of the plans.',
];
const paragraphs = STORY.map((p) => `<p>${p}</p>`).join('');

test.each(['2023-02-30', 'yesterday', '2023', '0400-01-01'])(
  'a day of publication that is none is refused: %s',
  async (published) => {
    await expect(readPage(captureText(STORY.join('\n\n'), 'body'), { published })).rejects.toMatchObject({
      code: 'bad-day',
    });
  },
);

describe('pages that are not as they should be', () => {
  test('markup cut off in the middle of a tag is read as far as it goes', async () => {
    const { article, statements } = await read(
      'html',
      `<html><body><article><h1>Talks held</h1>${paragraphs}<p>More <a hre`,
    );
    expect(article.text).toContain('We agreed on all points');
    expect(statements.length).toBeGreaterThan(0);
  });

  test('a hundred thousand nested tags overflow nothing', async () => {
    const { article } = await read(
      'html',
      `<html><body>${'<div>'.repeat(100_000)}<article>${paragraphs}</article></body></html>`,
    );
    expect(article.text.length).toBeGreaterThanOrEqual(0);
  });

  test('an index page says that it holds no article', async () => {
    const teasers = Array.from(
      { length: 40 },
      (_, i) => `<li><a href="/story/${i}">Headline of story number ${i}</a></li>`,
    );
    const { article, diagnostics } = await read(
      'html',
      `<html><body><h1>World</h1><ul>${teasers.join('')}</ul></body></html>`,
    );
    expect(['index', 'empty']).toContain(article.pageKind);
    expect(diagnostics.some((d) => d.stage === 'page')).toBe(true);
  });

  test('a page in another language is named, and the English stages are skipped with a word', async () => {
    const german =
      'Der Bundeskanzler hat am Dienstag in Berlin mit dem französischen Präsidenten über die Lage in der Ukraine gesprochen. „Wir sind uns einig“, sagte er nach dem Treffen vor der Presse. Weitere Gespräche sollen nächste Woche in Paris folgen.';
    const record = await read('text', `Kanzler trifft Präsidenten\n\n${german}`);
    expect(record.article.language).toMatch(/^de/);
    expect(record.events).toEqual([]);
    expect(record.diagnostics.map((d) => d.code)).toContain('language-not-supported');
  });

  test('an empty text is an empty record with a word', async () => {
    const { article, diagnostics } = await read('text', ' \n ');
    expect(article.text).toBe('');
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});

describe('words that would stall a reader', () => {
  const filler = STORY.join(' ');
  test.each([
    ['one word of 300,000 letters', 'a'.repeat(300_000)],
    ['a sentence of 10,000 words', 'the minister said that '.repeat(2500)],
    ['opened quotations that never close', `${filler} “`.repeat(300)],
    ['brackets within brackets', `${'('.repeat(10_000)}${filler}`],
    ['numbers without end', '2023-02-21 12:30 on 5 May 1999 '.repeat(3000)],
    ['names without end', 'President Xi Jinping and '.repeat(1500)],
    ['spaces without end', `${filler}${' '.repeat(300_000)}${filler}`],
    ['lone surrogates and controls', `${filler} \ud800 \u0000 \u202e \udfff ${filler}`],
    ['a number of 4,000,000 digits and colons', '10:'.repeat(1_300_000)],
    ['a letter with 4,000,000 accents', `a${'\u0301\u0302'.repeat(2_000_000)}`],
    ['one word of a thousand humps', 'AbCdEf'.repeat(40_000)],
    ['a hundred thousand paragraphs without a quotation mark', '• a\n'.repeat(100_000)],
    ['hyphens and periods', '- . '.repeat(5000)],
  ])('%s', async (_, body) => {
    const { article } = await read('body', body);
    expect(article.text).toBe(body);
  });
});

test('a bad line never throws, whatever it holds', async () => {
  for (const line of [
    '',
    '[]',
    'null',
    '"x"',
    '{}',
    '{"id":1}',
    '{"id":"a","html":7}',
    '\u0000',
    '{"id":"a","file":"/"}',
  ]) {
    const answer = await readLine(line, 7);
    expect(answer).toHaveProperty('error.message');
  }
});
