import { z } from 'zod';
import type { Capture } from '../capture/index.ts';
import { analyze, type Doc } from '../language/index.ts';
import { readArticle } from '../page/index.ts';
import { idOfLine, type LineError, lineError, parseLine } from './line.ts';

const Offsets = z.tuple([z.int().min(0), z.int().min(0)]);

/** One line of `daybook parse --jsonl`. */
export const ParseInput = z
  .object({
    id: z.string().min(1),
    body: z.string(),
    sentences: z.array(z.array(Offsets)).optional(),
  })
  .refine((l) => (l.sentences ?? []).flat().every(([s, e]) => s <= e && e <= l.body.length), {
    message: 'a word in "sentences" stands outside "body"',
    path: ['sentences'],
  });

/** What is printed for it: heads are 1-based in their sentence, 0 for the root. */
export interface ParsedLine {
  readonly id: string;
  readonly sentences: readonly object[];
  readonly entities: readonly object[];
}

/** The analysis in the form that `daybook parse --jsonl` prints. */
export function parsedLine(id: string, doc: Doc): ParsedLine {
  return {
    id,
    sentences: doc.sentences.map((s) => ({
      start: s.start,
      end: s.end,
      tokens: s.tokens.map((t) => ({
        start: t.start,
        end: t.end,
        upos: t.upos,
        xpos: t.xpos,
        lemma: t.lemma,
        head: t.head + 1,
        deprel: t.deprel,
      })),
    })),
    entities: doc.entities.map((e) => ({ start: e.start, end: e.end, type: e.type })),
  };
}

/** Analyses the text that a line holds. Never throws: what is wrong comes back in the line's place. */
export async function analyzeLine(line: string, number: number): Promise<ParsedLine | LineError> {
  try {
    const { id, body, sentences } = parseLine(line, number, ParseInput);
    return parsedLine(id, await analyze(body, { sentences }));
  } catch (error) {
    return lineError(idOfLine(line), error);
  }
}

/** The words of a capture of clean text, decoded by the rules that pages are decoded by. */
export function textOf(capture: Capture): string {
  return readArticle({ ...capture, kind: 'body' }).article.text;
}
