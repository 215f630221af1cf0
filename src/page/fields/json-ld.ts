/** A JSON-LD node as read: properties by name, of any shape. */
export type LdNode = { readonly [property: string]: unknown };

const MAX_NODES = 2000;

function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Mends what sites commonly break: comment wrappers, trailing commas, raw line breaks in strings, `;` at the end. */
function mend(source: string): string {
  return source
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, '')
    .replace(/[\p{Cc}]+/gu, ' ')
    .replace(/,\s*(?=[}\]])/g, '')
    .replace(/\\'/g, "'")
    .replace(/;\s*$/, '')
    .trim();
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {}
  const mended = mend(source);
  try {
    return JSON.parse(mended);
  } catch {}
  if (mended.includes('&quot;')) {
    try {
      return JSON.parse(mended.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    } catch {}
  }
  return salvage(mended);
}

const PAIR =
  /"(datePublished|dateModified|dateCreated|headline|name|@type|articleBody|description)"\s*:\s*"((?:[^"\\]|\\.)*)"/g;

/** Of JSON that does not parse: the plain string properties worth having, as one node. The first of each name counts. */
function salvage(source: string): LdNode | undefined {
  const node: Record<string, string> = {};
  for (const [, name = '', value = ''] of source.matchAll(PAIR)) {
    if (name === 'name' || name in node) continue;
    try {
      node[name] = JSON.parse(`"${value}"`) as string;
    } catch {
      node[name] = value;
    }
  }
  return Object.keys(node).length > 0 ? { ...node, salvaged: true } : undefined;
}

/** All nodes of a page's JSON-LD scripts, outermost first, `@graph` opened. Broken scripts give what can be had. */
export function readJsonLd(scripts: readonly string[]): LdNode[] {
  const nodes: LdNode[] = [];
  const queue: unknown[] = scripts.map(parse);
  for (let i = 0; i < queue.length && nodes.length < MAX_NODES; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, 500));
    else if (isNode(value)) {
      nodes.push(value);
      for (const part of [
        '@graph',
        'mainEntity',
        'mainEntityOfPage',
        'item',
        'itemListElement',
        'liveBlogUpdate',
        'hasPart',
      ])
        if (typeof value[part] === 'object') queue.push(value[part]);
    }
  }
  return nodes;
}

/** A node's types without the vocabulary's address: `NewsArticle`. */
export function typesOf(node: LdNode): string[] {
  const types = node['@type'];
  return (Array.isArray(types) ? types : [types])
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

/** The strings a property holds: itself, or the `name` of the nodes it points to. */
export function stringsOf(value: unknown): string[] {
  const out: string[] = [];
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && i < 200; i++) {
    const next = queue[i];
    if (typeof next === 'string') out.push(next);
    else if (Array.isArray(next)) queue.push(...next);
    else if (isNode(next)) queue.push(next.name ?? next['@value'] ?? next['@id']);
  }
  return out;
}
