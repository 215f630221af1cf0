import type { Record } from '../../src/record/index.ts';
import { handRecord } from './hand-record.ts';

const stated = (day: string, reason = 'The page states its date.') => ({
  earliest: day,
  latest: day,
  best: day,
  how: 'stated' as const,
  evidence: [{ rule: 'byline-date', reason, quote: day, earliest: day, latest: day }],
});

const toJoin = [
  "Finland will become the 31st member of NATO on Tuesday, the alliance's secretary general, Jens Stoltenberg, said on Monday, and Moscow answered that it would strengthen its forces in the country's west and northwest.",
  '“This is a historic week,” Stoltenberg told reporters in Brussels. “From tomorrow, Finland will be a full member of the alliance.”',
  'He said the Finnish flag would be raised at NATO headquarters on Tuesday afternoon, for the first time.',
  'Turkey, the last of the 30 allies to ratify the accession, is to hand its papers to U.S. Secretary of State Antony Blinken before the ceremony, Stoltenberg said.',
  'Russian Deputy Foreign Minister Alexander Grushko said Moscow would respond. “We will strengthen our military potential in the west and in the northwest,” Grushko was quoted as saying by the state news agency RIA Novosti.',
  'The foreign ministers meet on Tuesday and Wednesday and are also due to hold talks with their Ukrainian colleague, Dmytro Kuleba.',
].join('\n\n');

const joined = [
  'Finland became the 31st member of NATO on Tuesday, ending decades of military non-alignment with a ceremony that lasted less than an hour.',
  'Foreign Minister Pekka Haavisto handed the accession document to U.S. Secretary of State Antony Blinken in Brussels in the afternoon.',
  '“The era of military non-alignment in our history has come to an end. A new era begins,” President Sauli Niinistö said.',
  'The Kremlin called the step a threat. Spokesman Dmitry Peskov said Russia would be forced to take “countermeasures to ensure our own tactical and strategic security”, according to the state agency TASS.',
  'Finland has not asked for permanent bases.',
].join('\n\n');

const postponed = [
  'King Charles III will not travel to France on Sunday. The state visit, which was to be the first of his reign, was postponed on Friday at the request of President Emmanuel Macron, two days before it was due to begin.',
  'Buckingham Palace said that the visit had been postponed. “Their Majesties greatly look forward to the opportunity to visit France as soon as dates can be found,” it said in a statement.',
  'The King will travel to Germany on Wednesday as planned, according to the palace.',
].join('\n\n');

const person = (country: string, sector = 'GOV') => ({ type: 'person', country, sector }) as const;
const state = (country: string) => ({ type: 'government', country, sector: 'GOV' }) as const;

