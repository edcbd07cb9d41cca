import type { Attention, AttentionRequest, BranchAttention, BranchInput } from "../attention";

/** One sample of what the layer computed, as an `Attention` of batch 1. Views, no copies. */
export function oneSample(attention: Attention, sample: number): Attention {
  const { batch, heads, steps, units } = attention;
  checkSample(sample, batch);
  const map = heads * steps * steps;
  const output = steps * units;
  const branch = (of: BranchAttention): BranchAttention => ({
    maps: of.maps.subarray(sample * map, (sample + 1) * map),
    output: of.output.subarray(sample * output, (sample + 1) * output),
  });
  return {
    ...attention,
    batch: 1,
    short: branch(attention.short),
    long: branch(attention.long),
    output: attention.output.subarray(sample * output, (sample + 1) * output),
  };
}

/** The request for one sample alone (batch 1). Views, no copies. */
export function oneSampleRequest(request: AttentionRequest, sample: number): AttentionRequest {
  const { batch, steps } = request;
  checkSample(sample, batch);
  const branch = ({ width, values, mask }: BranchInput): BranchInput => ({
    width,
    values: values.subarray(sample * steps * width, (sample + 1) * steps * width),
    mask: mask === null ? null : mask.subarray(sample * steps, (sample + 1) * steps),
  });
  return { ...request, batch: 1, short: branch(request.short), long: branch(request.long) };
}

/** The `(T, T)` map of one head out of `(H, T, T)`. A view. */
export function headMap<T extends Float32Array | Float64Array>(maps: T, head: number, steps: number): T {
  return maps.subarray(head * steps * steps, (head + 1) * steps * steps) as T;
}

/** What is analysed here is one sample; a batch that is not 1 is a bug of the caller. */
export function expectOneSample({ batch }: { readonly batch: number }): void {
  if (batch !== 1) throw new Error(`The analysis takes one sample, not a batch of ${batch}: pick one with oneSample.`);
}

function checkSample(sample: number, batch: number): void {
  if (!Number.isInteger(sample) || sample < 0 || sample >= batch) {
    throw new Error(`Sample ${sample} of a batch of ${batch}.`);
  }
}
