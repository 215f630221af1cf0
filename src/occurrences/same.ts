import type { Occurrence } from '../record/index.ts';
import { joinFigures } from './joined.ts';
import { type Telling, withVictims } from './victims.ts';

/** Kinds of which a page tells one at a time, in several words: "the quake", "the blaze". */
const ONE_AT_A_TIME = new Set(['disaster', 'accident', 'outbreak', 'outage']);

const apart = (a: Occurrence, b: Occurrence): boolean =>
  a.time !== undefined && b.time !== undefined && (a.time.to < b.time.from || b.time.to < a.time.from);

/** Whether the two are told of places that are known to be others; of names that no gazetteer has, that is not said. */
const elsewhere = (a: Occurrence, b: Occurrence, again: boolean): boolean =>
  a.place?.actor !== undefined &&
  b.place?.actor !== undefined &&
  a.place.name !== b.place.name &&
  (again
    ? a.place.country !== undefined && b.place.country !== undefined && a.place.country !== b.place.country
    : !(a.place.country !== undefined && a.place.country === b.place.country));

const key = (p: Occurrence['participants'][number]): string => p.actor ?? p.name?.toLowerCase() ?? '';

/** Whether it is told to have come to pass. */
const isReal = ({ factuality }: Occurrence): boolean =>
  factuality !== 'did-not-happen' && factuality !== 'possible';

/** Words for one thing and the other: "the blaze" may take up a wildfire, "the flooding" a storm. */
const KIN: readonly ReadonlySet<string>[] = [
  new Set(['wildfire', 'fire', 'explosion']),
  new Set(['storm', 'flood', 'landslide']),
  new Set(['crash', 'fire', 'explosion', 'sinking']),
  new Set(['earthquake', 'tsunami', 'collapse']),
];

const isKin = (a: Occurrence, b: Occurrence): boolean =>
  KIN.some((kin) => kin.has(a.subkind ?? '') && kin.has(b.subkind ?? ''));

export const isHazard = (o: Occurrence): boolean => o.kind === 'disaster' || o.kind === 'accident';

/** The names of actors, by id. */
export type Names = (actor: string) => string;

/** "THREE PEOPLE", whatever the case. */
const COUNTED =
  /^(\d|one|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds|thousands|several|some)\b/i;

/** Whether who is told of first is described and not named: "A 56-year-old woman". */
function described({ participants: [first] }: Occurrence, names: Names): boolean {
  const name = first?.actor ? names(first.actor) : (first?.name ?? '');
  return (
    /^(an?|the|his|her|their) /i.test(name) ||
    /^\P{Lu}/u.test(name) ||
    /^\S+( \P{Lu}\S*)+$/u.test(name) ||
    COUNTED.test(name)
  );
}

/** How far apart, in characters, somebody is described and then named. */
const NAMED_WITHIN = 600;

/** "A woman of 56 has died … Jennifer Andrews died on Friday": who was described first is named next. */
function isNamedLater(a: Occurrence, b: Occurrence, names: Names): boolean {
  const [who, then] = [a.participants, b.participants];
  if (who.length !== 1 || then.length !== 1 || b.trigger.start - a.trigger.start > NAMED_WITHIN) return false;
  return described(a, names) !== described(b, names);
}

/** "Frederick Cheney LaRue" and "Fred LaRue"; and whoever "he" is taken for, where one has just been told to have died. */
function isNamesake(a: Occurrence, b: Occurrence, again: boolean, names: Names): boolean {
  if (again && b.trigger.start - a.trigger.start <= NAMED_WITHIN) return true;
  const last = ({ participants: [first] }: Occurrence): string =>
    (first?.actor ? names(first.actor) : (first?.name ?? '')).split(' ').at(-1) ?? '';
  return a.participants.length === 1 && b.participants.length === 1 && last(a) !== '' && last(a) === last(b);
}

/** "23 relay satellites" and, right after, "the satellites": of what is launched a page tells once. */
function isSameCraft(a: Occurrence, b: Occurrence): boolean {
  const craft = (o: Occurrence): string | undefined =>
    o.participants
      .find((p) => p.role === 'craft')
      ?.name?.toLowerCase()
      .split(' ')
      .at(-1);
  return craft(a) !== undefined && craft(a) === craft(b) && b.trigger.start - a.trigger.start <= NAMED_WITHIN;
}

