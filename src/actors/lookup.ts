import type { Actor, ActorType } from '../record/index.ts';
import { sectorOn, termOn } from './cast/roles.ts';
import {
  type Agent,
  agentCalled,
  fold,
  type Holder,
  holderCalled,
  isGivenName,
  type Known,
  known,
  titleCalled,
} from './gazetteer/index.ts';
import { holderAddressed, holderInOffice, officeNamed } from './in-office.ts';

/** Who a phrase names, as far as the phrase alone tells. */
export type LookedUp = Omit<Actor, 'id' | 'mentions'>;

const PAST = /^(former|ex|retired|ousted|deposed|onetime|erstwhile|late)$/i;
const PREPOSITION = /^(of|in|for|at|from|to|on|with|across|by|against|near|who|that|which)$/;

interface Piece {
  readonly known: Known;
  readonly first: number;
  readonly last: number;
}

/**
 * Looks a phrase up: a name ("Angela Merkel", "the CIA"), a titled name, or a description ("Ukrainian agricultural
 * workers", "a former White House official"). `date` is an ISO day: who held which office then. Nothing where the phrase
 * names no actor.
 */
export function lookUpActor(phrase: string, date?: string): LookedUp | undefined {
  const words = wordsOf(phrase);
  const whole = words.join(' ');
  const [exact] = known(phrase.trim()).length > 0 ? known(phrase.trim()) : known(whole);
  const pieces = piecesIn(words);
  const person =
    exact?.type === 'person'
      ? exact
      : pieces.find(
          (p) => p.known.type === 'person' && (p.known.kind !== 'short' || p.last === words.length - 1),
        )?.known;
  const holder = person && holderCalled(person.name);
  if (holder) return ofHolder(holder, date, words);
  if (exact && exact.use !== 'adjective' && exact.use !== 'people') return ofKnown(exact);
  const named = date ? (officeNamed(words, date) ?? holderAddressed(words, date)) : undefined;
  if (named) return ofHolder(named, date, words);
  const [whose, other] = pieces;
  if (date && whose && !other) {
    const others = words.filter((_, at) => at < whose.first || at > whose.last);
    const inOffice = holderInOffice(others, whose.known.name, date);
    if (inOffice) return ofHolder(inOffice, date, words);
  }
  return described(words, pieces) ?? titled(words, pieces) ?? ofLast(words, pieces);
}

