import { z } from 'zod';
import { Actor } from './actor.ts';
import { Article } from './article.ts';
import { Diagnostic } from './diagnostic.ts';
import { EventMention } from './event.ts';
import { Occurrence } from './occurrence.ts';
import { Statement } from './statement.ts';
import { TimeExpression } from './time.ts';

/** What Daybook knows of one page: the contract between the stages that make it and all that uses it. */
export const Record = z.strictObject({
  id: z.string(),
  engine: z.strictObject({
    version: z.string(),
    /** Model name → version. */
    models: z.record(z.string(), z.string()),
  }),
  article: Article,
  actors: z.array(Actor),
  times: z.array(TimeExpression),
  statements: z.array(Statement),
  events: z.array(EventMention),
  /** Records that were made before there were occurrences have none. */
  occurrences: z.array(Occurrence).default([]),
  diagnostics: z.array(Diagnostic),
});
export type Record = z.infer<typeof Record>;
