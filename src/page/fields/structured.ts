import type { Page } from '../model/page.ts';
import { collapse } from '../model/spaces.ts';
import { plainText } from './entities.ts';
import { type LdNode, readJsonLd, stringsOf, typesOf } from './json-ld.ts';
import { ownArticle } from './own-article.ts';

/** What a page's JSON-LD says of its article. */
export interface Structured {
  /** Types of all nodes: `NewsArticle`, `LiveBlogPosting`, `CollectionPage`, … */
  readonly types: ReadonlySet<string>;
  readonly headline?: string;
  readonly published?: string;
  /** As the data of the page's scripts has it, where the story stands in these. */
  readonly publishedInScripts?: string;
  readonly modified?: string;
  readonly authors: readonly string[];
  /** Those of them that are said to be organisations. */
  readonly houses: readonly string[];
  readonly publisher?: string;
  /** Names of the site and the page as a whole: of `WebSite` and `WebPage` nodes. */
  readonly siteNames: readonly string[];
  readonly body?: string;
  readonly description?: string;
  readonly language?: string;
  /** What `articleSection` names. */
  readonly sections: readonly string[];
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

/** A person's name from its parts. */
function nameInParts({ givenName, familyName }: LdNode): string | undefined {
  const parts = [givenName, familyName].filter((part) => typeof part === 'string');
  return parts.length === 2 ? parts.join(' ') : undefined;
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
      const full = (typeof node['@id'] === 'string' ? byId.get(node['@id']) : undefined) ?? node;
      const named = node.name ?? full.name ?? nameInParts(full);
      if (named !== undefined) queue.push(named);
    }
  }
  return names.map((name) => collapse(plainText(name))).filter(Boolean);
}

/** The account that a site's own software made, whatever name was given to it. */
const ACCOUNT = /\/author\/(?:admin|administrator|webmaster|root|user\d*)\/?(?:#.*)?$/i;

/** Of the nodes a property holds, those of organisations, and accounts of no person. */
function organisationsOf(value: unknown, byId: ReadonlyMap<string, LdNode>): unknown[] {
  return [value].flat(2).filter((node) => {
    if (typeof node !== 'object' || node === null) return false;
    const id = (node as LdNode)['@id'];
    const full = typeof id === 'string' ? byId.get(id) : undefined;
    return [node as LdNode, ...(full ? [full] : [])].some(
      (each) =>
        typesOf(each).some((type) => ORGANISATION.test(type)) ||
        [each['@id'], each.url].some((address) => typeof address === 'string' && ACCOUNT.test(address)),
    );
  });
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
  const own = ownArticle(articles, page);
  const mains = [...(own ? [own] : []), ...salvaged.slice(0, 1)];
  const all = mains.length > 0 || articles.length > 0 ? mains : dated.slice(0, 1);
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
    houses: mains.flatMap((node) => namesOf(organisationsOf(node.author ?? node.creator, byId), byId)),
    publisher:
      publisher ?? (typeof organisation === 'string' ? collapse(plainText(organisation)) : undefined),
    siteNames: nodes
      .filter((node) => typesOf(node).some((type) => type === 'WebSite' || type === 'WebPage'))
      .flatMap((node) => namesOf(node.name, byId)),
    body: first(mains, 'articleBody'),
    description: description && collapse(plainText(description)),
    language: first(mains, 'inLanguage'),
    sections: mains.flatMap((node) => stringsOf(node.articleSection)).slice(0, 20),
    paid: nodes.some((node) => /^(?:false|no)$/i.test(String(node.isAccessibleForFree ?? ''))),
  };
}
