import { type Doc, type Entity, relation, type Sentence, type Token } from '../../language/index.ts';
import { describedBeside } from '../mentions/apposition.ts';
import { type Found, headWithin, type NameFound } from '../mentions/found.ts';
import { isWhere } from '../mentions/metonym.ts';
import { findNames } from '../mentions/names.ts';
import { findNational, findNominals } from '../mentions/nominals.ts';
import type { NominalFound } from '../mentions/noun-phrase.ts';
import { collective } from './collective.ts';
import { Describing } from './describing.ts';
import { History } from './history.ts';
import { homeOf } from './home.ts';
import { Naming } from './naming.ts';
import { isPronoun, resolvePronoun } from './pronouns.ts';
import { namedAfter, type Referent } from './referent.ts';
import { Sides } from './sides.ts';
import { Speech } from './speech.ts';
import { addLoneSurnames, asSurname, familyNamesIn, surnamesIn } from './surnames.ts';

/** What a reading of the text gives: everyone in it, and the phrases that hold a name together with its title. */
export interface Cast {
  readonly referents: readonly Referent[];
  readonly titled: readonly { referent: Referent; found: Found }[];
}

/** Reads a text for its actors: all names first, then, in order of the text, descriptions and pronouns. */
export function read(doc: Doc, day: string | undefined, outlet: string | undefined): Cast {
  const names: NameFound[][] = [];
  const nationals: NominalFound[][] = [];
  const entitiesOf = Map.groupBy(agreed(doc), (entity) => entity.sentence);
  for (const sentence of doc.sentences) {
    const all = findNames(doc, sentence, entitiesOf.get(sentence.index) ?? []);
    const national = new Map(all.map((name) => [name, findNational(doc, sentence, name, all)] as const));
    nationals.push([...national.values()].filter((n) => n !== undefined));
    const found = all.filter((name) => !national.get(name));
    for (const name of found) {
      const beside = describedBeside(doc, sentence, name);
      name.described.push(...beside.filter((d) => !name.described.some((there) => there.last === d.last)));
    }
    names.push(found);
  }
  const surnames = surnamesIn(names.flat());
  const families = familyNamesIn(names.flat());
  const tagged = ({ sentence, first }: NameFound) =>
    entitiesOf.get(sentence)?.find((e) => e.first <= first && first <= e.last)?.type;
  for (const sentence of doc.sentences) addLoneSurnames(sentence, names[sentence.index] ?? [], surnames);
  const naming = new Naming(doc, day, outlet);
  for (const here of names)
    for (const [at, name] of here.entries())
      here[at] = asSurname(doc.sentences[name.sentence], name, surnames, families, tagged);
  naming.resolve(names.flat());
  const referents = naming.register.all;
  const counts = new Map<Referent, number>();
  for (const referent of naming.of.values()) counts.set(referent, (counts.get(referent) ?? 0) + 1);
  const home = homeOf(referents, (referent) => counts.get(referent) ?? 0);
  for (const referent of referents) {
    // "President Roe" without a country governs the one the text is about.
    if (
      referent.type === 'person' &&
      !referent.country &&
      home &&
      /^(GOV|LEG|MIL|COP|JUD)$/.test(referent.sectors[0] ?? '')
    )
      referent.country = home;
  }
  const history = new History(doc);
  const bodies = new Set(referents.flatMap((r) => namedAfter(r)?.toLowerCase() ?? []));
  // "The force", where police are spoken of.
  if (/\bpolice\b/i.test(doc.text)) bodies.add('force');
  const sides = new Sides(history, referents, (referent) => counts.get(referent) ?? 0);
  const describing = new Describing(naming.register, history, day, home, sides);
  const speech = new Speech(doc, names, naming.of);
  const titled: { referent: Referent; found: Found }[] = [];

  for (const sentence of doc.sentences) {
    const here = names[sentence.index] ?? [];
    const beside = new Map<NominalFound, NameFound>();
    const nominals = [
      ...findNominals(doc, sentence, here, taken(here), bodies),
      ...(nationals[sentence.index] ?? []),
    ];
    for (const nominal of nominals) {
      const bearer = here.find(
        (name) =>
          apposed(sentence, nominal, name) ||
          isKindOf(nominal, name) ||
          // "Roe, an analyst at the think tank": the house is not who works there.
          ((nominal.agent.kind === 'person') === (name.type === 'person') &&
            name.described.some((d) => d.last >= nominal.head && d.first <= nominal.head)),
      );
      if (bearer) beside.set(nominal, bearer);
    }
    for (let i = 0; i < sentence.tokens.length; i++) {
      const token = sentence.tokens[i];
      for (const name of here) if (name.first === i) nameRead(sentence, name);
      for (const nominal of nominals) {
        if (nominal.head !== i) continue;
        const bearer = beside.get(nominal);
        const named = bearer && naming.of.get(bearer);
        if (named) history.add(named, nominal);
        else {
          const owner = ownerOf(sentence, nominal, history);
          for (const referent of collective(doc, sentence, nominal, history) ?? [
            describing.resolve(nominal, owner),
          ])
            history.add(referent, nominal);
        }
      }
      if (token && isPronoun(token)) {
        const resolved = resolvePronoun(doc, sentence, token, history, speech, sides, speakerAt(token));
        for (const referent of resolved?.referents ?? [])
          history.add(referent, resolved?.found ?? nowhere(sentence));
      }
    }
  }

  /** Who speaks the words in quotation marks that a word stands in, as far as it can be told before the text goes on. */
  function speakerAt(token: Token): Referent | undefined {
    const subject = speech.subjectOf(token.start);
    const of = subject && doc.sentences[subject.sentence];
    const word = of?.tokens[subject!.token];
    if (!of || !word) return undefined;
    const name = names[of.index]?.find((n) => n.first <= word.i && word.i <= n.last);
    if (name) return naming.of.get(name);
    return isPronoun(word) ? resolvePronoun(doc, of, word, history, speech, sides)?.referents[0] : undefined;
  }

  function nameRead(sentence: Sentence, name: NameFound): void {
    const referent = naming.of.get(name);
    if (!referent) return;
    const kind =
      name.kind === 'metonym' && (referent.type === 'place' || isWhere(sentence, name)) ? 'name' : name.kind;
    history.add(referent, name, kind);
    if (kind === 'adjective' || kind === 'metonym' || !isWhere(sentence, name)) referent.acts = true;
    for (const described of name.described) {
      const adjacent = described.last === name.first - 1;
      if (!adjacent && (described.last >= name.first || described.title === '')) continue;
      const last = adjacent ? name.last : described.last;
      titled.push({
        referent,
        found: {
          sentence: sentence.index,
          first: described.first,
          last,
          head: headWithin(sentence, described.first, last),
          kind: adjacent ? 'name' : 'nominal',
        },
      });
    }
  }
  // A country in which things merely happen is a place.
  for (const referent of referents)
    if (referent.type === 'government' && referent.key && !referent.acts) referent.type = 'place';
  return { referents, titled };
}

