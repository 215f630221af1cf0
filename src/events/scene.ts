import type { EventMention, Statement, When } from '../record/index.ts';

/** A moment that the page tells with its day: who acted, when, and where in the text. */
interface Scene {
  readonly actors: readonly string[];
  readonly when: When;
  readonly at: number;
}

/** How many characters of text a scene carries: three sentences or so. */
const CARRIES = 700;

const isDay = (when: When): boolean => when.precision === 'day' || when.precision === 'time';

/**
 * Times for acts that go on with a scene: "Esper on Wednesday accused China. He urged Vietnam to push back." An act told in the
 * simple past without a time of its own takes the day of the last act or statement of the same doer, if it stands close. The time has no
 * span: no words of its own say it.
 */
export function withScenes(
  events: readonly EventMention[],
  statements: readonly Statement[],
  goesOn: (event: EventMention) => boolean,
): EventMention[] {
  const scenes: Scene[] = [];
  for (const e of events) {
    if (e.time && isDay(e.time) && e.factuality === 'happened' && goesOn(e))
      scenes.push({ actors: e.actors, when: e.time, at: e.trigger.start });
  }
  for (const s of statements) {
    if (s.time && isDay(s.time))
      scenes.push({ actors: s.speakers, when: s.time, at: (s.cue ?? s.content[0])?.start ?? 0 });
  }
  scenes.sort((a, b) => a.at - b.at);
  return events.map((e) => {
    if (e.time || e.factuality !== 'happened' || !goesOn(e)) return e;
    const before = scenes.findLast(
      (s) =>
        s.at <= e.trigger.start &&
        e.trigger.start - s.at <= CARRIES &&
        s.actors.some((a) => e.actors.includes(a)),
    );
    if (!before) return e;
    const { from, to, precision } = before.when;
    return { ...e, time: { from, to, precision } };
  });
}