function wordsOf(phrase: string): string[] {
  return phrase
    .replace(/[’']s\b/g, " 's ")
    .replace(/\s'(?=s)/g, " '")
    .replace(/[,;"“”()]/g, ' ')
    .split(/\s+/)
    .filter((word, at) => word !== '' && !(at === 0 && /^(the|a|an|some|several|two|over)$/i.test(word)));
}

function piecesIn(words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  for (let first = 0; first < words.length; first++) {
    for (let last = Math.min(words.length - 1, first + 7); last >= first; last--) {
      const text = words
        .slice(first, last + 1)
        .join(' ')
        .replace(/ 's/g, "'s");
      if (!/^[\p{Lu}\d]|^al-/u.test(text)) continue;
      const [it] = known(text).length > 0 ? known(text) : known(text.replace(/s$/, ''));
      if (!it) continue;
      pieces.push({ known: it, first, last });
      first = last;
      break;
    }
  }
  return pieces;
}

function ofHolder(holder: Holder, date: string | undefined, words: readonly string[]): LookedUp {
  const term = date ? termOn(holder, date) : undefined;
  const past = words.some((word) => PAST.test(word));
  const over = date === undefined && holder.terms.every((t) => t.to !== undefined);
  const said = words.map((_, at) => agentEnding(words, at)).find((agent) => agent?.agent.kind === 'person');
  const sector =
    past || (over && !said && holder.terms.at(-1)?.title !== 'Pope') ? 'ELI' : sectorOn(holder, date);
  return {
    ...(holder.wikidata ? { wikidata: holder.wikidata } : {}),
    name: holder.name,
    type: 'person',
    ...(holder.country ? { country: holder.country } : {}),
    ...(sector ? { sector } : {}),
    roles: (term ? [term] : date ? [] : holder.terms).map((t) => ({
      title: t.title,
      ...(t.of ? { of: t.of } : {}),
      ...(t.from ? { from: t.from } : {}),
      ...(t.to ? { to: t.to } : {}),
    })),
  };
}

function ofKnown(it: Known): LookedUp {
  // A town asked for by its name is the town, and whoever governs there.
  const town = it.use === 'capital' ? it.kind : undefined;
  const sector = it.sectors[0];
  return {
    ...(it.wikidata && it.use !== 'capital' ? { wikidata: it.wikidata } : {}),
    name: town ?? it.name,
    type: it.type,
    ...(it.country ? { country: it.country } : {}),
    ...(sector ? { sector } : {}),
    roles: [],
  };
}

/** "Ukrainian agricultural workers", "president of the Riigikogu": by the noun that heads the phrase. */
function described(words: readonly string[], pieces: readonly Piece[]): LookedUp | undefined {
  const entire = agentCalled(words.join(' '));
  const cut = words.findIndex((word, at) => at > 0 && PREPOSITION.test(word.toLowerCase()));
  const headLast = (cut < 0 ? words.length : cut) - 1;
  const agent =
    entire ??
    agentEnding(words, headLast) ??
    (cut < 0 ? undefined : agentEnding(words, words.length - 1)) ??
    agentAnywhere(words, headLast);
  if (!agent) return undefined;
  const named = pieces.find(
    (p) =>
      p.last === headLast && p.first < p.last && /^(organisation|armed-group|outlet)$/.test(p.known.type),
  );
  const other = pieces.find((p) => p !== named && p.last < headLast && p.known.country)?.known.country;
  if (named && (other === undefined || other === named.known.country)) return ofKnown(named.known);
  const body = words[cut] === 'of' ? agentEnding(words, words.length - 1) : undefined;
  const country = countryOf(words, pieces, headLast);
  const past = words.slice(0, headLast + 1).some((word) => PAST.test(word));
  const within =
    cut > 0 && words[cut] === 'of'
      ? pieces.find((p) => p.first > cut && p.known.type === 'organisation')
      : undefined;
  const before = pieces.find(
    (p) => p.last < headLast && p.known.type === 'organisation' && agent.agent.sectors[0] === 'UNK',
  );
  const own = qualified(words.slice(0, headLast + 1), agent.agent);
  const sector = past
    ? 'ELI'
    : (within?.known.sectors[0] ??
      (body && body.agent.kind !== 'person' && body.agent.kind !== 'group'
        ? body.agent.sectors[0]
        : undefined) ??
      before?.known.sectors[0] ??
      own ??
      agent.agent.sectors[0]);
  const plural = agent.plural || agent.agent.kind !== 'person';
  return {
    name: words.join(' ').replace(/ 's/g, "'s"),
    type: typeOf(agent.agent, plural),
    ...(country ? { country } : {}),
    ...(sector && sector !== 'UNK' ? { sector } : {}),
    roles: [],
  };
}

/** A word before the noun can say more than the noun: "intelligence officer", "Muslim leaders", "rebel force". */
function qualified(words: readonly string[], agent: Agent): string | undefined {
  if (!/^(UNK|CVL|MIL|SOC|EDU)$/.test(agent.sectors[0] ?? 'UNK')) return undefined;
  for (const word of words.slice(0, -1).toReversed()) {
    const other =
      agentCalled(word)?.agent ??
      (/ese$|ish$|[a-z]ch$/.test(word) ? undefined : agentCalled(`${word}s`)?.agent);
    const sector = other?.sectors[0];
    if (sector && /^(REL|BUD|SPY|REB|COP|UAF|PRM|CRM|OPP|JUD|LEG|MED|MIL)$/.test(sector)) return sector;
  }
  return undefined;
}

function agentEnding(words: readonly string[], last: number): { agent: Agent; plural: boolean } | undefined {
  for (let first = Math.max(0, last - 4); first <= last; first++) {
    const text = words
      .slice(first, last + 1)
      .join(' ')
      .replace(/ 's/g, "'s");
    const title = titleCalled(text);
    const agent = agentCalled(text);
    if (agent) return agent;
    if (title?.sectors.length)
      return { agent: { noun: title.full, kind: 'person', sectors: title.sectors }, plural: false };
    const tail = /-([a-z]+)$/.exec(text)?.[1];
    const compound = first === last && tail ? agentCalled(tail) : undefined;
    if (compound) return compound;
  }
  return undefined;
}

/** "army accountant": a noun that no table has, told by what stands before it. */
function agentAnywhere(
  words: readonly string[],
  last: number,
): { agent: Agent; plural: boolean } | undefined {
  if (/^\p{Lu}/u.test(words[last] ?? '') && !words.slice(0, last).some((w) => /^\p{Ll}/u.test(w)))
    return undefined;
  for (let at = last - 1; at >= 0; at--) {
    const agent = agentEnding(words, at);
    if (agent && words[at + 1] !== "'s") return agent;
  }
  return undefined;
}

function typeOf(agent: Agent, plural: boolean): ActorType {
  return agent.kind === 'person' ? (plural ? 'group' : 'person') : agent.kind;
}

/** The country of a phrase: what stands before its noun first, then what follows it. */
function countryOf(
  _words: readonly string[],
  pieces: readonly Piece[],
  headLast: number,
): string | undefined {
  const before = pieces.filter((p) => p.first <= headLast);
  const after = pieces.filter((p) => p.first > headLast);
  return [...before, ...after].map((p) => p.known.country).find((country) => country !== undefined);
}

/** "Governor Vadim Shumkov": a title and a stranger's name. */
function titled(words: readonly string[], pieces: readonly Piece[]): LookedUp | undefined {
  for (let end = Math.min(words.length - 1, 6); end > 0; end--) {
    const agent = agentEnding(words, end - 1);
    const name = words.slice(end);
    if (!agent || !name.every((word) => /^\p{Lu}/u.test(word) || word.length <= 3)) continue;
    const country = countryOf(words, pieces, end);
    const sector = agent.agent.sectors[0];
    return {
      name: name.join(' '),
      type: 'person',
      ...(country ? { country } : {}),
      ...(sector && sector !== 'UNK' ? { sector } : {}),
      roles: [{ title: words.slice(0, end).join(' ') }],
    };
  }
  return undefined;
}

/** What is left: a known name at the end or somewhere in the phrase, or a stranger with a given name. */
function ofLast(words: readonly string[], pieces: readonly Piece[]): LookedUp | undefined {
  const piece = pieces.find((p) => p.known.type !== 'government' && p.known.type !== 'place') ?? pieces[0];
  if (piece) {
    const only = piece.first === 0 && piece.last === words.length - 1;
    const people = piece.known.use === 'adjective' || piece.known.use === 'people';
    if (only || (piece.known.type !== 'government' && piece.known.type !== 'place')) {
      return people
        ? { ...ofKnown(piece.known), name: words.join(' '), type: 'group', sector: 'CVL' }
        : ofKnown(piece.known);
    }
    const country = countryOf(words, pieces, words.length);
    return {
      name: words.join(' ').replace(/ 's/g, "'s"),
      type: people ? 'group' : 'place',
      ...(country ? { country } : {}),
      roles: [],
    };
  }
  if (words.length > 1 && isGivenName(fold(words[0] ?? '')))
    return { name: words.join(' '), type: 'person', roles: [] };
  return undefined;
}