/** The tagger's names, lone words of one spelling given the type that most of them have in the text. */
function agreed(doc: Doc): Entity[] {
  const votes = new Map<string, Map<string, number>>();
  const wordOf = (entity: Entity) =>
    entity.first === entity.last ? doc.text.slice(entity.start, entity.end) : '';
  for (const entity of doc.entities) {
    const of = votes.get(wordOf(entity)) ?? new Map<string, number>();
    votes.set(wordOf(entity), of.set(entity.type, (of.get(entity.type) ?? 0) + 1));
  }
  return doc.entities.map((entity) => {
    const of = votes.get(wordOf(entity));
    const [most] = wordOf(entity) === '' || !of ? [] : [...of].sort((a, b) => b[1] - a[1]);
    return most && most[1] > (of?.get(entity.type) ?? 0) ? { ...entity, type: most[0] } : entity;
  });
}

/** "Haaretz, an Israeli newspaper,": a description set beside a name. */
function apposed(sentence: Sentence, nominal: NominalFound, name: NameFound): boolean {
  const head = sentence.tokens[nominal.head];
  if (!head || relation(head) !== 'appos' || head.head < name.first || head.head > name.last) return false;
  if (name.type === 'place' || name.kind === 'metonym') return false;
  return (nominal.agent.kind === 'person') === (name.type === 'person') && !nominal.plural;
}

/** "The think tank Rondel", "newspaper Tidende": what a body is, right before its name. */
const isKindOf = ({ agent, plural, noun }: NominalFound, name: NameFound): boolean =>
  !plural &&
  /^(?:organisation|outlet|armed-group|group)$/.test(agent.kind) &&
  /^(?:organisation|outlet|armed-group)$/.test(name.type) &&
  name.kind === 'name' &&
  name.first === noun.last + 1;

/** The tokens that names and the titles before them have used up. */
function taken(names: readonly NameFound[]): Set<number> {
  const tokens = new Set<number>();
  for (const name of names) {
    for (let i = name.first; i <= name.last; i++) tokens.add(i);
    for (const described of name.described) {
      if (described.last < name.first) for (let i = described.first; i <= described.last; i++) tokens.add(i);
    }
  }
  return tokens;
}

/** "his lawyer", "Morsi's lawyer": the one whose lawyer it is. */
function ownerOf(sentence: Sentence, nominal: NominalFound, history: History): Referent | undefined {
  if (nominal.possessor === undefined) return undefined;
  const at = nominal.possessor;
  return history.since(sentence.index).findLast((past) => past.found.first <= at && at <= past.found.last)
    ?.referent;
}

function nowhere(sentence: Sentence): Found {
  return { sentence: sentence.index, first: 0, last: 0, head: 0, kind: 'pronoun' };
}
