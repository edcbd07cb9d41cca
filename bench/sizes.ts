/** Sizes as the bench names them, and what they are called by: `BxTxDxUxH`. */
export interface Sizes {
  readonly batch: number;
  readonly steps: number;
  readonly width: number;
  readonly units: number;
  readonly heads: number;
}

export const nameOf = ({ batch, steps, width, units, heads }: Sizes) => `${batch}x${steps}x${width}x${units}x${heads}`;
