import { z } from 'zod';
import { readText } from '../assets/index.ts';

/** A logistic regression over named measures: for each its mean and deviation in training, and its weight after that scaling. */
export const Logistic = z.strictObject({
  bias: z.number(),
  measures: z.array(
    z.strictObject({ name: z.string(), mean: z.number(), deviation: z.number(), weight: z.number() }),
  ),
});
export type Logistic = z.infer<typeof Logistic>;

/** A shipped model, one JSON file. Throws where the file is not of this shape. */
export function readModel<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readText(file)));
}

/** The probability, 0–1, from the measures in the model's order. */
export function probability({ bias, measures }: Logistic, values: readonly number[]): number {
  let score = bias;
  for (const [i, { mean, deviation, weight }] of measures.entries()) {
    score += (weight * (values[i]! - mean)) / deviation;
  }
  return 1 / (1 + Math.exp(-score));
}
