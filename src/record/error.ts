import type { Stage } from './diagnostic.ts';

/**
 * A broken promise: input that cannot be read at all, a store that cannot be opened. Everything less is a diagnostic.
 * `code` is stable and in kebab-case; `message` names what is wrong and where, for a person.
 */
export class DaybookError extends Error {
  readonly code: string;
  readonly stage: Stage;

  constructor(stage: Stage, code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'DaybookError';
    this.stage = stage;
    this.code = code;
  }
}
