import { z } from 'zod';
import { type Capture, captureFile, captureText } from '../capture/index.ts';
import { DaybookError, Moment, type Record, Span } from '../record/index.ts';
import { PublicationDay, type ReadOptions, readPage } from './read-page.ts';

const KINDS = ['html', 'text', 'body', 'file'] as const;

const fields = z.object({
  id: z.string().min(1),
  html: z.string().optional(),
  text: z.string().optional(),
  body: z.string().optional(),
  file: z.string().optional(),
  url: z.string().optional(),
  published: PublicationDay.optional(),
  capturedAt: Moment.optional(),
});
const hasOneKind = (line: Partial<{ [kind in (typeof KINDS)[number]]: string }>) =>
  KINDS.filter((kind) => line[kind] !== undefined).length === 1;
const NEEDED = { message: 'exactly one of "html", "text", "body" and "file" is needed' };

/** One line of `daybook read --jsonl`. */
export const InputLine = fields.refine(hasOneKind, NEEDED);
export type InputLine = z.infer<typeof InputLine>;

/** One line of `daybook across --jsonl`: with `triggers`, these are the page's event mentions, and no others. */
export const AcrossLine = fields.extend({ triggers: z.array(Span).optional() }).refine(hasOneKind, NEEDED);
export type AcrossLine = z.infer<typeof AcrossLine>;

/** What stands in a bad line's place. */
export interface LineError {
  readonly id: string | null;
  readonly error: { readonly code: string; readonly stage: string; readonly message: string };
}

/** Any error as it is printed in a line's place. */
export function lineError(id: string | null, error: unknown): LineError {
  if (error instanceof DaybookError) {
    return { id, error: { code: error.code, stage: error.stage, message: error.message } };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { id, error: { code: 'failed', stage: 'pipeline', message } };
}

/** A line's JSON by a schema. Throws `bad-json` or `bad-line`, naming the line's number and what is wrong in it. */
export function parseLine<T>(line: string, number: number, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'not JSON';
    throw new DaybookError('cli', 'bad-json', `line ${number} is not JSON: ${reason}`, { cause });
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    const where = first && first.path.length > 0 ? ` at "${first.path.join('.')}"` : '';
    throw new DaybookError(
      'cli',
      'bad-line',
      `line ${number} is not as it should be${where}: ${first?.message}`,
    );
  }
  return parsed.data;
}

/** The id of a line that may be broken, as far as it can be told. */
export function idOfLine(line: string): string | null {
  try {
    const json = JSON.parse(line) as unknown;
    if (typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string')
      return json.id;
  } catch {
    // Not JSON: there is no id to be had.
  }
  return null;
}

/** The page that a line holds. */
export async function captureOf(line: InputLine): Promise<Capture> {
  const { url, capturedAt } = line;
  if (line.file !== undefined) return captureFile(line.file, { url, capturedAt });
  const kind = line.html !== undefined ? 'html' : line.text !== undefined ? 'text' : 'body';
  return captureText(line[kind] ?? '', kind, { url, capturedAt, source: line.id });
}

/**
 * Reads the page that a line holds; `published` is the day of publication where the line gives none. Never throws: what is
 * wrong comes back in the line's place.
 */
export async function readLine(
  line: string,
  number: number,
  { published }: Pick<ReadOptions, 'published'> = {},
): Promise<Record | LineError> {
  try {
    const input = parseLine(line, number, InputLine);
    const capture = await captureOf(input);
    return await readPage(capture, { id: input.id, published: input.published ?? published });
  } catch (error) {
    return lineError(idOfLine(line), error);
  }
}
