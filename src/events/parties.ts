import { type ActorReading, actorAt, actorsAt, type Mention } from '../actors/index.ts';
import { readList } from '../assets/index.ts';
import type { Token } from '../language/index.ts';
import type { Actor } from '../record/index.ts';
import { isPower } from './fighters.ts';
import { isOfKind } from './kinds.ts';
import { isVerb, type Syntax } from './syntax.ts';

let detached: ReadonlySet<string> | undefined;
const isDetached = (lemma: string): boolean => {
  detached ??= new Set(readList('data/events/detached-nouns.txt'));
  return detached.has(lemma);
};

/** Nouns that count or collect others: the people are behind their "of". */
const QUANTITY = new Set(
  'group number dozen dozens hundred hundreds thousand thousands million millions ten tens score scores lot majority series team crowd majority part some most all many several handful pair couple round type kind piece ton tonne barrel package percent half % day week month round state set bulk handful number batch wave amount total'.split(
    ' ',
  ),
);
/** Kinds that a compound does not lend: "police station" is no force. */
const PEOPLE_KINDS = new Set(['people', 'person', 'prisoner', 'force', 'territory', 'negative']);
const ARMED = new Set([
  'rebel',
  'militant',
  'insurgent',
  'jihadist',
  'guerrilla',
  'paramilitary',
  'terrorist',
]);
/** Prepositions of where somebody is. */
const WHERE = new Set(['in', 'at', 'near', 'outside', 'on', 'off', 'around']);
const CLAUSE = ['acl', 'acl:relcl', 'advcl', 'ccomp', 'parataxis'];

const named = new WeakMap<ActorReading, ReadonlySet<string>>();

/** The actors that a page calls by a name anywhere: gathered once a page. */
function namesIn(reading: ActorReading): ReadonlySet<string> {
  let names = named.get(reading);
  if (!names) {
    names = new Set(reading.mentions.filter((m) => m.kind === 'name').map((m) => m.actor));
    named.set(reading, names);
  }
  return names;
}

/** Looks up the parties of events in one sentence. */
export class Parties {
  readonly #reading: ActorReading;
  readonly #syntax: Syntax;
  readonly #actors: ReadonlyMap<string, Actor>;

  constructor(reading: ActorReading, syntax: Syntax, actors: ReadonlyMap<string, Actor>) {
    this.#reading = reading;
    this.#syntax = syntax;
    this.#actors = actors;
  }

