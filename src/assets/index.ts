/**
 * Where the files that ship beside the code lie: gazetteers and word lists in `data/`, weights in `models/`; and the library of languages.
 * @module
 */
export { assetPath, readBinary, readList, readTable, readText } from './files.ts';
export { byLetters } from './letters.ts';
export { nodeComplaint } from './node-version.ts';
