import type { Block } from '../model/block.ts';
import { builtAs } from './built-as.ts';
import { isParagraph } from './running-text.ts';

/** Which blocks draw each other, and how. */
interface Draw {
  /** Whether a block is heard, and heeds the others. */
  readonly hears: (block: Block, p: number) => boolean;
  /** So many blocks built alike make a company. */
  readonly fewest: number;
  /** A company that is less likely than this on the whole draws nobody. */
  readonly least: number;
  /** How much the mean of its company counts in a block's log-odds. */
  readonly say: number;
}

/** What is hopeless is not heard. */
const HEARD = 0.03;
const ALL: Draw = { hears: (_, p) => p >= HEARD, fewest: 3, least: 0, say: 0.3 };
/** Where paragraphs built alike are the story on the whole, the last of them rather is as well, however unlikely by itself. */
const PARAGRAPHS: Draw = { hears: isParagraph, fewest: 4, least: 0.4, say: 0.4 };

const logOdds = (p: number): number => Math.log((p + 1e-4) / (1 - p + 1e-4));

/**
 * Draws how likely each block is towards the mean of the blocks built alike (their tag and class, and their parent's): entries
 * of a list or of a ranking stay or go together, and paragraphs a little more.
 */
export function withCompanions(blocks: readonly Block[], p: ArrayLike<number>): Float32Array {
  return drawn(blocks, drawn(blocks, p, PARAGRAPHS), ALL);
}

function drawn(blocks: readonly Block[], p: ArrayLike<number>, draw: Draw): Float32Array {
  const companies = new Map<string, { sum: number; count: number }>();
  const own = blocks.map((block, i) => {
    if (!draw.hears(block, p[i]!)) return undefined;
    const key = builtAs(block);
    let company = companies.get(key);
    if (!company) {
      company = { sum: 0, count: 0 };
      companies.set(key, company);
    }
    company.sum += p[i]!;
    company.count++;
    return company;
  });
  return Float32Array.from(own, (company, i) => {
    if (!company || company.count < draw.fewest || company.sum < draw.least * company.count) return p[i]!;
    const odds = (1 - draw.say) * logOdds(p[i]!) + draw.say * logOdds(company.sum / company.count);
    return 1 / (1 + Math.exp(-odds));
  });
}
