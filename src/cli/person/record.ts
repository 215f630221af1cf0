import picocolors from 'picocolors';
import type { Record } from '../../record/index.ts';
import { printFurniture } from './furniture.ts';
import { printBody, printHead } from './head.ts';
import { plain, wrap } from './lines.ts';
import { paper } from './paper.ts';
import { printRows } from './rows.ts';

export interface PrintOptions {
  /** Columns. */
  readonly width: number;
  readonly color?: boolean;
  /** Prints the article's words too. */
  readonly body?: boolean;
}

/** The record of a page as a person reads it: what it is, then who said and did what, each with its words. */
export function printRecord(
  record: Record,
  { width, color = picocolors.isColorSupported, body = false }: PrintOptions,
): string {
  const sheet = paper(width, color);
  const { article, diagnostics } = record;
  const out = [
    ...printHead(article, sheet),
    ...(body ? printBody(article, sheet) : []),
    ...printRows(record, sheet),
    ...printFurniture(article.furniture, sheet),
  ];
  if (diagnostics.length > 0) {
    out.push('', sheet.bold('Diagnostics'));
    for (const { severity, stage, code, message } of diagnostics)
      out.push(wrap(`${severity} [${stage}/${code}] ${plain(message)}`, width, '  '));
  }
  return `${out.join('\n')}\n`;
}
