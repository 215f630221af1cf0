import type { Page } from '../model/page.ts';
import { collapse } from '../model/spaces.ts';
import { plainText } from './entities.ts';
import { type LdNode, readJsonLd, stringsOf, typesOf } from './json-ld.ts';

/** What a page's JSON-LD says of its article. */
export interface Structured {
  /** Types of all nodes: `NewsArticle`, `LiveBlogPosting`, `CollectionPage`, … */
  readonly types: ReadonlySet<string>;
  readonly headline?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  /** Names of the site and the page as a whole: of `WebSite` and `WebPage` nodes. */
  readonly siteNames: readonly string[];
  readonly body?: string;
  readonly description?: string;
  readonly language?: string;
  /** `isAccessibleForFree` is false. */
  readonly paid: boolean;
}

const ARTICLE =
  /Article$|^(?:BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|CriticReview|OpinionNewsArticle)$/;
const ORGANISATION = /Organization$|Corporation$/;

function first(nodes: readonly LdNode[], property: string): string | undefined {
  for (const node of nodes) {
    const value = stringsOf(node[property])[0];
    if (value?.trim()) return value.trim();
  }
  return undefined;
}

/** Names of persons and organisations a property points to, links of `@id` followed. */
function namesOf(value: unknown, byId: ReadonlyMap<string, LdNode>): string[] {
  const names: string[] = [];
  const queue: unknown[] = Array.isArray(value) ? [...value] : [value];
  for (let i = 0; i < queue.length && i < 100; i++) {
    const next = queue[i];
    if (typeof next === 'string') names.push(next);
    else if (Array.isArray(next)) queue.push(...next);
    else if (typeof next === 'object' && next !== null) {
      const node = next as LdNode;
      const named = node.name ?? byId.get(String(node['@id'] ?? ''))?.name;
      if (named !== undefined) queue.push(named);
    }
  }
  return names.map((name) => collapse(plainText(name))).filter(Boolean);
}

/** Reads what a page's JSON-LD says; the article's own node before any other. */
export function readStructured(page: Page): Structured {
  const nodes = readJsonLd(page.jsonLd);
  const types = new Set(nodes.flatMap(typesOf));
  const byId = new Map(nodes.map((node) => [String(node['@id'] ?? ''), node]));
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const salvaged = nodes.filter((node) => node.salvaged === true);
  const dated = nodes.filter(
    (node) =>
      node.datePublished !== undefined &&
      !typesOf(node).some((type) => /^(?:VideoObject|ImageObject|Comment)$/.test(type)),
  );
  const mains = [...articles.slice(0, 1), ...salvaged.slice(0, 1)];
  const all = mains.length > 0 ? mains : dated.slice(0, 1);
  const publisher = mains.map((node) => namesOf(node.publisher, byId)[0]).find(Boolean);
  const organisation = nodes.find((node) => typesOf(node).some((type) => ORGANISATION.test(type)))?.name;
  const headline = first(mains, 'headline') ?? first(mains, 'name');
  const description = first(mains, 'description');
  return {
    types,
    headline: headline && collapse(plainText(headline)),
    published: first(all, 'datePublished') ?? first(mains, 'dateCreated'),
    modified: first(all, 'dateModified'),
    authors: mains.flatMap((node) => namesOf(node.author ?? node.creator, byId)),
    publisher:
      publisher ?? (typeof organisation === 'string' ? collapse(plainText(organisation)) : undefined),
    siteNames: nodes
      .filter((node) => typesOf(node).some((type) => type === 'WebSite' || type === 'WebPage'))
      .flatMap((node) => namesOf(node.name, byId)),
    body: first(mains, 'articleBody'),
    description: description && collapse(plainText(description)),
    language: first(mains, 'inLanguage'),
    paid: nodes.some((node) => /^(?:false|no)$/i.test(String(node.isAccessibleForFree ?? ''))),
  };
}
