import type { ActorReading } from '../actors/index.ts';
import type { Doc, Token } from '../language/index.ts';
import type { Chain, ChainLink, Span } from '../record/index.ts';
import { actorById } from './actor-by-id.ts';
import { isDocument, linkOf, mediumAt, newsroomAt } from './medium.ts';
import type { Report } from './report.ts';
import { speakersOf } from './speakers.ts';
import type { Tree } from './tree.ts';

/** The two links are one: the same actor, or the same words. */
export function sameLink(a: ChainLink, b: ChainLink): boolean {
  if (a.actor !== undefined && b.actor !== undefined) return a.actor === b.actor;
  const key = (l: ChainLink) => (l.name ?? '').toLowerCase().replace(/^(the|an?) /, '');
  return key(a) !== '' && key(a) === key(b);
}

/** The links in order, each once. */
export function joinChains(...chains: readonly Chain[]): Chain {
  const out: ChainLink[] = [];
  for (const link of chains.flat()) if (!out.some((l) => sameLink(l, link))) out.push(link);
  return out;
}

function inContent(report: Report, token: Token): boolean {
  return report.content.some((c) => c.start <= token.start && token.end <= c.end);
}

/** The first word below `top` that is a newsroom or a platform. */
function mediumBelow(
  reading: ActorReading,
  tree: Tree,
  top: Token,
  skip: (t: Token) => boolean,
): Token | undefined {
  for (const i of [...tree.subtree(top)].sort((a, b) => a - b)) {
    const t = tree.sentence.tokens[i]!;
    if (skip(t)) continue;
    const kind = mediumAt(reading, tree.sentence, t);
    if ((kind === 'outlet' || kind === 'platform') && !partOfName(tree, t)) return t;
  }
  return undefined;
}

/** "the newspaper's editor", "a Telegram channel": the medium only names another thing. */
function partOfName(_tree: Tree, t: Token): boolean {
  const relation = t.deprel.split(':')[0];
  return t.deprel === 'nmod:poss' || relation === 'compound' || relation === 'flat' || relation === 'amod';
}

/**
 * What a report itself says of the way its words took: the newsroom they were told to ("told Ruptly"), the channel
 * they came over ("in comments broadcast on state television", "on Telegram"), who carries the source's own words
 * ("an interpreter heard on …", "a source cited by Haaretz"), the paper they stand in ("a joint statement by …").
 */
export function ownLinks(doc: Doc, reading: ActorReading, tree: Tree, report: Report): Chain {
  const links: ChainLink[] = [];
  const { sentence } = tree;
  const add = (noun: Token, cue?: Span) => {
    const link = linkOf(doc.text, reading, tree, noun, cue);
    if (link) links.push(link);
  };
  const speakers = new Set(report.speakers.map((p) => p.token));
  for (const place of report.addressees) {
    const told = sentence.tokens[place.token];
    // "Told CNN's Jake Tapper", "told a reporter for the BBC": whose reporter it is.
    const noun = [told, ...(told ? tree.children(told, 'nmod:poss', 'nmod') : [])].find(
      (t) => t && mediumAt(reading, sentence, t) === 'outlet',
    );
    if (noun) add(noun, report.cue);
  }
  const verb = report.at && !report.phrase ? sentence.tokens[report.at.token] : undefined;
  if (verb?.lemma === 'tell' && report.addressees.length === 0) {
    // "Told NBC's “Today”": a title that the tree took for what was told.
    const object = tree.children(verb, 'obj', 'iobj', 'ccomp').find((t) => t.upos === 'PROPN');
    const noun =
      object && [object, ...tree.children(object, 'nmod:poss')].find((t) => newsroomAt(reading, sentence, t));
    if (noun) add(noun, report.cue);
  }
  if (verb) {
    for (const branch of tree.children(verb, 'obl', 'advcl', 'nmod')) {
      const skip = (t: Token) => inContent(report, t) || speakers.has(t.i) || inSource(report, t);
      const noun = mediumBelow(reading, tree, branch, skip);
      if (noun && !report.addressees.some((a) => a.token === noun.i)) add(noun);
    }
  }
  for (const place of report.speakers) {
    const head = place.sentence === sentence.index ? sentence.tokens[place.token] : undefined;
    if (!head) continue;
    if (isDocument(head) && tree.children(head, 'nmod').some((t) => tree.child(t, 'case')?.lemma === 'by'))
      add(head);
    for (const branch of tree.children(head, 'acl')) {
      const noun = mediumBelow(reading, tree, branch, (t) => inContent(report, t) || t.i === verb?.i);
      if (noun) add(noun);
    }
  }
  return links;
}

function inSource(report: Report, token: Token): boolean {
  return report.source !== undefined && report.source.start <= token.start && token.end <= report.source.end;
}

/** The links that the speakers of a report make, for what stands inside its content. */
export function speakerLinks(
  doc: Doc,
  reading: ActorReading,
  trees: (sentence: number) => Tree,
  report: Report,
): Chain {
  const links: ChainLink[] = speakersOf(doc, reading, report).map((mention) => {
    const actor = actorById(reading, mention.actor);
    return {
      actor: mention.actor,
      ...(actor ? { name: actor.name } : {}),
      span: mention.span,
      ...(report.cue ? { cue: report.cue } : {}),
    };
  });
  if (links.length > 0) return links;
  for (const place of report.speakers) {
    const tree = trees(place.sentence);
    const noun = tree.sentence.tokens[place.token];
    if (!noun || noun.upos === 'PRON') continue;
    const link = linkOf(doc.text, reading, tree, noun, report.cue);
    if (link) links.push(link);
  }
  return links;
}
