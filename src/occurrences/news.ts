import { isNegated, type Syntax } from '../events/index.ts';
import type { Token } from '../language/index.ts';
import type { Article, Occurrence, TimeExpression, When } from '../record/index.ts';
import type { Told } from './told.ts';

/** Sentences from the page's beginning in which it tells its news. */
const LEAD = 4;
/** A page of so few sentences is news throughout. */
const SHORT = 12;
/** Days before a page within which what it dates is its news, */
const RECENT = 45;
/** and beyond which it is background, wherever it stands. */
const BYGONE = 120;
/** What a quarter brought is told weeks after its end: beyond so many days it is background. */
const BYGONE_QUARTER = 230;
/** Kinds told of a stretch of time that is over. */
const OF_A_QUARTER = new Set(['figure', 'results']);
/** Days after it beyond which a plan is far off. */
const AHEAD = 800;

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 864e5;

/** Whether a word stands in a clause that is told beside the sentence's own: "after his wife died", "who was born in". */
function isAside(syntax: Syntax, token: Token): boolean {
  for (let at: Token | undefined = token; at; at = syntax.head(at)) {
    if (at.deprel === 'acl:relcl') return true;
    if (syntax.is(at, 'advcl', 'acl')) return true;
    if (
      syntax.is(at, 'obl', 'nmod') &&
      syntax.cases(at).some((c) => /^(after|since|before|following|until)$/.test(c))
    )
      return true;
  }
  return false;
}

/** Whether its verb is told as done before the time at hand: "had died". */
const isBefore = (syntax: Syntax, { clause }: Told): boolean =>
  syntax.kids(clause, 'aux').some((t) => t.text.toLowerCase() === 'had' || t.text === "'d") &&
  // "told reporters that 43 people had died": said in the past, what has come to pass is told so.
  !(clause.deprel === 'ccomp' && syntax.head(clause)?.xpos === 'VBD');

/** How a page stands to one of its occurrences in time: it is its news, what is to come, long past, or it is not said. */
function distance(
  when: When | undefined,
  { published }: Article,
  bygone = BYGONE,
): 'recent' | 'past' | 'far' | 'unsaid' {
  const day = (published.earliest ?? published.best)?.slice(0, 10);
  if (!when || !day) return 'unsaid';
  const ago = days(when.to, day);
  if (ago > bygone) return 'past';
  if (ago < -AHEAD) return 'far';
  return ago <= RECENT ? 'recent' : 'unsaid';
}

/** What others decide, of which it is no news that it may be so. */
const DECIDED = new Set([
  'election',
  'award',
  'appointment',
  'nomination',
  'departure',
  'sport',
  'death',
  'illness',
  'wedding',
  'divorce',
]);
const HARMS = new Set(['disaster', 'accident', 'outbreak', 'outage']);

const stem = (word: string): string => word.toLowerCase().replace(/(ing|ed|es|s|e)$/, '');

/** Kinds that are somebody's news, whom a headline may name and leave the rest to the page. */
const PERSONAL = new Set([
  'death',
  'birth',
  'wedding',
  'divorce',
  'illness',
  'appointment',
  'departure',
  'election',
  'award',
  'sport',
]);

/** Whether the headline speaks of it: by the word that names it, or by who takes part. */
function isHeadlined(title: string | undefined, told: Told, names: readonly string[]): boolean {
  if (!title) return false;
  const words = new Set((title.match(/[\p{L}\p{N}]+/gu) ?? []).map(stem));
  if (words.has(stem(told.token.text)) || words.has(stem(told.token.lemma))) return true;
  return (
    PERSONAL.has(told.kind) &&
    names.some((name) => words.has(stem(name.split(' ').at(-1) ?? '')) && name.length > 3)
  );
}

