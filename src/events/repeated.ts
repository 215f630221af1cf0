import type { EventMention } from '../record/index.ts';

/** What is known of one mention when it is asked whether the page has told the same already. */
export interface Told {
  readonly event: EventMention;
  readonly lemma: string;
  /** A noun that points back: "the attack", "his arrest". */
  readonly pointsBack: boolean;
  /** It tells what came of an attack told before: "83 people were wounded in the attack". */
  readonly outcome: boolean;
}

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));
const agree = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || share(a, b);

function sameTime(a: EventMention, b: EventMention): boolean {
  if (!a.time || !b.time) return true;
  return a.time.from <= b.time.to && b.time.from <= a.time.to;
}

/**
 * Whether a mention only takes up an act that the page has told before: a noun that points back to an act of the same type
 * with no other parties, or the same word over again of the same parties. The log has one row for it.
 */
export function isRepeated(later: Told, earlier: readonly Told[]): boolean {
  const b = later.event;
  if (later.outcome && earlier.some((e) => e.event.type === 'ASSAULT')) return true;
  return earlier.some(({ event: a, lemma, pointsBack }) => {
    if (a.type !== b.type || a.sentence.start === b.sentence.start || !sameTime(a, b)) return false;
    if (!agree(a.actors, b.actors) || !agree(a.recipients, b.recipients)) return false;
    const common = share([...a.actors, ...a.recipients], [...b.actors, ...b.recipients]);
    if (!common) return false;
    if (later.pointsBack && (a.factuality === b.factuality || a.factuality === 'happened')) return true;
    return (
      lemma === later.lemma &&
      !pointsBack &&
      a.factuality === b.factuality &&
      b.actors.length <= a.actors.length &&
      b.recipients.length <= a.recipients.length
    );
  });
}
