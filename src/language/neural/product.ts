import type { Arithmetic } from './arithmetic.ts';
import type { Model } from './model.ts';

/** One product of the network, by its name in the model: its weights, packed, their scales and what is added. */
export class Product {
  readonly outputs: number;
  readonly inputs: number;
  readonly #weights: number;
  readonly #scale: number;
  readonly #bias: number;
  readonly #kernel: Arithmetic['kernel'];

  constructor(model: Model, name: string, arithmetic: Arithmetic) {
    [this.outputs, this.inputs] = model.shape(name);
    this.#weights = arithmetic.pack(model.bytes(name), this.outputs, this.inputs);
    this.#scale = arithmetic.keep(model.floats(`${name}.scale`));
    this.#bias = arithmetic.keep(model.floats(`${name}.bias`));
    this.#kernel = arithmetic.kernel;
  }

  /**
   * Rows of bytes at one address, with the rows' scales at another → rows of floats. The number of rows is a multiple of four.
   * @param bias what is added instead of the model's own
   */
  of(bytes: number, by: number, to: number, rows: number, bias = this.#bias): void {
    const { outputs, inputs } = this;
    this.#kernel.product(
      bytes,
      inputs,
      by,
      this.#weights,
      this.#scale,
      bias,
      to,
      outputs,
      rows,
      outputs,
      inputs,
    );
  }
}
