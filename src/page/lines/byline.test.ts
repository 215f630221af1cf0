import { describe, expect, it } from 'vitest';
import { captureText } from '../../capture/index.ts';
import { readArticle } from '../read.ts';

const HEADLINE = 'Harrow Bend mill to reopen in spring';
const LEAD =
  'The paper mill at Harrow Bend will open its gates again in April, two years after the last shift went home, its new owner said on Tuesday.';
const STORY = [
  'About 140 people are to work there at first, and another sixty once the second machine runs in the autumn, the company said.',
  'The town had lost a fifth of its jobs when the mill closed, and the council paid for the boiler house to be kept dry.',
  '“We never believed that it was gone for good,” said the mayor, whose father had worked at the mill for thirty years.',
  'Paper from the first machine is to go to three printers in the north of the county, which signed for two years.',
];
const LINKS = [
  'Ferry stuck for a third day',
  'Two held after a fire at the harbour',
  'Bread prices rise again in the county',
];
const menu = ['The Tarn Post', 'News', 'Sport', 'Opinion', 'Log in'];
const foot = ['Most read', 'Ferry stuck for a third day', 'Terms of use', '© The Tarn Post'];

/** A capture with lines between headline and lead, and between lead and story. */
const read = (between: readonly string[], behind: readonly string[] = [], after: readonly string[] = []) =>
  readArticle(
    captureText(
      [...menu, '', HEADLINE, ...between, '', LEAD, '', ...behind, '', ...STORY, ...after, '', ...foot].join(
        '\n',
      ),
      'text',
    ),
  ).article;
const by = (...lines: string[]) => read(lines).byline;
const behindLead = (...lines: string[]) => read([], lines).byline;

describe('the byline of a captured page', () => {
  it('stands behind a word that says so, on the same line or the one before', () => {
    expect(by('Written by Ines Calder')).toEqual(['Ines Calder']);
    expect(by('Von', 'Ines Calder', '12. März 2024, 14:20 Uhr')).toEqual(['Ines Calder']);
    expect(by('Author of the article:', 'By Ines Calder')).toEqual(['Ines Calder']);
    expect(by('di Ines Calder')).toEqual(['Ines Calder']);
  });

  it('stands beside its day, in either order, and run together with it', () => {
    expect(by('12. März 2024 um 14:20 Uhr / Ines Calder')).toEqual(['Ines Calder']);
    expect(by('Ines Calder · The Tarn News · Posted: Mar 12, 2024 2:20 PM EDT')).toEqual(['Ines Calder']);
    expect(by('Ines CalderMar 12, 2024')).toEqual(['Ines Calder']);
    expect(by('Ines Calder | Odile Marsh', 'vor 3 Stunden')).toEqual(['Ines Calder', 'Odile Marsh']);
  });

  it('is every writer that stands there, on a line each or on one', () => {
    expect(by('By', 'Ines Calder,', 'Odile Marsh &', 'Tam Weir')).toEqual([
      'Ines Calder',
      'Odile Marsh',
      'Tam Weir',
    ]);
    expect(by('Von', 'Ines Calder', 'Ines Calder', 'Odile Marsh', 'Odile Marsh')).toEqual([
      'Ines Calder',
      'Odile Marsh',
    ]);
    expect(
      by('Ines Calder', 'By Ines Calder March 12, 2024', 'Odile Marsh', 'By Odile Marsh March 12, 2024'),
    ).toEqual(['Ines Calder', 'Odile Marsh']);
    expect(
      by('By', 'Ines CalderNews Reporter', 'Odile MarshFilm & TV Reporter', '12 Mar 2024, 14:20'),
    ).toEqual(['Ines Calder', 'Odile Marsh']);
    expect(by('By —', 'Ines Calder, Associated Press Ines Calder, Associated Press')).toEqual([
      'Ines Calder',
    ]);
    // Behind a comma may stand a post and a house.
    expect(by('By Ines Calder,', 'Deputy CTO,', 'Tarn Trusted Systems')).toEqual(['Ines Calder']);
    expect(by('By Ines Calder, U.S. National Institute of Allergy and Infectious Diseases')).toEqual([
      'Ines Calder',
    ]);
  });

  it('stands alone under the headline with its house, behind a bar, or with a handle', () => {
    expect(by('Ines Calder   Tarn Telegram & Gazette')).toEqual(['Ines Calder']);
    expect(by('Ines Calder|Published 4 months ago')).toEqual(['Ines Calder']);
    expect(by('Ines Calder@InesCalder')).toEqual(['Ines Calder']);
    expect(by('Ines CalderMar 12, 20242 Shares1530 Views')).toEqual(['Ines Calder']);
    expect(by('By Ines Calder0', 'Ines Calder')).toEqual(['Ines Calder']);
  });

  it('is no button, no label and no part of a sentence', () => {
    for (const line of [
      'Save Article',
      'Buy Tickets',
      'Gallery Icon',
      'Video Loading',
      'Watch Live',
      'Key Points',
    ])
      expect(by(line, 'March 12, 2024')).toEqual([]);
    expect(by('Cover of March 12, 2024')).toEqual([]);
    expect(by('by the venue')).toEqual([]);
  });

  it('stands between the lead and the rest', () => {
    expect(behindLead('Ines Calder', 'Political reporter @inescalder')).toEqual(['Ines Calder']);
    expect(behindLead('Share', 'By Ines Calder', '12 March 2024')).toEqual(['Ines Calder']);
    expect(behindLead('Por Inés Calderón', 'Madrid-12/03/2024 20:00')).toEqual(['Inés Calderón']);
  });

  it('is a name without picture, post or house', () => {
    expect(by('Profilbild von Ines Calder', 'Ines Calder', '12.03.2024')).toEqual(['Ines Calder']);
    expect(by('Ines Calder Redakteurin', '12.03.2024 14:20 Uhr')).toEqual(['Ines Calder']);
    expect(by('By Ines CalderStaff Writer', 'March 12, 2024')).toEqual(['Ines Calder']);
    expect(by('Ines Calder Tarn Gazette', 'March 12, 2024')).toEqual(['Ines Calder']);
    expect(by('Ines Calder – Journalist', 'Odile Marsh – Journalist i Paris')).toEqual([
      'Ines Calder',
      'Odile Marsh',
    ]);
  });

  it('is an agency where nobody else is named', () => {
    expect(behindLead('dpa', '12.03.2024 - 14:20 Uhr')).toEqual(['dpa']);
  });

  it('is written in Han and Hangul as names are', () => {
    expect(by('2024/3/12 20:50', '高山 美咲の写真', '高山 美咲', '社会')).toEqual(['高山 美咲']);
    expect(by('印刷する', '2024/3/12 20:50', 'スクラップ')).toEqual([]);
    expect(read([], [], ['하로벤드 김하늘 기자 haneul@tarn.test']).byline).toEqual(['김하늘']);
  });

  it('is no button, caption, noun or person of the story', () => {
    expect(by('Save Article', 'Copy Link')).toEqual([]);
    expect(by('Anhören In Kürze', 'Der Artikel für Sie zusammengefasst')).toEqual([]);
    expect(by('Der Bürgermeister Otto Reeve', 'Der Bürgermeister Otto Reeve bei der Eröffnung')).toEqual([]);
    expect(by('TSV Harrow', 'vor 14 Minuten')).toEqual([]);
    expect(by('Anzahl Kommentare:', '12')).toEqual([]);
  });
});

