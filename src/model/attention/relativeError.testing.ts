import { difference } from "./difference";

/** Tests only: how far `values` are from `reference`, over the largest number of the reference. As `difference`. */
export const relativeError = (values: ArrayLike<number>, reference: ArrayLike<number>): number =>
  difference([[values, reference]]).relative;
