import { type ActorReading, type Mention, placeOf } from '../actors/index.ts';
import { type Doc, findQuotations, type Quotation, touching } from '../language/index.ts';
import {
  type Article,
  type Chain,
  covers,
  type Span,
  type Statement,
  type TimeExpression,
} from '../record/index.ts';
import { whenOf } from '../time/index.ts';
import { same } from './actor-by-id.ts';
import type { Attributed, Attribution } from './attribution.ts';
import { joinChains, ownLinks, sameLink, speakerLinks } from './chain.ts';
import { citationsIn } from './citing.ts';
import { isClaim, isNobodys } from './claim.ts';
import { withoutDoubles } from './doubles.ts';
import { goingOn, type Previous } from './going-on.ts';
import { kindOf } from './kind.ts';
import { mediumAt } from './medium.ts';
import { Nesting } from './nesting.ts';
import { findRelay } from './page-chain.ts';
import type { Place, Report } from './report.ts';
import { findReports } from './reports.ts';
import { isSameDocument, mentionsAt, speakersOf } from './speakers.ts';
import { transcriptOf } from './transcript.ts';
import { Tree } from './tree.ts';
import { lastFrom } from './words.ts';

export interface AttributionInput {
  readonly doc: Doc;
  readonly actors: ActorReading;
  readonly times: readonly TimeExpression[];
  readonly article: Article;
  /**
   * What becomes a statement: `claims` (the record's measure: what somebody is reported to have said) or every
   * attribution in PolNeAR's sense, attitudes, requests and sayings within sayings too.
   */
  readonly scope?: 'claims' | 'attributions';
  /** `false` leaves the trained parts out: rules over trees alone. */
  readonly learned?: boolean;
}

const idsOf = (mentions: readonly Mention[]) => mentions.map((m) => m.actor);

/**
 * The statements of a page and the chains they stand in, as PDTB, PARC 3 and PolNeAR see attribution: source, cue,
 * content. Spans index `doc.text`. Nothing found gives empty lists; nothing is thrown.
 */
export function findStatements({
  doc,
  actors,
  times,
  article,
  scope = 'claims',
  learned = true,
}: AttributionInput): Attribution {
  const trees = treesOf(doc);
  const { reports: found, quotations } = withTurns(doc, findQuotations(doc.text), learned);
  const claims = scope === 'claims';
  const { reports, of: cited } = claims
    ? citationsIn(doc, actors, trees, found)
    : { reports: found, of: new Map() };
  const relay = findRelay(doc, actors, trees, reports);
  const pageChain = relay ? speakerLinks(doc, actors, trees, relay) : [];

  const own = new Map<Report, Chain>();
  const said = new Map<Report, Chain>();
  for (const r of reports) {
    const speakers = speakerLinks(doc, actors, trees, r);
    const links = r.at ? ownLinks(doc, actors, trees(r.at.sentence), r) : [];
    // "Reuters, which …": who speaks hands nothing on.
    own.set(
      r,
      links.filter((l) => !speakers.some((s) => sameLink(s, l)) && !isOwn(l.name, article.outlet)),
    );
    said.set(r, speakers);
  }
  const nesting = new Nesting(
    actors,
    trees,
    reports.filter((r) => r !== relay && !isNobodys(doc.text, r)),
  );

  const statements: Statement[] = [];
  const attributed: Attributed[] = [];
  const before: Previous[] = [];
  const throughNewsroom = new Map<string, Chain>();
  for (const r of reports) {
    if (r === relay) continue;
    const around = nesting.around(r);
    const outer = around.flatMap((o) => [...(own.get(o) ?? []), ...(said.get(o) ?? [])]);
    let chain = joinChains(outer, own.get(r) ?? []);
    const named = idsOf(speakersOf(doc, actors, r));
    const previous = before.at(-1);
    // "The statement said": its author is who spoke last.
    const speakers =
      named.length === 0 && isSameDocument(doc, r, previous?.sentence)
        ? (previous?.speakers ?? [])
        : (goingOn(doc, actors, r, named, before) ?? named);
    const cites = cited.get(r) ?? [];
    const kind = kindOf(doc.text, r.content, quotations);
    const tree = r.at && trees(r.at.sentence);
    const claim =
      !claims ||
      (isClaim(doc, r, kind, quotations, tree) &&
        !nesting.isRelay(r) &&
        // What one says of one's own saying adds nothing: "he said he told them so".
        !around.some((o) => same(idsOf(speakersOf(doc, actors, o)), speakers)));
    if (claim) {
      // One who told a newsroom goes on telling it: "…," the doctor said.
      if (chain.length === 0 && previous?.told && kind === 'direct' && same(previous.speakers, speakers)) {
        chain = previous.chain;
      }
      const told = r.addressees.some((p) => isOutlet(doc, actors, p));
      // Of one without a name ("two people", "the official") the page knows through that newsroom alone.
      const [only] = speakers.length === 1 ? speakers : [];
      if (only !== undefined && !isNamed(actors, only)) {
        if (told && !throughNewsroom.has(only)) throughNewsroom.set(only, chain);
        else if (chain.length === 0) chain = throughNewsroom.get(only) ?? chain;
      }
      const goesOn = previous !== undefined && chain === previous.chain;
      before.push({
        speakers,
        chain,
        source: r.source,
        sentence: r.at?.sentence ?? previous?.sentence,
        end: Math.max(r.cue?.end ?? 0, r.content.at(-1)?.end ?? 0),
        told: told || (goesOn && (previous?.told ?? false)),
      });
      statements.push({
        id: `s${statements.length + 1}`,
        speakers,
        ...(r.source ? { source: r.source } : {}),
        ...(r.cue ? { cue: r.cue } : {}),
        content: [...r.content],
        kind,
        // Nobody tells himself: one of the two pronouns of "when he told him" was read wrongly.
        addressees: idsOf(mentionsAt(actors, r.addressees)).filter((id) => !speakers.includes(id)),
        ...whenAndWhere(doc, actors, times, r),
        chain: joinChains(pageChain, chain),
        ...(cites.length > 0 ? { cites: [...cites] } : {}),
      });
    }
    attributed.push({
      report: r,
      chain,
      speakerLinks: said.get(r) ?? [],
      cites,
      ...(claim ? { statement: statements.at(-1)!.id } : {}),
    });
  }
  return { ...withoutDoubles(statements, attributed), pageChain };
}

