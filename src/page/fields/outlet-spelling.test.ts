import { describe, expect, it } from 'vitest';
import { spelledOut } from './outlet-spelling.ts';

describe('a name run together', () => {
  it.each([
    [
      'tarnpost',
      ['Follow tarnpost.example', '© Tarn Post 2024', 'The Tarn Post, 4 Mill Lane'],
      null,
      'Tarn Post',
    ],
    ['freie_bote', ['Impressum', 'Freie Bote', 'FREIE BOTE'], null, 'Freie Bote'],
    ['TNRNews', ['TNR News is a member of the press council'], null, 'TNR News'],
    [
      'dailyquay',
      ['@dailyquay on the networks', 'https://x.example/Daily-Quay'],
      'dailyquay.com',
      'dailyquay.com',
    ],
    ['weserbote', ['Der WeserBote', 'WESERBOTE'], null, 'WeserBote'],
    // A town of the name is no name of the paper.
    ['cleveland', ['The mayor of Cleveland', 'CLEVELAND'], 'cleveland.com', 'cleveland.com'],
    // Names that are written as they should be.
    ['BuzzFeed', ['BuzzFeed', 'BUZZFEED'], null, 'BuzzFeed'],
    ['CNBC', ['C N B C'], 'cnbc.com', 'CNBC'],
    ['Tarn Post', ['tarnpost', 'TARN POST'], null, 'Tarn Post'],
    ['mirror', ['nothing'], 'other.example', 'mirror'],
  ])('%s among %j on %s is %s', (name, texts, host, spelled) => {
    expect(spelledOut(name, texts, host)).toBe(spelled);
  });
});
