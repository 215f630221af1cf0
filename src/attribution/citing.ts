import type { ActorReading } from '../actors/index.ts';
import type { Doc, Token } from '../language/index.ts';
import type { Chain, ChainLink } from '../record/index.ts';
import { actorById } from './actor-by-id.ts';
import { sameLink, speakerLinks } from './chain.ts';
import { isPaper, mediumAt } from './medium.ts';
import type { Report } from './report.ts';
import { headsOfSource, jointHeads } from './source.ts';
import { speakersOf } from './speakers.ts';
import type { Tree } from './tree.ts';
import { hull, lengthOf, shared } from './words.ts';

/** Somebody or some paper on whose word a speaker says that he tells a thing: "citing two officials", "quoting the ministry". */
interface Citation {
  readonly report: Report;
  readonly verb: Token;
  readonly heads: readonly Token[];
  readonly links: Chain;
}

/** Whom reports cite, and the reports, those of the quoted in place of their quoting. */
export interface Citations {
  readonly of: ReadonlyMap<Report, Chain>;
  readonly reports: readonly Report[];
}

type Trees = (sentence: number) => Tree;

function citationIn(doc: Doc, reading: ActorReading, trees: Trees, report: Report): Citation | undefined {
  if (!report.at || report.phrase || report.negated) return undefined;
  const tree = trees(report.at.sentence);
  const verb = tree.sentence.tokens[report.at.token];
  const span = hull(report.content);
  if (!verb || !span || !/^(?:cite|quote)$/.test(verb.lemma) || tree.child(verb, 'aux:pass'))
    return undefined;
  if (/["“”«„]/.test(doc.text.slice(span.start, span.start + 1))) return undefined;
  const object = tree.child(verb, 'obj');
  const tops = object ? [object] : headsOfSource(tree, span).slice(0, 1);
  const [first] = tops;
  if (!first || !/^(?:NOUN|PROPN|PRON)$/.test(first.upos)) return undefined;
  const heads = jointHeads(tree, first);
  const links = heads.flatMap((t) =>
    speakerLinks(doc, reading, trees, {
      ...report,
      source: heads.length > 1 ? { start: t.start, end: t.end } : span,
      speakers: [{ sentence: tree.sentence.index, token: t.i }],
    }),
  );
  const kept = links.filter((l) => {
    const type = l.actor === undefined ? undefined : actorById(reading, l.actor)?.type;
    return type !== undefined ? type !== 'place' : heads.some(isPaper);
  });
  return kept.length > 0 ? { report, verb, heads, links: kept } : undefined;
}

/** The report whose telling the citation backs: of the same sentence, else, for a sentence that only cites, of the one before. */
function backed(
  doc: Doc,
  reading: ActorReading,
  reports: readonly Report[],
  { report: own, verb }: Citation,
): Report | undefined {
  const at = own.at!.sentence;
  const tells = (r: Report) => r !== own && r.at !== undefined && r.source !== undefined && !r.negated;
  const within = (r: Report) => own.content.some((c) => c.start <= r.cue!.start && r.cue!.end <= c.end);
  const here = reports.filter((r) => tells(r) && r.cue && r.at!.sentence === at && !within(r));
  const ids = speakersOf(doc, reading, own).map((m) => m.actor);
  const same = (r: Report) => speakersOf(doc, reading, r).some((m) => ids.includes(m.actor));
  const gap = (r: Report) => Math.abs(r.cue!.start - own.cue!.start);
  const nearest = (list: readonly Report[]) => list.toSorted((a, b) => gap(a) - gap(b))[0];
  const sayings = here.filter((r) => /^(?:say|affirm|deny|accuse|judge|other)$/.test(r.class));
  if (verb.xpos === 'VBG' || sayings.length > 0) return nearest(sayings.filter(same)) ?? nearest(sayings);
  const [pronoun] = own.source ? [doc.text.slice(own.source.start, own.source.end)] : [];
  return reports.findLast(
    (r) => tells(r) && r.at!.sentence === at - 1 && (same(r) || /^(?:it|they|s?he)$/i.test(pronoun ?? '')),
  );
}

/**
 * Who is cited, and for which reports: "Reuters reported, citing two officials", "The newspaper cited two officials." A newsroom that
 * QUOTES another hands on that one's words: the quoting becomes a report of the one quoted, with the content of the newsroom's.
 */
export function citationsIn(
  doc: Doc,
  reading: ActorReading,
  trees: Trees,
  found: readonly Report[],
): Citations {
  const of = new Map<Report, ChainLink[]>();
  const reports: Report[] = [];
  for (const r of found) {
    const citation = citationIn(doc, reading, trees, r);
    const told = citation && backed(doc, reading, found, citation);
    if (!citation || !told) {
      reports.push(r);
      continue;
    }
    const own = speakerLinks(doc, reading, trees, told);
    const links = citation.links.filter((l) => !own.some((o) => sameLink(o, l)));
    if (citation.verb.lemma === 'quote' && isNewsroom(reading, trees, told)) {
      const span = hull(r.content)!;
      reports.push({
        ...r,
        class: 'say',
        source: span,
        speakers: citation.heads.map((t) => ({ sentence: r.at!.sentence, token: t.i })),
        content: told.content.filter((c) => shared([c], [span]) * 2 < lengthOf([c])),
        framed: true,
        quoteOnly: false,
      });
      continue;
    }
    reports.push(r);
    if (links.length > 0) of.set(told, [...(of.get(told) ?? []), ...links]);
  }
  return { of, reports };
}

function isNewsroom(reading: ActorReading, trees: Trees, report: Report): boolean {
  const [place] = report.speakers;
  if (!place) return false;
  const { sentence } = trees(place.sentence);
  const head = sentence.tokens[place.token];
  return head !== undefined && mediumAt(reading, sentence, head) === 'outlet';
}
