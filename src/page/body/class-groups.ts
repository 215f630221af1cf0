import { readTable } from '../../assets/index.ts';
import type { PageElement } from '../model/element.ts';
import { classWords } from './class-words.ts';

/** What class names call the parts of pages. */
export const CLASS_GROUPS = [
  'comments',
  'related',
  'share',
  'picture',
  'offer',
  'advert',
  'consent',
  'author',
  'frame',
  'meta',
  'lead',
  'text',
  'quote',
  'hidden',
  'box',
  'list',
] as const;
const G = CLASS_GROUPS.length;
/** How much of an ancestor's name still counts one level down. */
const FADE = 0.8;

let groups: Map<string, number> | undefined;

function table(): Map<string, number> {
  groups ??= new Map(
    readTable('data/page/class-groups.tsv').map(([word = '', group = '']) => [
      word,
      CLASS_GROUPS.indexOf(group as (typeof CLASS_GROUPS)[number]),
    ]),
  );
  return groups;
}

const NONE = new Float32Array(G);
/** What holds the headline is of the page: such names on it ("comments-open", "has-related") tell of no part. */
const APART = new Set(
  (['comments', 'related', 'share', 'offer', 'advert', 'consent'] as const).map((group) =>
    CLASS_GROUPS.indexOf(group),
  ),
);

/** Names on `html` and `body` are of the page, not a part. */
const isNamed = ({ className, id, tag }: PageElement): boolean =>
  (className !== '' || id !== '') && tag !== 'html' && tag !== 'body';

/**
 * For an element: by group, 1 where its own class or id is named so, less for each named level up to an ancestor that is.
 * Names of parts that stand apart are passed over on what holds the headline.
 */
export function classGroups(headline?: PageElement): (element: PageElement) => Float32Array {
  const known = table();
  const holders = new Set<PageElement>();
  for (let at = headline?.parent; at; at = at.parent) holders.add(at);
  const byName = new Map<string, readonly number[]>();
  const byElement = new Map<PageElement, Float32Array>();
  const named = (name: string): readonly number[] => {
    let found = byName.get(name);
    if (!found) {
      const groups: number[] = [];
      for (const word of classWords(name, 2)) {
        const group = known.get(word);
        if (group !== undefined && !groups.includes(group)) groups.push(group);
      }
      found = groups;
      byName.set(name, found);
    }
    return found;
  };
  return (element) => {
    const chain: PageElement[] = [];
    let at: PageElement | undefined = element;
    while (at && !byElement.has(at)) {
      chain.push(at);
      at = at.parent;
    }
    let above = at ? byElement.get(at)! : NONE;
    for (let i = chain.length - 1; i >= 0; i--) {
      const next = chain[i]!;
      const groups = isNamed(next) ? named(`${next.className} ${next.id} ${next.part}`) : undefined;
      if (groups && (above !== NONE || groups.length > 0)) {
        const own = new Float32Array(G);
        for (let g = 0; g < G; g++) own[g] = above[g]! * FADE;
        const whole = holders.has(next);
        for (const g of groups) if (!whole || !APART.has(g)) own[g] = 1;
        above = own;
      }
      byElement.set(next, above);
    }
    return above;
  };
}
