import { getDomainWithoutSuffix } from 'tldts';
import type { Page } from '../model/page.ts';
import { collapse } from '../model/spaces.ts';
import { plainText } from './entities.ts';
import type { Structured } from './structured.ts';

/** Names the outlet may go by on its page, best first. */
export function outletNames(page: Page, structured: Structured, url: string | undefined): string[] {
  const metas = [
    'og:site_name',
    'application-name',
    'publisher',
    'dc.publisher',
    'twitter:site',
    'article:publisher',
  ];
  const said = metas.flatMap((name) => page.metas.get(name)?.slice(0, 1) ?? []);
  const domain = url ? getDomainWithoutSuffix(url) : null;
  return [said[0], structured.publisher, ...said.slice(1), domain]
    .filter((name): name is string => !!name && !/^https?:/.test(name))
    .map((name) => collapse(plainText(name)).replace(/^@/, ''))
    .filter(Boolean);
}
