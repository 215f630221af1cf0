import type { Chain, Span } from '../record/index.ts';
import { covers } from '../record/index.ts';
import type { Attributed, Attribution } from './attribution.ts';
import { joinChains } from './chain.ts';
import { carries } from './nesting.ts';
import { hull } from './words.ts';

/** Characters of text that share a shelf of the index. */
const SHELF = 2048;
const shelves = new WeakMap<Attribution['reports'], ReadonlyMap<number, readonly Attributed[]>>();

/** The attributions with a content on the shelf of a place, in order: what is asked once an event has to cost no more than that. */
function near({ reports }: Attribution, at: number): readonly Attributed[] {
  let index = shelves.get(reports);
  if (!index) {
    const made = new Map<number, Attributed[]>();
    for (const a of reports) {
      const on = new Set<number>();
      for (const c of a.report.content)
        for (let k = Math.floor(c.start / SHELF); k <= Math.floor(c.end / SHELF); k++) on.add(k);
      for (const k of on) {
        const shelf = made.get(k);
        if (shelf) shelf.push(a);
        else made.set(k, [a]);
      }
    }
    index = made;
    shelves.set(reports, made);
  }
  return index.get(Math.floor(at / SHELF)) ?? [];
}

/** The attributions in whose content a span stands, outermost first: attitudes and requests too (see `report.class`). */
export function enclosing(attribution: Attribution, span: Span): readonly Attributed[] {
  const size = (a: Attributed) => {
    const all = hull(a.report.content);
    return all ? all.end - all.start : 0;
  };
  return near(attribution, span.start)
    .filter((a) => a.report.content.some((c) => covers(c, span)))
    .filter((a) => !(a.report.cue && covers(span, a.report.cue)))
    .sort((a, b) => size(b) - size(a));
}

/**
 * The chain of what a span tells (an event's trigger, say): the page's own, then of each attribution around it the
 * links before its speakers, the speakers themselves, and whom they cite, outermost first. Denied cues, attitudes, requests and
 * questions lend nobody's word and are passed over.
 */
export function chainAt(attribution: Attribution, span: Span): Chain {
  const links = enclosing(attribution, span)
    .filter((a) => carries(a.report))
    .flatMap((a) => [...a.chain, ...a.speakerLinks, ...a.cites]);
  return joinChains(attribution.pageChain, links);
}

/**
 * Whether an attribution is by a party about its own acts: one of its speakers is among `doers` (actor ids), or is a
 * pronoun's or "we"'s bearer among them. Official accounts of one's own acts are facts to the record, others' are not.
 */
export function speaksOfOwnActs(attributed: Attributed, doers: readonly string[]): boolean {
  return attributed.speakerLinks.some((l) => l.actor !== undefined && doers.includes(l.actor));
}