describe('the day of a captured page', () => {
  const day = (between: readonly string[], behind: readonly string[] = [], after: readonly string[] = []) =>
    read(between, behind, after).published.best;

  it('is read where label and hour are run together with it', () => {
    expect(day(['Publiziert17. Dezember 2024, 12:17'])).toBe('2024-12-17T12:17');
    expect(day(['Published Fri, Apr 28 20232:23 PM EDT'])).toMatch(/^2023-04-28/);
    expect(day(['-Aktualisiert am 28.04.2023-19:20'])).toMatch(/^2023-04-28/);
  });

  it('stands between the lead and the rest, above the headline with its hour, or right below the story', () => {
    expect(day([], ['Share', 'Ines Calder', '12 March 2024, 14:20'])).toBe('2024-03-12T14:20');
    expect(day([], [], ['12 March 2024, 14:20', '© All rights reserved'])).toBe('2024-03-12T14:20');
    const above = [
      ...menu,
      ...LINKS,
      '',
      'Mill',
      '12/03/2024 KL. 09:00',
      HEADLINE,
      '',
      LEAD,
      '',
      ...STORY,
    ].join('\n');
    expect(readArticle(captureText(above, 'text')).article.published.best).toMatch(/^2024-03-12/);
  });

  it('is none of a list of other stories, and not the clock of the page', () => {
    expect(
      day([], [], ['Ferry stuck', '13 March 2024, 10:00', 'Bridge shut', '13 March 2024, 11:00']),
    ).toBeUndefined();
    const clock = [
      'The Tarn Post',
      '11 °C',
      'Tuesday, 12 March 2024 - 09:00',
      HEADLINE,
      '',
      LEAD,
      '',
      ...STORY,
    ].join('\n');
    expect(readArticle(captureText(clock, 'text')).article.published.how).toBe('unknown');
  });
});

describe('the day in a line of a captured page', () => {
  const day = (...lines: string[]) => read(lines).published.best?.slice(0, 10);

  it('is told from the words it runs together with', () => {
    for (const line of [
      'Ines CalderDec 5, 2023',
      'Featured Columnist IVDecember 5, 2023 Comments',
      'Ines CalderDec 05, 20232 Shares1530 Views',
      'updatedDec 5, 2023',
      'Publiziert5. Dezember 2023, 12:17',
      'Tarn - 5 dic 2023 - 08:22Actualizado: 5 dic 2023 - 17:38CET',
    ])
      expect([line, day(line)]).toEqual([line, '2023-12-05']);
  });

  it('stands above the headline where that is said twice', () => {
    const page = [
      ...menu,
      ...LINKS,
      '',
      '5. Dezember 2023, 17:26 Uhr',
      'Bildbeitrag',
      HEADLINE,
      HEADLINE,
      LEAD,
      ...STORY,
    ];
    expect(readArticle(captureText(page.join('\n'), 'text')).article.published.best).toMatch(/^2023-12-05/);
  });

  it('is no day on which a film goes off', () => {
    expect(read(['02:57 min. Available until 05.12.2023']).published.how).toBe('unknown');
  });
});
