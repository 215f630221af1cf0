import { readFileSync } from 'node:fs';

/**
 * Whether the processor multiplies bytes and adds up the products in one instruction that the engine makes use of: on ARM nearly
 * all do; of x64 those that Linux calls `avx_vnni`, and elsewhere it is not known and taken for no, which costs speed alone.
 */
export function multipliesAndAdds(): boolean {
  if (process.arch === 'arm64') return true;
  try {
    return /\bavx_vnni\b/.test(readFileSync('/proc/cpuinfo', 'latin1'));
  } catch {
    return false;
  }
}