/** "An eruption may come … It began at ten": what was feared before it came to pass is no second row. */
function withoutForebodings(rows: readonly Telling[]): Telling[] {
  const key = ({ kind, subkind }: Occurrence): string => `${kind}/${subkind}`;
  const real = new Set(
    rows.filter(({ occurrence }) => isReal(occurrence)).map(({ occurrence }) => key(occurrence)),
  );
  return rows.filter(
    ({ occurrence: o }) =>
      !(
        o.factuality === 'possible' &&
        o.time === undefined &&
        o.figures.length === 0 &&
        ONE_AT_A_TIME.has(o.kind) &&
        real.has(key(o))
      ),
  );
}

/** Whether two rows tell of one occurrence; `again`: the second points back to one told before. */
function isSame(a: Occurrence, b: Occurrence, again: boolean, names: Names): boolean {
  if (again && isHazard(a) && isHazard(b) && isKin(a, b) && !apart(a, b) && !elsewhere(a, b, true))
    return true;
  if (a.kind !== b.kind || apart(a, b) || elsewhere(a, b, again)) return false;
  if (isReal(a) !== isReal(b)) return false;
  if (ONE_AT_A_TIME.has(a.kind)) return a.subkind === b.subkind;
  if (a.subkind !== b.subkind) return false;
  if (a.kind === 'spaceflight' && isSameCraft(a, b)) return true;
  if (a.kind === 'death' && (isNamedLater(a, b, names) || isNamesake(a, b, again, names))) return true;
  const [of, other] = [a.participants.map(key), b.participants.map(key)];
  if (of.length === 0 || other.length === 0) return a.sentence.start === b.sentence.start;
  return of[0] === other[0] || other.every((k) => of.includes(k)) || of.every((k) => other.includes(k));
}

/** Two tellings as one row: the first's words, with what the second adds. */
function joined(a: Occurrence, b: Occurrence, names: Names): Occurrence {
  const more = b.participants.filter(
    (p) => !a.participants.some((q) => q.role === p.role || key(q) === key(p)),
  );
  const named = a.kind === 'death' && a.participants.length === 1 && b.participants.length === 1;
  const time = a.time ?? b.time;
  const place = a.place ?? b.place;
  const factuality = a.factuality === 'unclear' ? b.factuality : a.factuality;
  return {
    ...a,
    factuality,
    participants: named && described(a, names) ? b.participants : [...a.participants, ...more],
    figures: joinFigures(a.figures, b.figures),
    ...(time ? { time } : {}),
    ...(place ? { place } : {}),
  };
}

/** A row, and whether its words point back: "the blaze". */
export interface Row {
  readonly occurrence: Occurrence;
  readonly again: boolean;
}

/** "a boat sank and at least 55 people drowned": deaths that are told in figures alone, beside what brought them, are its toll. */
function isToll({ occurrence: o }: Row, rows: readonly Row[], names: Names): boolean {
  const counted = o.kind === 'illness' || (o.kind === 'death' && o.figures.length > 0);
  if (!counted || !(o.participants.length === 0 || described(o, names))) return false;
  return rows.some(
    ({ occurrence: r }) => (isHazard(r) || r.kind === 'outbreak') && r.sentence.start === o.sentence.start,
  );
}

/** Whether a row tells no more than how many died in a disaster, told shortly before or not. */
export const isBareToll = ({ occurrence: o }: Row, names: Names): boolean =>
  o.kind === 'death' && o.figures.length > 0 && (o.participants.length === 0 || described(o, names));

/** Among how many of the rows before a telling is sought that it repeats. */
const NEARBY = 100;

/** The rows of a page in order of the text, each occurrence once. */
export function onceEach(rows: readonly Row[], names: Names): Occurrence[] {
  const kept: Telling[] = [];
  for (const row of rows) {
    if (isToll(row, rows, names)) continue;
    // A page tells of a thing again nearby.
    const from = Math.max(0, kept.length - NEARBY);
    const near = kept
      .slice(from)
      .findLastIndex((k) => isSame(k.occurrence, row.occurrence, row.again, names));
    const before = near < 0 ? undefined : kept[from + near];
    const { occurrence } = row;
    if (!before) kept.push({ occurrence, sentences: [occurrence.sentence.start] });
    else
      kept[from + near] = {
        occurrence: joined(before.occurrence, occurrence, names),
        sentences: [...before.sentences.slice(-TOLD), occurrence.sentence.start],
      };
  }
  return withVictims(withoutForebodings(kept));
}

/** Of how many of its sentences an occurrence keeps where they stand. */
const TOLD = 5;
