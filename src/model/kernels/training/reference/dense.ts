/** `y = x · kernel + bias` and its slopes, in double precision; all arrays are row-major. */
export interface Dense {
  readonly kernel: Float64Array;
  readonly bias: Float64Array;
}

export function apply(x: Float64Array, { kernel, bias }: Dense): Float64Array {
  const columns = bias.length;
  const width = kernel.length / columns;
  const rows = x.length / width;
  const y = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      let sum = bias[c]!;
      for (let w = 0; w < width; w++) sum += x[r * width + w]! * kernel[w * columns + c]!;
      y[r * columns + c] = sum;
    }
  }
  return y;
}

/** Adds to `slopes` what the layer's weights get from the slopes of y, and returns the slopes of x. */
export function applyBack(x: Float64Array, { kernel, bias }: Dense, y: Float64Array, slopes: Dense): Float64Array {
  const columns = bias.length;
  const width = kernel.length / columns;
  const rows = x.length / width;
  const back = new Float64Array(x.length);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const slope = y[r * columns + c]!;
      slopes.bias[c]! += slope;
      for (let w = 0; w < width; w++) {
        slopes.kernel[w * columns + c]! += slope * x[r * width + w]!;
        back[r * width + w]! += slope * kernel[w * columns + c]!;
      }
    }
  }
  return back;
}
