import { existsSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { assetPath, readBinary } from '../../assets/index.ts';

const FILE = 'models/events-types.json.gz';

/** A multinomial logistic regression: for each feature, a weight a class. */
export const TypeModel = z.strictObject({
  version: z.string(),
  classes: z.array(z.string()),
  weights: z.record(z.string(), z.array(z.number())),
});
export type TypeModel = z.infer<typeof TypeModel>;

let model: TypeModel | undefined;

/** The trained model that ships; undefined in a checkout that has not trained one. */
export function typeModel(): TypeModel | undefined {
  if (!model && existsSync(assetPath(FILE))) {
    model = TypeModel.parse(JSON.parse(gunzipSync(readBinary(FILE)).toString('utf8')));
  }
  return model;
}

/** The probability of each class, in the order of `classes`. Features that the model does not know count for nothing. */
export function probabilities({ classes, weights }: TypeModel, features: readonly string[]): number[] {
  const scores = new Array<number>(classes.length).fill(0);
  for (const feature of new Set(features)) {
    const row = weights[feature];
    if (row) for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) + (row[k] ?? 0);
  }
  const top = Math.max(...scores);
  const raised = scores.map((s) => Math.exp(s - top));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((r) => r / sum);
}
