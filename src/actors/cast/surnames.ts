import { relation, type Sentence } from '../../language/index.ts';
import { titleCalled } from '../gazetteer/index.ts';
import type { NameFound } from '../mentions/found.ts';
import { partsOf, shortForms } from './person-names.ts';

/** Surnames that open many a sentence as plain words. */
const PLAIN =
  /^(May|Will|Brown|White|Black|Green|Young|Long|Best|Page|King|Day|Rice|Hope|Grant|Mark|Law|Price|Rose|Hall|Wood|Cook|Man|Do|So|He|An|In|To|Le|La|Bush|Case|Chance|Fox|Ford|Gore|Major|Power|Sharp|Small|Strong|Street|West|North|East|South)$/;

/** The short forms by which the text may call those whom it names in full. */
export function surnamesIn(names: readonly NameFound[]): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const name of names) {
    if (name.type !== 'person' || name.uncertain || partsOf(name.words).length < 2) continue;
    for (const form of shortForms(name.words).slice(0, 2))
      if (!form.includes(' ') && !titleCalled(form)) forms.add(form);
  }
  return forms;
}

/** Takes for names the lone surnames that tagger and name tagger both overlooked; keeps the names in order. */
export function addLoneSurnames(sentence: Sentence, names: NameFound[], surnames: ReadonlySet<string>): void {
  for (const token of sentence.tokens) {
    if (!/^\p{Lu}/u.test(token.text) || !surnames.has(partsOf(token.text)[0] ?? '')) continue;
    if (
      names.some(
        (n) =>
          (n.first <= token.i && token.i <= n.last) ||
          n.described.some((d) => d.first <= token.i && token.i <= d.last),
      )
    )
      continue;
    if (PLAIN.test(token.text) && token.upos !== 'PROPN') continue;
    const next = sentence.tokens[token.i + 1];
    if (next?.upos === 'PROPN' && /^\p{Lu}/u.test(next.text)) continue;
    names.push({
      sentence: sentence.index,
      first: token.i,
      last: token.i,
      head: token.i,
      kind: 'name',
      words: token.text,
      type: 'person',
      known: [],
      country: undefined,
      described: [],
      acronym: undefined,
      uncertain: true,
    });
  }
  names.sort((a, b) => a.first - b.first);
}

/** The family names of those whom the text names in full. */
export function familyNamesIn(names: readonly NameFound[]): ReadonlySet<string> {
  return new Set(
    names
      .filter((n) => n.type === 'person' && !n.uncertain && partsOf(n.words).length > 1)
      .map((n) => partsOf(n.words).at(-1) ?? ''),
  );
}

/**
 * A place's name that is also the surname of somebody the text names in full is his, unless it says where: "Paris" after "Valeska Paris". So
 * is a country's or a nation's after "Michael Jordan" and "Mark Cuban", where the tagger has it for a person's or it stands alone as a subject.
 */
export function asSurname(
  sentence: Sentence | undefined,
  name: NameFound,
  surnames: ReadonlySet<string>,
  families: ReadonlySet<string>,
  tagged: (name: NameFound) => string | undefined,
): NameFound {
  const [it] = name.known;
  if (!sentence || !it || it.type === 'person' || name.first !== name.last) return name;
  const [form = ''] = partsOf(name.words);
  const before = sentence.tokens[name.first - 1]?.text.toLowerCase() ?? '';
  const town = (it.type === 'place' || it.use === 'capital') && name.kind !== 'adjective';
  const nation = it.type === 'government' && (it.use === 'name' || it.use === 'adjective');
  if (town ? !surnames.has(form) : !(nation && families.has(form))) return name;
  if (/^(in|at|near|from|to|outside|around)$/.test(before) || (town && before === ',')) return name;
  if (nation && !isPersonal(sentence, name, before, tagged(name))) return name;
  return {
    ...name,
    kind: 'name',
    type: 'person',
    known: [],
    country: undefined,
    uncertain: true,
    guess: undefined,
  };
}

/** Whether a country's or a nation's name stands as a person's does: no article, no noun after it, and a person to the tagger or a subject. */
function isPersonal(sentence: Sentence, name: NameFound, before: string, tag: string | undefined): boolean {
  const token = sentence.tokens[name.first];
  const next = sentence.tokens[name.first + 1];
  if (!token || /^(the|a|an|this|that)$/.test(before) || /^(NOUN|PROPN|ADJ)$/.test(next?.upos ?? ''))
    return false;
  return tag === 'PER' || relation(token) === 'nsubj';
}