/** Five pages whose records were laid out by hand: a plan, its copy, its outcome, a visit that did not happen, an undated page. */
export function handPages(): Record[] {
  const plan = {
    actors: {
      'Jens Stoltenberg': { type: 'person', sector: 'IGO', wikidata: 'Q57665' },
      Finland: state('FIN'),
      NATO: { type: 'organisation', sector: 'IGO', wikidata: 'Q7184' },
      'Alexander Grushko': person('RUS'),
      Russia: state('RUS'),
      'RIA Novosti': { type: 'outlet', country: 'RUS' },
      Turkey: state('TUR'),
      'Antony Blinken': person('USA'),
      'Dmytro Kuleba': person('UKR'),
    },
    roles: {
      'Jens Stoltenberg': 'Secretary General of NATO',
      'Antony Blinken': 'United States Secretary of State',
    },
    said: [
      {
        by: ['Jens Stoltenberg'],
        words: [
          '“This is a historic week,”',
          '“From tomorrow, Finland will be a full member of the alliance.”',
        ],
        source: 'Stoltenberg told',
        cue: 'told',
      },
      {
        by: ['Alexander Grushko'],
        words: ['“We will strengthen our military potential in the west and in the northwest,”'],
        source: 'Grushko was',
        cue: 'was quoted as saying',
        chain: ['RIA Novosti'],
      },
    ],
    done: [
      {
        by: ['Finland'],
        type: 'AGREE',
        to: ['NATO'],
        trigger: 'become',
        sentence: 'Finland will become the 31st member of NATO on Tuesday',
        factuality: 'planned',
        on: '2023-04-04',
        chain: ['Jens Stoltenberg'],
      },
      {
        by: ['Russia'],
        type: 'MOBILIZE',
        trigger: 'strengthen',
        sentence: 'Moscow answered that it would strengthen its forces',
        factuality: 'planned',
        chain: ['Russia'],
      },
      {
        by: ['NATO'],
        type: 'CONSULT',
        to: ['Dmytro Kuleba'],
        trigger: 'talks',
        sentence: 'The foreign ministers meet on Tuesday and Wednesday',
        factuality: 'planned',
        on: ['2023-04-04', '2023-04-05'],
        place: 'Brussels',
      },
    ],
  } as const;
  const title = 'Finland to join NATO on Tuesday, Stoltenberg says';
  return [
    handRecord({
      id: 'plan',
      article: { title, outlet: 'Tidewater Wire', text: toJoin, published: stated('2023-04-03') },
      ...plan,
    }),
    handRecord({
      id: 'copy',
      article: {
        title,
        outlet: 'The Alder Post',
        url: 'https://alderpost.example/world/finland-to-join',
        text: `${toJoin}\n\nThe Post adds a line of its own here.`,
        published: stated('2023-04-03'),
        furniture: [
          { kind: 'clock', text: 'Friday, 19 July 2024 09:12:44', value: '2024-07-19T09:12:44' },
          { kind: 'advertisement', text: 'spot_img' },
        ],
      },
      ...plan,
    }),
    handRecord({
      id: 'outcome',
      article: {
        title: 'Finland joins NATO, doubling the alliance’s border with Russia',
        outlet: 'Meridian Review',
        byline: ['Ines Calloway'],
        text: joined,
        published: stated('2023-04-04'),
      },
      actors: {
        Finland: state('FIN'),
        NATO: { type: 'organisation', sector: 'IGO', wikidata: 'Q7184' },
        'Pekka Haavisto': person('FIN'),
        'Antony Blinken': person('USA'),
        'Sauli Niinistö': person('FIN'),
        'Dmitry Peskov': person('RUS'),
        TASS: { type: 'outlet', country: 'RUS' },
        Russia: state('RUS'),
      },
      said: [
        {
          by: ['Sauli Niinistö'],
          words: ['“The era of military non-alignment in our history has come to an end. A new era begins,”'],
          cue: 'said',
        },
        {
          by: ['Dmitry Peskov'],
          words: [
            'Russia would be forced to take “countermeasures to ensure our own tactical and strategic security”',
          ],
          kind: 'mixed',
          cue: 'said',
          chain: ['TASS'],
        },
      ],
      done: [
        {
          by: ['Finland'],
          type: 'AGREE',
          to: ['NATO'],
          trigger: 'became',
          sentence: 'Finland became the 31st member of NATO on Tuesday',
          factuality: 'happened',
          on: '2023-04-04',
        },
        {
          by: ['Pekka Haavisto'],
          type: 'CONSULT',
          to: ['Antony Blinken'],
          trigger: 'handed',
          sentence: 'Foreign Minister Pekka Haavisto handed the accession document',
          factuality: 'happened',
          on: '2023-04-04',
          place: 'Brussels',
        },
        {
          by: ['Finland'],
          type: 'REQUEST',
          trigger: 'asked',
          sentence: 'Finland has not asked for permanent bases.',
          factuality: 'did-not-happen',
        },
      ],
    }),
    handRecord({
      id: 'postponed',
      article: {
        title: 'King Charles’s visit to France is put off after Macron asks for delay',
        outlet: 'Meridian Review',
        text: postponed,
        published: stated('2023-03-24'),
      },
      actors: {
        'Charles III': person('GBR'),
        France: state('FRA'),
        'Emmanuel Macron': person('FRA'),
        'Buckingham Palace': { type: 'organisation', country: 'GBR' },
        Germany: state('DEU'),
      },
      said: [
        {
          by: ['Buckingham Palace'],
          words: [
            '“Their Majesties greatly look forward to the opportunity to visit France as soon as dates can be found,”',
          ],
          cue: 'said',
        },
      ],
      done: [
        {
          by: ['Charles III'],
          type: 'CONSULT',
          to: ['France'],
          trigger: 'travel',
          sentence: 'King Charles III will not travel to France on Sunday.',
          factuality: 'did-not-happen',
          on: '2023-03-26',
        },
        {
          by: ['Charles III'],
          type: 'CONSULT',
          to: ['Germany'],
          trigger: 'travel',
          sentence: 'The King will travel to Germany on Wednesday as planned',
          factuality: 'planned',
          on: '2023-03-29',
          chain: ['Buckingham Palace'],
        },
      ],
    }),
    handRecord({
      id: 'undated',
      article: {
        title: 'Russia lets Black Sea grain deal lapse',
        outlet: 'The Strait Observer',
        text: 'Russia halted its part in the Black Sea grain deal on Monday, hours before the agreement was to expire.',
        published: {
          earliest: '2023-07-17',
          latest: '2023-07-23',
          how: 'inferred',
          evidence: [
            { rule: 'event-known', reason: 'The agreement ended on 17 July 2023.', earliest: '2023-07-17' },
            { rule: 'weekday-past', reason: 'A Monday lies just behind.', span: { start: 54, end: 63 } },
          ],
        },
      },
      actors: { Russia: state('RUS') },
      done: [
        {
          by: ['Russia'],
          type: 'REJECT',
          trigger: 'halted',
          sentence: 'Russia halted its part in the Black Sea grain deal on Monday',
          factuality: 'happened',
        },
      ],
    }),
  ];
}

/** A page that tries to be more than words, in every string that it can fill. */
export function hostilePage(): Record {
  const markup = '<script>window.hacked=1</script><img src=x onerror="window.hacked=1">';
  return handRecord({
    id: 'hostile',
    article: {
      title: `${markup} "onmouseover="window.hacked=1`,
      outlet: `</title>${markup}`,
      url: 'javascript:window.hacked=1',
      byline: [markup],
      text: `${markup} said Mr <b>Bold</b>. He met ${markup} on Monday.\n\n</div></main>${markup}\u202e\u0000 end`,
      published: stated('2023-04-04', markup),
      furniture: [{ kind: 'other', text: markup, value: markup }],
    },
    actors: { [markup]: { type: 'person' }, 'Mr <b>Bold</b>': { type: 'person' } },
    roles: { [markup]: markup },
    said: [
      {
        by: [markup],
        words: [`${markup} said`],
        source: 'Mr <b>Bold</b>',
        chain: [markup, `"><svg onload=1>`],
      },
    ],
    done: [
      {
        by: [markup],
        type: 'CONSULT',
        to: ['Mr <b>Bold</b>'],
        trigger: 'met',
        sentence: 'He met ',
        factuality: 'happened',
        on: '2023-04-04',
        place: markup,
      },
    ],
  });
}
