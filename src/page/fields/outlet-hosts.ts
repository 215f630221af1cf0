import { readTable } from '../../assets/index.ts';

let hosts: ReadonlyMap<string, string> | undefined;

/** What the outlet at a registered domain is called, where its pages seldom say so; `data/page/outlet-hosts.tsv`. */
export function outletAt(domain: string | null): string | undefined {
  hosts ??= new Map(readTable('data/page/outlet-hosts.tsv').map(([host = '', name = '']) => [host, name]));
  return domain === null ? undefined : hosts.get(domain);
}

/**
 * Whether what a page calls its outlet is an address or an account and no name: one word, in small letters alone, with a low line or
 * with an ending (`nj`, `Seznam_Zpravy`, `DW.COM`, `thestar.com`).
 */
export function isAddressOrAccount(name: string): boolean {
  return !name.includes(' ') && (!/\p{Lu}/u.test(name) || name.includes('_') || /\.\p{L}{2,4}$/u.test(name));
}
