/** A table of features: `rows` × `columns` numbers, row after row. */
export interface FeatureTable {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  /** 1 for each row that is asked about; the others have no features and are no article. Without it, all are. */
  readonly asked?: Uint8Array;
}
