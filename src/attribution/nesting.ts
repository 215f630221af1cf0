import type { ActorReading } from '../actors/index.ts';
import { covers } from '../record/index.ts';
import { mediumAt } from './medium.ts';
import type { Report } from './report.ts';
import type { Tree } from './tree.ts';
import { hull, lengthOf, shared } from './words.ts';

/** Whether what stands in the content stands on the source's word: attitudes and requests tell nothing. */
export function carries(r: Report): boolean {
  return !r.negated && !/^(think|request|ask|show|other)$/.test(r.class);
}

/** Which report stands outside which, in one document. */
export class Nesting {
  private readonly bySentence = new Map<number, Report[]>();
  private readonly handsOn = new Map<Report, boolean>();
  private readonly reading: ActorReading;
  private readonly trees: (sentence: number) => Tree;

  constructor(reading: ActorReading, trees: (sentence: number) => Tree, reports: readonly Report[]) {
    this.reading = reading;
    this.trees = trees;
    for (const r of reports) {
      if (!r.at) continue;
      const near = this.bySentence.get(r.at.sentence) ?? [];
      near.push(r);
      this.bySentence.set(r.at.sentence, near);
    }
  }

  /** A newsroom or one who carries words for another: its word is about what others say. */
  private isMedium(r: Report): boolean {
    const known = this.handsOn.get(r);
    if (known !== undefined) return known;
    const place = r.speakers[0];
    let is = false;
    if (place && r.speakers.length === 1) {
      const { sentence } = this.trees(place.sentence);
      const head = sentence.tokens[place.token];
      const kind = head && mediumAt(this.reading, sentence, head);
      is = kind === 'outlet' || kind === 'person';
    }
    this.handsOn.set(r, is);
    return is;
  }

  /**
   * Whether `outer` stands outside `inner`: its content holds the inner cue, or the two claim the same words and only
   * the outer is a newsroom's ("X said that …, the agency reported").
   */
  private holds(outer: Report, inner: Report): boolean {
    if (outer === inner) return false;
    const point = inner.cue ?? inner.content[0];
    if (point !== undefined && outer.content.some((c) => covers(c, point))) return true;
    if (!this.isMedium(outer) || this.isMedium(inner)) return false;
    const common = shared(outer.content, inner.content);
    return common > 0.6 * Math.min(lengthOf(outer.content), lengthOf(inner.content));
  }

  /** The reports outside `r` whose word it stands on, outermost first. */
  around(r: Report): Report[] {
    if (!r.at) return [];
    const near = this.bySentence.get(r.at.sentence) ?? [];
    return near
      .filter((o) => o.source !== undefined && carries(o) && this.holds(o, r) && !this.holds(r, o))
      .sort((a, b) => lengthOf(b.content) - lengthOf(a.content));
  }

  /** A newsroom or an interpreter that only hands on another's saying: a link of that saying's chain, and no statement. */
  isRelay(r: Report): boolean {
    if (!r.at) return false;
    const near = this.bySentence.get(r.at.sentence) ?? [];
    if (near.some((i) => i.source !== undefined && carries(i) && isLastInquit(r, i))) return true;
    if (!this.isMedium(r)) return false;
    return near.some(
      (i) =>
        i.source !== undefined &&
        carries(i) &&
        !this.isMedium(i) &&
        this.holds(r, i) &&
        lengthOf([hull([...i.content, i.source, ...(i.cue ? [i.cue] : [])])!]) * 3 > lengthOf(r.content),
    );
  }
}

/** “…,” X said, Y said: two inquits over the same words; the outer one only hands them on. */
function isLastInquit(outer: Report, inner: Report): boolean {
  const [a] = outer.content;
  const [b] = inner.content;
  if (outer === inner || !a || !b || !outer.cue || !inner.cue) return false;
  return a.start === b.start && b.end <= inner.cue.start && covers(a, inner.cue) && a.end <= outer.cue.start;
}
