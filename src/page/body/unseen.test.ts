import { expect, test } from 'vitest';
import { readPage } from '../model/read-page.ts';
import { unseenParts } from './unseen.ts';

const WORDS = 'The ferry at Lund runs again.';

/** Whether words are unseen in a part whose element bears a class, two levels above them. */
function isUnseen(className: string, tag = 'div'): boolean {
  const { blocks } = readPage(`<${tag} class="${className}"><section><p>${WORDS}</p></section></${tag}>`);
  return unseenParts()(blocks.find(({ text }) => text === WORDS)!.inner);
}

test('the common style sheets have a few names for what is not to be seen', () => {
  for (const name of [
    'hidden',
    'd-none',
    'is-hidden',
    'u-hide',
    'sr-only',
    'ask visually-hidden',
    'box\nhide',
    'js-hidden',
  ])
    expect(isUnseen(name), name).toBe(true);
});

test('what is shown on wide screens or on paper is seen', () => {
  for (const name of ['hidden md:block', 'hidden lg:!flex', 'd-none d-md-block', 'd-none d-print-inline'])
    expect(isUnseen(name), name).toBe(false);
  expect(isUnseen('d-none d-md-none')).toBe(true);
});

test('such a word within a longer name says nothing', () => {
  for (const name of ['overflow-hidden', 'hidden-gems', 'hide-and-seek', 'story', 'md:hidden'])
    expect(isUnseen(name), name).toBe(false);
});

test('attributes and styles hide as well', () => {
  const isHidden = (attributes: string): boolean => {
    const { blocks } = readPage(`<div ${attributes}><section><p>${WORDS}</p></section></div>`);
    return unseenParts()(blocks.find(({ text }) => text === WORDS)!.inner);
  };
  for (const attributes of [
    'hidden',
    'style="color:red; display: none"',
    'aria-hidden="true"',
    'class="story" hidden',
  ])
    expect(isHidden(attributes), attributes).toBe(true);
  for (const attributes of ['style="display:block"', 'aria-hidden="false"', 'data-hidden="1"'])
    expect(isHidden(attributes), attributes).toBe(false);
});

test('names on the whole page make no part of it', () => {
  const { blocks } = readPage(`<html class="hidden"><body class="d-none"><p>${WORDS}</p></body></html>`);
  expect(unseenParts()(blocks[0]!.inner)).toBe(false);
});
