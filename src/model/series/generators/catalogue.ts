import { autoregressive } from "./autoregressive";
import { change } from "./change";
import { chirp } from "./chirp";
import { echo } from "./echo";
import type { Generator } from "./generator";
import { noise } from "./noise";
import { regimes } from "./regimes";
import { season } from "./season";
import { sines } from "./sines";
import { spikes } from "./spikes";
import { walk } from "./walk";

/** Every generator, from the plainest to the one that holds nothing. */
export const GENERATORS: readonly Generator[] = [
  sines, season, autoregressive, walk, regimes, spikes, chirp, echo, change, noise,
];

export const generatorById = (id: string): Generator | undefined =>
  GENERATORS.find((generator) => generator.id === id);