/** The reports of a document and its quotations; a turn of a transcript is both, and what stands in it is said within it. */
function withTurns(
  doc: Doc,
  marked: readonly Quotation[],
  learned: boolean,
): { readonly reports: readonly Report[]; readonly quotations: readonly Quotation[] } {
  const reports = findReports(doc, marked, { learned });
  const turns = transcriptOf(doc);
  if (turns.quotations.length === 0) return { reports, quotations: marked };
  const within = (start: number) => touching(turns.quotations, start, start + 1).length > 0;
  const start = (r: Report) => r.content[0]?.start ?? 0;
  const isTurn = ({ source, ...r }: Report) =>
    (source !== undefined && (lastFrom(turns.labels, source.end - 1)?.end ?? 0) > source.start) ||
    (r.uncued === true && within(r.content[0]?.start ?? 0));
  return {
    reports: [...reports.filter((r) => !isTurn(r)), ...turns.reports].sort((a, b) => start(a) - start(b)),
    quotations: [
      ...turns.quotations,
      ...marked.map((q) => (within(q.start) ? { ...q, depth: q.depth + 1 } : q)),
    ].sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

/** "Told The Namibian" on a page of The Namibian: that a page's own newsroom heard it goes without saying. */
const isOwn = (name: string | undefined, outlet: string | undefined): boolean => {
  const plain = (words: string) => words.toLowerCase().replace(/^the /, '');
  return name !== undefined && outlet !== undefined && plain(name) === plain(outlet);
};

const isNamed = (reading: ActorReading, id: string): boolean =>
  reading.mentions.some((m) => m.actor === id && m.kind !== 'nominal' && m.kind !== 'pronoun');

function isOutlet(doc: Doc, reading: ActorReading, p: Place): boolean {
  const sentence = doc.sentences[p.sentence];
  const token = sentence?.tokens[p.token];
  return sentence !== undefined && token !== undefined && mediumAt(reading, sentence, token) === 'outlet';
}

function whenAndWhere(
  doc: Doc,
  reading: ActorReading,
  times: readonly TimeExpression[],
  r: Report,
): Pick<Statement, 'time' | 'place'> {
  if (!r.at || r.phrase) return {};
  const sentence = doc.sentences[r.at.sentence];
  const token = sentence?.tokens[r.at.token];
  if (!sentence || !token) return {};
  const found = whenOf(doc, times, sentence, token);
  // A day within what is said dates what is told and not the telling.
  const within = (span: Span) =>
    r.content.some(
      (c) =>
        covers(c, span) &&
        sentence.tokens.some(
          (t) => /^(?:VB[DPZ]|MD)$/.test(t.xpos) && t.start >= c.start && t.end <= span.start,
        ),
    );
  const time = found?.span && within(found.span) ? undefined : found;
  const place = placeOf(doc, reading, sentence, token);
  return { ...(time ? { time } : {}), ...(place ? { place } : {}) };
}

/** Each sentence's tree, indexed when it is first asked for. */
export function treesOf(doc: Doc): (sentence: number) => Tree {
  const trees = new Map<number, Tree>();
  return (index) => {
    const known = trees.get(index);
    if (known) return known;
    const tree = new Tree(doc.sentences[index]!);
    trees.set(index, tree);
    return tree;
  };
}
