import picocolors from 'picocolors';
import {
  type ChainLink,
  type EventMention,
  type Record,
  type Statement,
  wordsOf,
} from '../../record/index.ts';
import { publishedLine, whenText } from './days.ts';
import { plain, shorten, wrap } from './lines.ts';

export interface PrintOptions {
  /** Columns. */
  readonly width: number;
  readonly color?: boolean;
}

const FACTUALITY: { readonly [f in EventMention['factuality']]: string } = {
  happened: 'happened',
  ongoing: 'going on',
  planned: 'planned',
  possible: 'possible',
  'did-not-happen': 'did not happen',
  unclear: 'unclear',
};

/** The record of a page as a person reads it: what it is, then who said and did what, each with its words. */
export function printRecord(
  record: Record,
  { width, color = picocolors.isColorSupported }: PrintOptions,
): string {
  const c = picocolors.createColors(color);
  const { article } = record;
  const names = new Map(record.actors.map((a) => [a.id, plain(a.name)]));
  const name = (id: string): string => names.get(id) ?? id;
  const words = (span: { start: number; end: number }): string => plain(wordsOf(article.text, span));
  const out: string[] = [];
  const field = (label: string, value: string | undefined): void => {
    if (value)
      out.push(`${c.dim(label.padEnd(10))} ${wrap(plain(value), width, ' '.repeat(11)).trimStart()}`);
  };
  const quote = (text: string): void => {
    out.push(c.dim(wrap(text, width, '      ')));
  };
  const link = (l: ChainLink): string => (l.actor ? name(l.actor) : plain(l.name ?? ''));
  const chain = (links: readonly ChainLink[]): string | undefined =>
    links.length > 0 ? `on the word of ${links.map(link).join(' → ')}` : undefined;
  const heading = (text: string): void => {
    out.push('', c.bold(text));
  };

  out.push(c.bold(wrap(plain(article.title ?? '(no headline)'), width, '')));
  field('outlet', article.outlet);
  field('by', article.byline.join(', '));
  field('address', article.url);
  field('language', article.language === 'en' ? undefined : article.language);
  field('kind', article.pageKind === 'article' ? undefined : article.pageKind);
  field('published', publishedLine(article.published));
  for (const evidence of article.published.evidence) {
    if (article.published.how === 'inferred' || article.published.how === 'unknown') {
      out.push(wrap(`· ${plain(evidence.reason)}`, width, ' '.repeat(11)));
    }
  }
  field('updated', article.updated);

  const statement = (s: Statement): void => {
    const speakers = s.speakers.map(name).join(' and ') || (s.source ? words(s.source) : 'somebody');
    const to = s.addressees.length > 0 ? `, to ${s.addressees.map(name).join(', ')}` : '';
    // Content takes its "that" or "what" with it, as the corpora have it; a person does not miss it.
    const said = s.content
      .map(words)
      .join(' … ')
      .replace(/^(?:that |(?:what|which|whom?|that) … )/i, '');
    // The cue stands in the line: "denies" turns what follows round.
    const cue = s.cue ? words(s.cue) : '';
    const verb = /\p{L}/u.test(cue) ? ` · ${cue}${to}` : to;
    out.push(
      wrap(`${s.id.padEnd(3)} ${c.bold(speakers)}${verb}: ${shorten(said, 400)}`, width, '  ').trimStart(),
    );
    const details = [whenText(s.time), s.place?.name, chain(s.chain)].filter((d) => d !== undefined);
    const source = s.source && `“${shorten(words(s.source), 120)}”`;
    quote([s.kind, ...details, source].filter((d) => d).join(' · '));
  };
  if (record.statements.length > 0) heading('Statements');
  record.statements.forEach(statement);

  const event = (e: EventMention): void => {
    const who = e.actors.map(name).join(', ') || '?';
    const whom = e.recipients.length > 0 ? ` → ${e.recipients.map(name).join(', ')}` : '';
    const type = e.mode ? `${e.type}/${e.mode}` : e.type;
    const head = `${e.id.padEnd(3)} ${c.bold(FACTUALITY[e.factuality])} · ${type} · ${who}${whom}`;
    const details = [whenText(e.time), e.place?.name, chain(e.chain)].filter((d) => d !== undefined);
    out.push(wrap([head, ...details].join(' · '), width, '  ').trimStart());
    quote(`“${words(e.trigger)}” in: ${shorten(words(e.sentence), 220)}`);
  };
  if (record.events.length > 0) heading('Events');
  record.events.forEach(event);

  if (article.furniture.length > 0) {
    heading('Furniture, kept aside');
    for (const f of article.furniture) {
      const value = f.value ? c.dim(` = ${plain(f.value)}`) : '';
      out.push(`  ${c.dim(f.kind.padEnd(14))} ${shorten(plain(f.text), width - 20)}${value}`);
    }
  }
  if (record.diagnostics.length > 0) {
    heading('Diagnostics');
    for (const d of record.diagnostics)
      out.push(wrap(`${d.severity} [${d.stage}/${d.code}] ${plain(d.message)}`, width, '  '));
  }
  return `${out.join('\n')}\n`;
}
