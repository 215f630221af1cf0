import { actorKey, partiesOf } from '../corroboration/index.ts';
import type { Actor, Chain, Participant, Record, Span } from '../record/index.ts';
import { wordsOf } from '../record/index.ts';
import type { StoredEvent, StoredLink, StoredOccurrence, StoredParty, StoredStatement } from './store.ts';

/** A record's statements, events, occurrences and actors as the store keeps them: with names, keys and the words that they stand on. */
export interface Rows {
  readonly statements: readonly Omit<StoredStatement, 'page'>[];
  readonly events: readonly Omit<StoredEvent, 'page'>[];
  readonly occurrences: readonly Omit<StoredOccurrence, 'page'>[];
}

export function rowsOf(record: Record): Rows {
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]));
  const { text } = record.article;
  return {
    statements: record.statements.map((statement) => ({
      statement,
      speakers: partiesOf(statement.speakers, actors),
      sourceText: statement.source && wordsOf(text, statement.source),
      cueText: statement.cue && wordsOf(text, statement.cue),
      contentText: statement.content.map((span) => wordsOf(text, span)).join(' … '),
      chain: links(statement.chain, actors, text),
      ...(statement.cites ? { cites: links(statement.cites, actors, text) } : {}),
    })),
    events: record.events.map((event) => ({
      event,
      actors: partiesOf(event.actors, actors),
      recipients: partiesOf(event.recipients, actors),
      triggerText: wordsOf(text, event.trigger),
      sentenceText: wordsOf(text, event.sentence),
      chain: links(event.chain, actors, text),
    })),
    occurrences: record.occurrences.map((occurrence) => ({
      occurrence,
      parties: occurrence.participants.map((p) => partyOf(p, actors, text)),
      triggerText: wordsOf(text, occurrence.trigger),
      sentenceText: wordsOf(text, occurrence.sentence),
      chain: links(occurrence.chain, actors, text),
    })),
  };
}

function partyOf(
  { role, actor: id, name, span }: Participant,
  actors: ReadonlyMap<string, Actor>,
  text: string,
): StoredParty {
  const actor = id === undefined ? undefined : actors.get(id);
  if (actor) return { role, name: actor.name, key: actorKey(actor) };
  return { role, name: name ?? (span ? wordsOf(text, span) : '') };
}

function links(chain: Chain, actors: ReadonlyMap<string, Actor>, text: string): StoredLink[] {
  return chain.map((link) => {
    const actor = link.actor === undefined ? undefined : actors.get(link.actor);
    const words = (span: Span | undefined) => span && wordsOf(text, span);
    const name = actor?.name ?? link.name ?? words(link.span) ?? link.actor ?? '';
    return actor ? { name, key: actorKey(actor) } : { name };
  });
}
