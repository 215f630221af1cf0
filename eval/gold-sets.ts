/** A gold set, how it is read and scored, and which of the scorer's figures are kept. */
export interface GoldSet {
  readonly id: string;
  readonly title: string;
  /** Below ../shared; a .tar.gz is unpacked first. */
  readonly gold: string;
  /** Only these of its documents: what `eval/time.ts SET PART --gold` prints. */
  readonly part?: readonly [set: string, part: string];
  /** A script of eval/ that prints `… N MB a second …`, and its arguments: kept as the figure `MB a second`. */
  readonly speed?: readonly [script: string, ...words: string[]];
  /** The arguments that make input lines of it: a script below ../shared/score, its words, then the gold. */
  readonly input: readonly [script: string, ...words: string[]];
  /** `across` answers all lines with one object. */
  readonly command: 'read' | 'parse' | 'across';
  /** The form in which the scorer reads: `records` as they are, or one of records.mjs's predictions. */
  readonly predictions?: 'pages' | 'time' | 'attribution' | 'events';
  readonly score: readonly [script: string, ...words: string[]];
  /** Flags after the two files. */
  readonly flags?: readonly string[];
  /** What is kept: a name for the table → the path of the figure in the scorer's JSON. */
  readonly figures: { readonly [name: string]: string };
  /** What a reader of the figures has to know. */
  readonly note?: string;
  /** Quick enough for every run of the tests. */
  readonly quick?: boolean;
}

const FITTED =
  'Fitted: the models of bodies and titles were trained on these pages; docs/page.md has the figures cross-validated by domain, which are lower.';
const LANGUAGE = {
  UPOS: 'upos.f1',
  LAS: 'las.f1',
  UAS: 'uas.f1',
  lemmas: 'lemmas.f1',
  broken: 'counts.brokenTrees',
};
const RAW = { words: 'words.f1', sentences: 'sentences.f1', LAS: 'las.f1' };
const RECORD = {
  'statements F1': 'statements.f1',
  speaker: 'statements.speaker',
  'statement kind': 'statements.kind',
  'statement chain': 'statements.chain',
  'events F1': 'events.f1',
  'events strict F1': 'events.strict',
  'event type': 'events.type',
  factuality: 'events.factuality',
  'time exact': 'events.timeExact',
  'event chain': 'events.chain',
  'date inside': 'published.inside',
  'furniture kept': 'page.furnitureKept',
  'body start': 'page.bodyStart',
  headline: 'page.headline',
};
const ELEVEN =
  '17-esper-chron,18-bolivia-rt,21-morsi-dailymail-afp,22-kyiv-globalnews,28-settlements-i24,31-assange-albawaba,32-assange-bbc,35-mugabe-cbc,40-wang-syn-courier,41-wang-syn-tribune,42-xi-syn-gazette';
const PAGE = {
  'body F1': 'body.shingle_f1',
  'title exact': 'title.exact_acc',
  'date right': 'date.right_acc',
  'date wrong': 'date.wrong_rate',
  'authors exact': 'author.exact_acc',
};

function trees(id: string, words: 'tokens' | 'raw', title: string): GoldSet {
  return {
    id: `${id}-${words}`,
    title,
    gold: `data/language/${id}-dev.conllu.gz`,
    input: ['score-language.mjs', words],
    command: 'parse',
    score: ['score-language.mjs', 'trees'],
    figures: words === 'tokens' ? LANGUAGE : RAW,
    quick: words === 'tokens' && id === 'ewt',
  };
}
function dispatches(id: string, title: string, flag?: string): GoldSet {
  return {
    id,
    title,
    gold: 'data/dispatches',
    input: ['records.mjs', 'input', 'dispatches'],
    command: 'read',
    score: ['score-record.mjs'],
    flags: flag ? [flag] : [],
    figures: RECORD,
    quick: true,
  };
}
function pages(set: string, captures = false): GoldSet {
  return {
    id: captures ? `captures-${set}` : `pages-${set}`,
    title: captures ? `text captures: ${set}` : `pages: ${set}`,
    gold: captures ? `data/pages/text-captures-${set}.tar.gz` : `data/pages/${set}.tar.gz`,
    input: ['records.mjs', 'input', captures ? 'captures' : 'pages'],
    command: 'read',
    predictions: 'pages',
    score: ['score-pages.mjs'],
    figures: PAGE,
    note: FITTED,
    quick: true,
  };
}
function time(id: string): GoldSet {
  return {
    id,
    title: `time: ${id}`,
    gold: `data/time/${id}.jsonl`,
    input: ['records.mjs', 'input', 'time'],
    command: 'read',
    predictions: 'time',
    score: ['score-time.mjs'],
    figures: { strict: 'strictF1', relaxed: 'relaxedF1', value: 'valueF1' },
    quick: true,
  };
}
/** A third of the documents that no rule was made on, and the speed from ready Docs. */
function heldOut(id: string, title: string, note?: string): GoldSet {
  return {
    ...time(id),
    id: `${id}-held-out`,
    title: `time: ${title}`,
    part: [id, 'held-out'],
    speed: id === 'tweets' ? undefined : ['time.ts', id, 'build', '--speed'],
    quick: false,
    note,
  };
}
function dating(id: string, title: string, gold: string): GoldSet {
  return {
    id,
    title: `pages dated by their words: ${title}`,
    gold,
    input: ['records.mjs', 'input', 'dating'],
    command: 'read',
    score: ['score-dating.mjs'],
    figures: {
      'answered within a year': 'withinYear.answered',
      'right within a year': 'withinYear.right',
      'answered within a month': 'withinMonth.answered',
      'right within a month': 'withinMonth.right',
      'answered within a week': 'withinWeek.answered',
      'right within a week': 'withinWeek.right',
      'answered, any width': 'any.answered',
      'right, any width': 'any.right',
      'median width, days': 'any.widthMedianDays',
    },
    quick: id === 'dating',
  };
}
function events(id: string): GoldSet {
  return {
    id,
    title: `events: ${id}`,
    gold: `data/events/${id}.jsonl`,
    input: ['records.mjs', 'input', 'events'],
    command: 'read',
    predictions: 'events',
    score: ['score-events.mjs'],
    figures: {
      'type given actors': 'typeGivenActors.accuracy',
      'types F1': 'detect.f1',
      'triples F1': 'triples.f1',
      'no event': 'noEvent.accuracy',
    },
    note: id.startsWith('pl')
      ? 'Fitted: the types were trained on this set; docs/events.md has the figures by five folds and by frames alone.'
      : undefined,
    quick: id === 'plover-gsr',
  };
}

