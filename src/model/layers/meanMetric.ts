import { add, div, dispose, keep, mean, scalar, tidy, type Scalar, type Tensor } from "@tensorflow/tfjs-core";

/** The mean of all that was told under one name since the last reset, as Keras' `Mean`. */
export class MeanMetric {
  private total: Scalar | null = null;
  private count = 0;

  constructor(readonly name: string) {}

  /** A tensor counts as the mean of its numbers. It stays the caller's. */
  update(value: Tensor | number): void {
    const total = tidy(() => {
      const told = typeof value === "number" ? scalar(value) : mean<Scalar>(value);
      return keep(this.total === null ? told.clone() : add<Scalar>(this.total, told));
    });
    this.total?.dispose();
    this.total = total;
    this.count++;
  }

  /** The mean so far, 0 before the first value; a tensor that is the caller's. */
  result(): Scalar {
    const { total, count } = this;
    return total === null ? scalar(0) : tidy(() => div<Scalar>(total, count));
  }

  /** Forgets all that was told. */
  resetState(): void {
    if (this.total !== null) dispose(this.total);
    this.total = null;
    this.count = 0;
  }
}
