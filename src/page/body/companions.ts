import type { Block } from '../model/block.ts';
import { builtAs } from './built-as.ts';

/** What is less likely than this is not heard. */
const HEARD = 0.03;
/** So many blocks built alike make a company. */
const LEAST = 3;
/** How much the mean of its company counts in a block's log-odds. */
const SAY = 0.3;

const logOdds = (p: number): number => Math.log((p + 1e-4) / (1 - p + 1e-4));

/**
 * Draws how likely each block is towards the mean of the blocks built alike (their tag and class, and their parent's): entries
 * of a list or of a ranking stay or go together.
 */
export function withCompanions(blocks: readonly Block[], p: ArrayLike<number>): Float32Array {
  const companies = new Map<string, { sum: number; count: number }>();
  const own = blocks.map((block, i) => {
    if (p[i]! < HEARD) return undefined;
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
    if (!company || company.count < LEAST) return p[i]!;
    const odds = (1 - SAY) * logOdds(p[i]!) + SAY * logOdds(company.sum / company.count);
    return 1 / (1 + Math.exp(-odds));
  });
}
