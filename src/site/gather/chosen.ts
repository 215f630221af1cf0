import { Day, EventType, Factuality, OccurrenceKind, Statement } from '../../record/index.ts';

/** What a reader chose of a list, as far as it can be chosen: anything else in the address is passed over, and the form shows so. */
export interface Chosen {
  readonly type?: EventType;
  readonly kind?: OccurrenceKind;
  readonly said?: Statement['kind'];
  readonly standing?: Factuality;
  /** Days, the earlier first. */
  readonly since?: string;
  readonly until?: string;
}

/** Reads what was chosen from an address's query. */
export function chosenOf(query: (name: string) => string | undefined): Chosen {
  const day = (name: string) => Day.safeParse(query(name)).data;
  const [since, until] = [day('since'), day('until')];
  const isTurned = since !== undefined && until !== undefined && since > until;
  return {
    type: EventType.safeParse(query('type')).data,
    kind: OccurrenceKind.safeParse(query('kind')).data,
    said: Statement.shape.kind.safeParse(query('said')).data,
    standing: Factuality.safeParse(query('standing')).data,
    since: isTurned ? until : since,
    until: isTurned ? since : until,
  };
}

/** The same as a query of an address, without what was not chosen: "?type=CONSULT", or nothing. */
export function queryOf(chosen: Chosen): string {
  const set = Object.entries(chosen).filter(([, value]) => value !== undefined);
  return set.length > 0 ? `?${new URLSearchParams(set)}` : '';
}