/** "Years after a wildfire destroyed its home": what dates the news from afar. */
function isLongAfter(syntax: Syntax, { clause, token }: Told): boolean {
  const leads = [clause, token].flatMap((t) => syntax.kids(t, 'mark', 'case'));
  return leads.some(
    (t) =>
      /^(after|since|before)$/i.test(t.text) &&
      /^(year|decade|month|century)$/.test(syntax.sentence.tokens[t.i - 1]?.lemma ?? ''),
  );
}

/** "run to replace him", "the role left by her": what somebody is after, or by which another thing is told. */
const isPurpose = (syntax: Syntax, { kind, clause }: Told, scored: boolean): boolean =>
  DECIDED.has(kind) &&
  !scored &&
  ((clause.deprel === 'advcl' &&
    clause.xpos === 'VB' &&
    syntax.kids(clause, 'mark').some((t) => t.text === 'to')) ||
    (clause.deprel === 'acl' && clause.xpos === 'VBN'));

/** "my father died", "her mother had died": somebody's own life, unless the page dates it near its day. */
function isOwn(syntax: Syntax, told: Told, when: string): boolean {
  return told.parties.some(({ token }) =>
    syntax
      .kids(token, 'nmod:poss')
      .some(
        (t) =>
          t.upos === 'PRON' &&
          (/^(my|our|your)$/i.test(t.text) || (told.kind === 'death' && when !== 'recent')),
      ),
  );
}

/** "1997: Blair wins the election": whether the only days that a sentence names lie long before the page. */
function isOfOldDay({ sentence }: Syntax, times: readonly TimeExpression[], article: Article): boolean {
  const here = times.filter(
    (t) => t.type === 'DATE' && t.to && t.span.start >= sentence.start && t.span.end <= sentence.end,
  );
  return (
    here.length > 0 &&
    here.every(({ from = '', to = '' }) => distance({ from, to, precision: 'range' }, article) === 'past')
  );
}

/**
 * Whether an occurrence is told as news of the page and is no background: it stands in the lead or the headline of a page of so many sentences, or the page dates it
 * near its own day; what it dates long before, or tells in passing without a day, is not.
 */
export function isNews(
  syntax: Syntax,
  told: Told,
  occurrence: Pick<Occurrence, 'time' | 'factuality' | 'figures'>,
  article: Article,
  names: readonly string[],
  sentences: number,
  times: readonly TimeExpression[],
): boolean {
  const bygone = OF_A_QUARTER.has(told.subkind ?? '') ? BYGONE_QUARTER : BYGONE;
  const when = distance(occurrence.time, article, bygone);
  if (occurrence.factuality === 'unclear' && told.subkind === 'vote') return false;
  // "The town is dying": nobody's death goes on.
  if (occurrence.factuality === 'ongoing' && told.kind === 'death') return false;
  // "was perfect as the Colts beat the Jaguars, 31-24": a score is news in whatever clause.
  const scored = occurrence.figures.some((f) => f.what === 'score');
  if (isPurpose(syntax, told, scored) || isLongAfter(syntax, told)) return false;
  const lead = syntax.sentence.index < (sentences <= SHORT ? SHORT : LEAD);
  if (isOwn(syntax, told, when)) return false;
  if (when === 'past' || when === 'far') return false;
  // The day of a call is the election's, and may be misread.
  if (when === 'unsaid' && told.subkind !== 'call' && bygone === BYGONE && isOfOldDay(syntax, times, article))
    return false;
  if (occurrence.factuality === 'possible') return !DECIDED.has(told.kind) && (when === 'recent' || lead);
  // "cannot allow her to win", "not until he leaves office": only what its own clause denies is told not to have happened.
  if (occurrence.factuality === 'did-not-happen')
    return isNegated(syntax, told.clause) && (when === 'recent' || lead);
  if (when === 'recent') return true;
  const headlined = isHeadlined(article.title, told, names);
  // "missing after a volcano erupted": harm is told with what did it.
  if (HARMS.has(told.kind) || (told.kind === 'sport' && lead && scored)) return lead || headlined;
  const aside = isAside(syntax, told.clause) || isBefore(syntax, told);
  if (aside) return lead && headlined;
  return lead || headlined;
}
