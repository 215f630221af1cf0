/**
 * The record: what Daybook keeps of one page. Schemas and the types inferred from them; imports no other folder.
 * @module
 */
export * from './actor.ts';
export * from './article.ts';
export * from './diagnostic.ts';
export * from './error.ts';
export * from './event.ts';
export * from './occurrence.ts';
export * from './record.ts';
export * from './schema.ts';
export * from './span.ts';
export * from './statement.ts';
export * from './time.ts';
