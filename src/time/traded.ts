import { readTable } from '../assets/index.ts';

const rows = readTable('data/time/traded.tsv');
const of = (kind: string): ReadonlySet<string> =>
  new Set(rows.filter(([, own]) => own === kind).map(([word = '']) => word));

/** What is traded for delivery in a month named before it, in small letters: "May crude". */
export const TRADED = of('traded');
/** What may stand between the month and it: "June Treasury bond futures". */
export const BETWEEN = of('between');
