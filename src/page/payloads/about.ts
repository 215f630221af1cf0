import { collapse } from '../model/spaces.ts';
import { isNode, type Node } from './references.ts';

/** What the data that holds a story says of it besides. */
export interface AboutStory {
  readonly published?: string;
  readonly authors: readonly string[];
}

/** Names of the day of publication, surest first; of its writers. */
const PUBLISHED = [
  /^(?:original_?|first_?)?date_?published$|^(?:first_?|original_?)?published(?:_?(?:at|on|date|time))?$/i,
  /^(?:first_?|original_?)?(?:publish|publication|pub|display|deploy|release|issue)_?(?:date|dt|time|at|datetime|timestamp)$/i,
];
const WRITERS =
  /^(?:authors?|bylines?|writers?|creators?|journalists?|reporters?|(?:author|writer|byline)_?(?:display|names?|text))$/i;
const MOST = 8;
/** A moment in milliseconds or seconds since 1970 lies between 1990 and 2100. */
const MILLISECONDS = [6.3e11, 4.1e12] as const;

function dayOf(value: unknown): string | undefined {
  if (typeof value === 'string' && /\d{4}|\d\D+\d/.test(value) && value.length < 60) return value;
  if (typeof value !== 'number') return undefined;
  const moment = value < MILLISECONDS[0] ? value * 1000 : value;
  return moment > MILLISECONDS[0] && moment < MILLISECONDS[1] ? new Date(moment).toISOString() : undefined;
}

function namesOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value.slice(0, MOST) : [value];
  return list.flatMap((item) => {
    const name = isNode(item) ? (item.name ?? item.displayName ?? item.fullName ?? item.title) : item;
    return typeof name === 'string' && name.length < 120 && !/^https?:/.test(name) ? [collapse(name)] : [];
  });
}

/** What an object of a page's data that holds the page's story says of it: when it was published, and who wrote it. */
export function aboutOf(node: Node): AboutStory {
  const entries = Object.entries(node);
  let published: string | undefined;
  for (const pattern of PUBLISHED)
    for (const [key, value] of entries) if (pattern.test(key)) published ??= dayOf(value);
  const authors = entries.flatMap(([key, value]) => (WRITERS.test(key) ? namesOf(value) : []));
  return { published, authors: [...new Set(authors)].filter(Boolean).slice(0, MOST) };
}
