import type { AttentionRequest } from "../../src/model/attention/attention";

/** The layer as an ONNX file: inputs `short` and `long`; outputs `short_maps`, `long_maps` and `output`. */
export function onnxLayer(request: AttentionRequest): Uint8Array;
