import { z } from 'zod';
import { Span } from './span.ts';

export const Stage = z.enum([
  'capture',
  'page',
  'language',
  'time',
  'actors',
  'attribution',
  'events',
  'occurrences',
  'record',
  'pipeline',
  'store',
  'corroboration',
  'export',
  'site',
  'api',
  'cli',
]);
export type Stage = z.infer<typeof Stage>;

/** Something a stage could not do, or did within a limit: said on the record, never thrown. */
export const Diagnostic = z.strictObject({
  stage: Stage,
  /** Kebab-case, stable: `page-too-large`, `no-article`, `language-not-supported`. */
  code: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  message: z.string(),
  span: Span.optional(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;
