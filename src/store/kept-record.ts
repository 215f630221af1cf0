import type { Record } from '../record/index.ts';

/** A record as it was kept; one that an earlier Daybook kept has no occurrences. */
export function keptRecord(
  record: Omit<Record, 'occurrences'> & Partial<Pick<Record, 'occurrences'>>,
): Record {
  return record.occurrences ? (record as Record) : { ...record, occurrences: [] };
}
