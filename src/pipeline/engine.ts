import { readText } from '../assets/index.ts';

/** The package's own version, as every record bears it. */
export const engineVersion: string = (JSON.parse(readText('package.json')) as { version: string }).version;
