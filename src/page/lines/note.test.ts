import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

const read = (text: string) => readText(text).article;

describe('a text of a few lines, with no page around it', () => {
  it.each([
    'Anna Lind met Omar Said in Oslo on Wednesday.',
    'Anna Lind met Omar Said in Oslo on Wednesday',
    'The army shelled the town on Monday. The mayor said two people died.',
  ])('is its own body: %s', (text) => {
    expect(read(text)).toMatchObject({ text, title: undefined, pageKind: 'article' });
  });

  it('has the line above for its headline, whatever stands between', () => {
    const article = read(
      'Minister held in Lima\nBy Ana Torres\n10 May 2024\nPolice held her on Thursday.\nShare this',
    );
    expect(article).toMatchObject({ title: 'Minister held in Lima', byline: ['Ana Torres'] });
    expect(article.text).toBe('Police held her on Thursday.');
    expect(article.published.best).toBe('2024-05-10');
  });

  it('has no mark of an e-mail in its headline', () => {
    expect(read('Subject: Fwd: Minister held in Lima\n\nPolice held her on Thursday.').title).toBe(
      'Minister held in Lima',
    );
  });

  it.each(['MENU\nHome\nNews\nWe use cookies to make this site work.', '10 May 2024', 'Share this', '\n'])(
    'is empty where no sentence stands: %j',
    (text) => {
      expect(read(text)).toMatchObject({ text: '', pageKind: 'empty' });
    },
  );
});
