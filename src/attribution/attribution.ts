import type { Chain, Statement } from '../record/index.ts';
import type { Report } from './report.ts';

/** A report with what was made of it: its own part of the chain and its speakers, and the row it became, if any. */
export interface Attributed {
  readonly report: Report;
  /** Links that stand outside its speakers, without the page's own: outermost first. */
  readonly chain: Chain;
  readonly speakerLinks: Chain;
  /** On whose word the speakers say that they tell it: "citing two officials". */
  readonly cites: Chain;
  /** The id of the statement in the record. */
  readonly statement?: string;
}

/** What the attribution stage finds in a page. */
export interface Attribution {
  readonly statements: readonly Statement[];
  /** The agency or outlet whose whole dispatch the page relays: it heads every chain. Empty for most pages. */
  readonly pageChain: Chain;
  /** All attributions found, in order of the text: attitudes and requests too, which are no statements. */
  readonly reports: readonly Attributed[];
}
