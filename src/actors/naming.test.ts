import { describe, expect, it } from 'vitest';
import { analyze } from '../language/index.ts';
import { findActors } from './index.ts';

describe('an acronym', () => {
  it.each([
    [
      'The Rapid Support Forces took the town. The RSF said on Monday that it had not fired.',
      'Rapid Support Forces',
    ],
    [
      'The Icelandic Meteorological Office warned of gas. The IMO said it was rising.',
      'Icelandic Meteorological Office',
    ],
  ])('stands for whom the text has named in full: %s', async (text, name) => {
    const { actors } = findActors(await analyze(text));
    const acronym = text.search(/\b(?:RSF|IMO)\b/);
    const bearer = actors.find((a) => a.mentions.some((m) => m.start <= acronym && acronym < m.end));
    expect(bearer?.name).toBe(name);
  });
});

describe('an acronym in brackets', () => {
  it.each([
    [
      'The All India Institute of Medical Sciences (AIIMS) warned the ministry.',
      'All India Institute of Medical Sciences',
    ],
    ['All Norland Council of Nurses (ANCN) warned the ministry.', 'All Norland Council of Nurses'],
    ['The Norland Council of Nurses (NCN) warned the ministry.', 'Norland Council of Nurses'],
  ])('says how many words the name has: %s', async (text, name) => {
    const { actors } = findActors(await analyze(text));
    const bodies = actors.filter((a) => a.type === 'organisation');
    expect(bodies.map((a) => a.name)).toContain(name);
  });
});

describe('a description before a name', () => {
  it('is the name’s, with what it is of', async () => {
    const text = 'The Turkish president of the summit, Murat Kurum, apologised for the delay.';
    const persons = findActors(await analyze(text)).actors.filter((a) => a.type === 'person');
    expect(persons.map((a) => a.name)).toEqual(['Murat Kurum']);
  });
});

describe('a name that many countries have', () => {
  const countryOf = async (text: string, name: string, outlet?: string) =>
    findActors(await analyze(text), outlet ? { outlet } : {}).actors.find((a) => a.name === name)?.country;

  it('is of the country that the text is about', async () => {
    const won = 'The Democratic Alliance won the vote in';
    expect(await countryOf(`${won} Lisbon, and Portugal waits.`, 'Democratic Alliance')).toBe('PRT');
    expect(await countryOf(`${won} Pretoria, and South Africa waits.`, 'Democratic Alliance')).toBe('ZAF');
    expect(await countryOf(`${won} the north.`, 'Democratic Alliance')).toBe('ZAF');
  });

  it('is of its newsroom’s country where the text speaks of others alone', async () => {
    const text = 'The Labour Party wants a treaty with France.';
    expect(await countryOf(text, 'Labour Party', 'BBC News')).toBe('GBR');
    expect(await countryOf(text, 'Labour Party')).not.toBe('GBR');
  });

  it('is a paper where its article has a capital in the midst of a sentence', async () => {
    const text = 'The Namibian coast is dry. The minister of Namibia told The Namibian that rain would come.';
    const papers = findActors(await analyze(text)).actors.filter((a) => a.type === 'outlet');
    expect(papers.map((a) => a.name)).toEqual(['The Namibian']);
  });
});
