import {
  type ChainLink,
  type EventMention,
  type Occurrence,
  type Place,
  type Record,
  type Statement,
  type When,
  wordsOf,
} from '../../record/index.ts';
import { whenText } from './days.ts';
import { plain, shorten, wrap } from './lines.ts';
import { occurrenceText } from './occurrence.ts';
import type { Paper } from './paper.ts';

const FACTUALITY: { readonly [f in EventMention['factuality']]: string } = {
  happened: 'happened',
  ongoing: 'going on',
  planned: 'planned',
  possible: 'possible',
  'did-not-happen': 'did not happen',
  unclear: 'unclear',
};

/** Statements, events and occurrences of a record, a few lines each: who, what, when, where, on whose word, and the words it came from. */
export function printRows(
  { article, actors, statements, events, occurrences }: Record,
  sheet: Paper,
): string[] {
  const { width, bold, dim } = sheet;
  const names = new Map(actors.map((a) => [a.id, plain(a.name)]));
  const name = (id: string): string => names.get(id) ?? id;
  const words = (span: { start: number; end: number }): string => plain(wordsOf(article.text, span));
  const quoted = (span: { start: number; end: number }, most = 120): string =>
    `“${shorten(words(span), most)}”`;
  const link = (l: ChainLink): string => (l.actor ? name(l.actor) : plain(l.name ?? ''));
  const chain = (links: readonly ChainLink[]): string | undefined =>
    links.length > 0 ? `on the word of ${links.map(link).join(' → ')}` : undefined;
  const when = (time: When | undefined): string | undefined =>
    time && `${whenText(time)}${time.span ? ` (${quoted(time.span, 60)})` : ''}`;
  const details = (row: { time?: When; place?: Place; chain: readonly ChainLink[] }): string[] =>
    [when(row.time), row.place && plain(row.place.name), chain(row.chain)].filter((d) => d !== undefined);
  const row = (id: string, head: string, below: string): string[] => [
    wrap(`${id.padEnd(3)} ${head}`, width, '  ').trimStart(),
    dim(wrap(below, width, '      ')),
  ];

  const statement = (s: Statement): string[] => {
    const speakers = s.speakers.map(name).join(' and ') || (s.source ? words(s.source) : 'somebody');
    const to = s.addressees.length > 0 ? `, to ${s.addressees.map(name).join(', ')}` : '';
    // Content takes its "that" or "what" with it, as the corpora have it; a person does not miss it.
    const said = s.content
      .map(words)
      .join(' … ')
      .replace(/^(?:that |(?:what|which|whom?|that) … )/i, '');
    // The cue stands in the line: "denies" turns what follows round.
    const cue = s.cue ? words(s.cue).replace(/[\s:,]+$/, '') : '';
    const verb = /\p{L}/u.test(cue) ? ` · ${cue}${to}` : to;
    const source = s.source ? [quoted(s.source)] : [];
    const citing = s.cites ? [`citing ${s.cites.map(link).join(', ')}`] : [];
    return row(
      s.id,
      `${bold(speakers)}${verb}: ${shorten(said, 400)}`,
      [s.kind, ...details(s), ...citing, ...source].join(' · '),
    );
  };

  const event = (e: EventMention): string[] => {
    const who = e.actors.map(name).join(', ') || '?';
    const whom = e.recipients.length > 0 ? ` → ${e.recipients.map(name).join(', ')}` : '';
    const type = e.mode ? `${e.type}/${e.mode}` : e.type;
    return row(
      e.id,
      [bold(FACTUALITY[e.factuality]), type, `${who}${whom}`, ...details(e)].join(' · '),
      `“${words(e.trigger)}” in: ${shorten(words(e.sentence), 220)}`,
    );
  };

  const occurrence = (o: Occurrence): string[] =>
    row(
      o.id,
      [bold(FACTUALITY[o.factuality]), ...occurrenceText(o, name), ...details(o)].join(' · '),
      `“${words(o.trigger)}” in: ${shorten(words(o.sentence), 220)}`,
    );

  return [
    ...(statements.length > 0 ? ['', bold('Statements')] : []),
    ...statements.flatMap(statement),
    ...(events.length > 0 ? ['', bold('Events')] : []),
    ...events.flatMap(event),
    ...(occurrences.length > 0 ? ['', bold('Occurrences')] : []),
    ...occurrences.flatMap(occurrence),
  ];
}