function across(
  id: string,
  kind: 'stories' | 'copies' | 'events',
  set: string,
  title: string,
  note?: string,
): GoldSet {
  const events = {
    CoNLL: 'conll',
    LEA: 'lea.f1',
    'LEA, not single': 'withoutSingle.lea.f1',
    'links P': 'links.p',
    'links R': 'links.r',
    'links F1': 'links.f1',
  };
  const stories = { 'pairs F1': 'pairs.f1', 'BCubed F1': 'bcubed.f1' };
  const copies = { P: 'p', R: 'r', F1: 'f1' };
  return {
    id: `across-${id}`,
    title: `across pages: ${title}`,
    gold: `data/across/${set}.jsonl.gz`,
    input: ['score-across.mjs', 'input', ...(id.endsWith('given') ? ['--triggers'] : [])],
    command: 'across',
    score: ['score-across.mjs', kind],
    figures: { stories, copies, events }[kind],
    ...(note && { note }),
  };
}

/** From the whole record down to each stage. */
export const GOLD_SETS: readonly GoldSet[] = [
  dispatches('dispatches', 'the whole record: twelve dispatches'),
  dispatches('dispatches-eleven', 'the same without the seed', `--only=${ELEVEN}`),
  dispatches('dispatches-real', 'the nine real ones', '--real'),
  trees('ewt', 'tokens', 'trees: EWT dev, words given'),
  trees('gum', 'tokens', 'trees: GUM dev, words given'),
  trees('ewt', 'raw', 'trees: EWT dev, from plain text'),
  trees('gum', 'raw', 'trees: GUM dev, from plain text'),
  {
    id: 'names',
    title: 'names: Worldwide dev',
    gold: 'data/names/worldwide-dev.jsonl',
    input: ['records.mjs', 'input', 'names'],
    command: 'parse',
    score: ['score-language.mjs', 'names'],
    figures: { 'PER+LOC+ORG F1': 'main.f1' },
    quick: true,
  },
  time('timebank'),
  time('wikiwars'),
  heldOut(
    'timebank',
    'TimeBank, the third held out',
    'Scored some twenty-seven times in all; docs/time.md says what was seen of it.',
  ),
  heldOut('wikiwars', 'WikiWars, the third held out, without publication dates'),
  heldOut('tweets', 'tweets, a third, for robustness'),
  dating('dating', 'PolNeAR dev', 'data/attribution/polnear-dev.jsonl'),
  dating('dating-timebank', 'TimeBank', 'data/time/timebank.jsonl'),
  {
    id: 'attribution',
    title: 'attribution: PolNeAR dev',
    gold: 'data/attribution/polnear-dev.jsonl',
    input: ['records.mjs', 'input', 'attribution'],
    command: 'read',
    predictions: 'attribution',
    quick: true,
    score: ['score-attribution.mjs'],
    figures: {
      'source exact F1': 'roles.source.exact.F1',
      'cue exact F1': 'roles.cue.exact.F1',
      'content exact F1': 'roles.content.exact.F1',
      'who said what F1': 'attribution.saidWhat.F1',
    },
  },
  events('plover-gsr'),
  events('plv-train'),
  events('cameo-conflibert-A-round7'),
  pages('naeb'),
  pages('fundus'),
  pages('scrapinghub'),
  pages('fundus-eval'),
  pages('htmldate-mediacloud'),
  pages('naeb', true),
  pages('fundus', true),
  pages('scrapinghub', true),
  across('events-given', 'events', 'ecbplus-dev', 'happenings, ECB+ dev, event mentions given'),
  across(
    'events',
    'events',
    'ecbplus-dev',
    'happenings, ECB+ dev',
    'The gold counts whatever happens, the record PLOVER’s types alone.',
  ),
  across('stories-ecbplus', 'stories', 'ecbplus-dev', 'stories, ECB+ dev'),
  across('copies-helsinki', 'copies', 'helsinki-dev', 'copies among captures, Helsinki'),
  across(
    'stories-gva',
    'stories',
    'gva-dev',
    'stories, gva',
    'Fitted: docs/across.md has five folds by story.',
  ),
  across('copies-gva', 'copies', 'gva-dev', 'copies, gva'),
];