  /** The mention whose head is this word, or that holds it. */
  mention(token: Token): Mention | undefined {
    return actorAt(this.#reading, this.#syntax.sentence.index, token.i);
  }

  actor(id: string): Actor | undefined {
    return this.#actors.get(id);
  }

  /** Whether the page calls an actor by a name anywhere. */
  isNamed(id: string): boolean {
    return namesIn(this.#reading).has(id);
  }

  /** The noun that counts: "diplomats" in "a group of diplomats". */
  counted(token: Token): Token {
    const measured = this.#syntax.kid(token, 'nummod') !== undefined && token.upos === 'NOUN';
    if (!QUANTITY.has(token.lemma) && token.upos !== 'NUM' && !measured) return token;
    const of = this.#syntax.kids(token, 'nmod').find((t) => this.#syntax.cases(t).includes('of'));
    return of ?? token;
  }

  /** The words between two. */
  between(first: Token, last: Token): readonly Token[] {
    return this.#syntax.sentence.tokens.slice(first.i + 1, last.i);
  }

  /** The words joined to one by "and", itself first. */
  joined(token: Token): Token[] {
    return [token, ...this.#syntax.kids(token, 'conj').filter((t) => !isVerb(t))];
  }

  /** Those named out of a group: "allies, including Macron and Merz". */
  #examples(token: Token): Token[] {
    return this.#syntax
      .kids(token, 'nmod', 'obl', 'acl', 'appos')
      .filter((t) => this.#syntax.cases(t).some((c) => c === 'including' || c === 'such as'))
      .flatMap((t) => this.joined(t));
  }

  /** The actors a noun phrase stands for: those it names, else those that own or qualify it ("Israeli soldiers"). */
  of(token: Token): string[] {
    const found = new Set<string>();
    for (const word of [...this.joined(token), ...this.#examples(token)]) {
      const named = this.#named(word);
      const shared = named?.kind === 'name' ? [] : this.#qualifiers(word);
      if (shared.length > 1) {
        for (const actor of shared) found.add(actor);
        continue;
      }
      if (named) {
        // "they", "the two leaders": one mention may stand for several.
        const all = actorsAt(this.#reading, named.sentence, named.head);
        for (const m of all.some((m) => m.actor === named.actor) ? all : [named]) found.add(m.actor);
        continue;
      }
      const id = this.#inside(this.counted(word));
      if (id) found.add(id);
    }
    return [...found];
  }

  /** What is sent or withdrawn, and not to whom: "its troops", "peacekeepers", an owner's own. */
  isMeans(token: Token, owners: ReadonlySet<string>): boolean {
    if (
      isOfKind(token.lemma, 'force') ||
      /^(peacekeeper|inspector|observer|expert|doctor|team)$/.test(token.lemma)
    ) {
      return this.mention(token)?.kind !== 'name';
    }
    return this.#syntax.kids(token, 'nmod:poss').some((t) => {
      const owner = this.mention(t)?.actor;
      return owner !== undefined && owners.has(owner);
    });
  }

  /** "the nations", "both sides": words for parties that are named elsewhere in the sentence. */
  isVague(token: Token): boolean {
    const bare = this.#syntax.kids(token).every((t) => this.#syntax.is(t, 'det', 'nummod', 'case', 'punct'));
    return (
      bare &&
      /^(nation|country|side|party|leader|government|two|both|pair|man|minister|president|official)$/.test(
        token.lemma,
      ) &&
      token.xpos === 'NNS'
    );
  }

  /** The states of "Polish and Ukrainian officials": one noun for the people of several. */
  #qualifiers(token: Token): string[] {
    if (!/^NNP?S$/.test(token.xpos)) return [];
    return this.#syntax
      .kids(token, 'amod')
      .filter((first) => this.#syntax.kid(first, 'conj') !== undefined)
      .flatMap((first) => [first, ...this.#syntax.kids(first, 'conj')])
      .flatMap((t) => (this.mention(t)?.kind === 'adjective' ? (this.mention(t)?.actor ?? []) : []));
  }

  #named(token: Token): Mention | undefined {
    const at = this.mention(token);
    if (at && (at.head === token.i || at.kind !== 'adjective')) return at;
    const counted = this.counted(token);
    if (counted !== token) {
      const there = this.mention(counted);
      if (there) return there;
    }
    for (const beside of this.#syntax.kids(token, 'appos', 'flat')) {
      const there = this.mention(beside);
      if (there) return there;
    }
    return undefined;
  }

  #inside(token: Token): string | undefined {
    if (isDetached(token.lemma)) return undefined;
    // "A woman in Ohio" is not Ohio.
    const person = isOfKind(token.lemma, 'private');
    const order = [
      this.#syntax.kids(token, 'nmod:poss'),
      this.#syntax.kids(token, 'amod', 'compound', 'nmod:desc', 'flat'),
      this.#syntax
        .kids(token, 'nmod')
        .filter(
          (t) => !this.#syntax.cases(t).some((c) => c === 'to' || c === 'with' || (person && WHERE.has(c))),
        ),
    ];
    for (const words of order) {
      for (const word of words) {
        const at = this.mention(word);
        if (at) return at.actor;
      }
    }
    // One step deeper: "a college dormitory in Russian-occupied Ukraine", "the office of the country's president".
    for (const word of [...(order[0] ?? []), ...(order[2] ?? [])]) {
      if (isDetached(word.lemma)) continue;
      for (const below of this.#syntax.kids(word)) {
        if (this.#syntax.is(below, ...CLAUSE)) continue;
        const at = this.mention(below);
        if (at) return at.actor;
      }
    }
    return undefined;
  }

  /** Whether somebody owns or qualifies what a noun names: "the court's ruling", "Israeli fire". */
  isOwned(token: Token): boolean {
    return this.#syntax
      .kids(token, 'nmod:poss', 'amod', 'compound', 'nmod:desc', 'nmod')
      .some(
        (t) =>
          this.mention(t) !== undefined &&
          this.mention(t) !== this.mention(token) &&
          (this.#syntax.cases(t).length === 0 || this.#syntax.cases(t).some((c) => /^(of|by|from)$/.test(c))),
      );
  }

  /** An act of violence for a subject, of which only the place or the victims are told, and no doer. */
  isPlacedAct(token: Token): boolean {
    const act = isOfKind(token.lemma, 'violence') || isOfKind(token.lemma, 'blast');
    if (!act || token.upos !== 'NOUN' || this.#named(token)) return false;
    const doers = this.#syntax.kids(token, 'nmod:poss', 'amod', 'compound', 'nmod:desc');
    const by = this.#syntax
      .kids(token, 'nmod')
      .filter((t) => this.#syntax.cases(t).some((c) => c === 'by' || c === 'of' || c === 'from'));
    return ![...doers, ...by].some((t) => this.canStrike(t));
  }

  /** Whether a word beside a noun of violence can name its doer: "the Russian strikes"; in "the Southport attack" it is the place. */
  canStrike(token: Token): boolean {
    const at = this.mention(token);
    const actor = at && this.#actors.get(at.actor);
    if (!at || !actor || at.head !== token.i || at.kind === 'metonym') return false;
    // "Israel's strike": a state that owns a blow has dealt it; a town has not.
    if (actor.type === 'place')
      return at.kind === 'adjective' || (token.deprel === 'nmod:poss' && actor.sector === 'GOV');
    if (actor.type === 'person') return token.deprel !== 'compound' && token.deprel !== 'nmod:desc';
    return actor.type !== 'organisation' || token.deprel !== 'compound' || isPower(actor);
  }

  /** Whether the noun phrase is of one of these kinds. */
  is(token: Token, kinds: readonly string[]): boolean {
    return this.joined(token).some((word) => kinds.some((kind) => this.#isOf(word, kind)));
  }

  #isOf(word: Token, kind: string): boolean {
    const counted = this.counted(word);
    const at = this.mention(counted);
    const actor =
      at && (at.head === counted.i || at.kind !== 'adjective') ? this.#actors.get(at.actor) : undefined;
    switch (kind) {
      case 'actor':
        return actor !== undefined;
      case 'person':
        return actor?.type === 'person' || isOfKind(counted.lemma, 'people');
      case 'state':
        return actor?.type === 'government' || actor?.type === 'place';
      case 'org':
        return actor?.type === 'organisation' || actor?.type === 'government';
      case 'armed':
        return (
          actor?.type === 'armed-group' ||
          ['MIL', 'REB', 'UAF'].includes(actor?.sector ?? '') ||
          isOfKind(counted.lemma, 'force') ||
          this.#syntax
            .kids(counted, 'compound', 'amod')
            .some((t) => isOfKind(t.lemma, 'force') || ARMED.has(t.lemma))
        );
    }
    // "19 Christians", "the Egyptians"
    if ((kind === 'people' || kind === 'prisoner') && actor?.type === 'group' && counted.xpos === 'NNPS')
      return true;
    if (
      isOfKind(counted.lemma, kind) ||
      isOfKind(word.lemma, kind) ||
      isOfKind(counted.text.toLowerCase(), kind)
    )
      return true;
    const compounds = this.#syntax.kids(counted, 'compound');
    // "cease-fire" is three words to the parser.
    if (
      compounds.some(
        (t) => isOfKind(`${t.lemma}-${counted.lemma}`, kind) || isOfKind(`${t.lemma} ${counted.lemma}`, kind),
      )
    )
      return true;
    // "aid deliveries", "peace talks", "mediation efforts": the compound says what the thing is about.
    // "gas emissions" and "oil prices" are no aid, whatever gas and oil are.
    const lent = kind === 'aid' ? 'helping' : kind;
    // Things by their kind, written with a capital, are meant themselves: "body camera footage" is no camera.
    const lends = !PEOPLE_KINDS.has(kind) && !/^\p{Lu}/u.test(kind);
    return lends && compounds.some((t) => isOfKind(t.lemma, lent));
  }
}
