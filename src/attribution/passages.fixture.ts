import { readFileSync } from 'node:fs';
import { findActors } from '../actors/index.ts';
import { analyze } from '../language/index.ts';
import type { Article, Chain, Span, Statement } from '../record/index.ts';
import { actorById } from './actor-by-id.ts';
import { findStatements } from './statements.ts';

/** A statement as a person writes it down: speakers, links from the speaker outwards, who is cited, what is said. */
export interface Expected {
  readonly speakers: string;
  readonly chain: string;
  readonly cites: string;
  readonly content: string;
}

export interface Passage {
  readonly title: string;
  readonly text: string;
  readonly statements: readonly Expected[];
  /** Marked "(open)": known to be read wrongly. */
  readonly open: boolean;
}

/** The passages of a file, in the form that its head describes. */
export function readPassages(file: URL): Passage[] {
  return readFileSync(file, 'utf8')
    .split(/^== /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...lines] = block.trim().split('\n');
      return {
        title,
        text: lines.filter((l) => !l.startsWith('> ')).join('\n'),
        statements: lines.filter((l) => l.startsWith('> ')).map(expectedOf),
        open: title.endsWith('(open)'),
      };
    });
}

function expectedOf(line: string): Expected {
  const [, who = '', cites = '', content = ''] = /^> (.*?)(?: \[(.*?)\])?: (.*)$/.exec(line) ?? [];
  const [speakers = '', ...chain] = who.split(' ← ');
  return { speakers, chain: chain.join(' ← '), cites, content };
}

/** The statements of a text, written in the same way. */
export async function statementsOf(text: string): Promise<Expected[]> {
  const doc = await analyze(text, { language: 'en' });
  const actors = findActors(doc);
  const { statements } = findStatements({ doc, actors, times: [], article: {} as Article });
  const words = (s: Span) => text.slice(s.start, s.end).replace(/\s+/g, ' ').trim();
  const links = (chain: Chain) => chain.map((l) => l.name ?? '');
  const name = (id: string) => actorById(actors, id)?.name ?? id;
  const speakers = (s: Statement) =>
    s.speakers.length > 0 ? s.speakers.map(name).join(' & ') : s.source ? words(s.source) : '?';
  return statements.map((s) => ({
    speakers: speakers(s),
    chain: links(s.chain).reverse().join(' ← '),
    cites: links(s.cites ?? []).join(', '),
    content: s.content.map(words).join(' … '),
  }));
}

const bare = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/(^|[&←] )(?:the|an?) /g, '$1')
    .replace(/,$/, '');
const told = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^that /, '')
    .replace(/[,.]$/, '');

/** Whether what was found is what a passage expects: contents by their first and, where given, their last words. */
export function agrees(found: Expected | undefined, wanted: Expected): boolean {
  if (!found) return false;
  const same = (['speakers', 'chain', 'cites'] as const).every((k) => bare(found[k]) === bare(wanted[k]));
  return same && agreesInContent(found, wanted);
}

export function agreesInContent(found: Expected, wanted: Expected): boolean {
  const [first = '', last] = wanted.content.split(' … ');
  const content = told(found.content);
  return content.startsWith(told(first)) && (last === undefined || content.endsWith(told(last)));
}
