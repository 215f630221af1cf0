export type { Told } from './agreement.ts';
export { findHappenings } from './find-happenings.ts';
export type { Mention } from './mention.ts';
