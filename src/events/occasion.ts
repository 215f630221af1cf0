import type { EventMention, Place, Statement, When } from '../record/index.ts';

/** Something told with its day, its place and those who were there. */
interface Occasion {
  readonly present: readonly string[];
  readonly when: When;
  readonly place: Place;
}

/**
 * Places for acts told without one: what the same people did or said together on the same day, with its place told,
 * was one occasion with them. "In a meeting on Tuesday with Patrushev, Wang said …" took place where "in Moscow on
 * Tuesday, Wang and Patrushev affirmed …" did. Asked only for two parties and more, a day, and one place that answers.
 */
export function withOccasions(
  events: readonly EventMention[],
  statements: readonly Statement[],
): EventMention[] {
  const occasions: Occasion[] = [];
  for (const e of events) {
    if (e.time && e.place && e.factuality === 'happened')
      occasions.push({ present: [...e.actors, ...e.recipients], when: e.time, place: e.place });
  }
  for (const s of statements) {
    if (s.time && s.place)
      occasions.push({ present: [...s.speakers, ...s.addressees], when: s.time, place: s.place });
  }
  return events.map((e) => {
    const { time } = e;
    const parties = [...e.actors, ...e.recipients];
    if (e.place || !time || time.from !== time.to || e.factuality !== 'happened' || parties.length < 2)
      return e;
    const places = occasions
      .filter(
        (o) =>
          o.when.from === time.from && o.when.to === time.to && parties.every((p) => o.present.includes(p)),
      )
      .map((o) => o.place);
    const [first] = places;
    return first && places.every((p) => p.name === first.name) ? { ...e, place: first } : e;
  });
}
