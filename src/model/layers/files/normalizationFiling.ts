import { companionFiling } from "./companionFiling";

const NAMES = ["mean", "stddev"];

const BARE = /^(?<part>mean|stddev)(?::0)?$/;
const STORED = /^(?<layer>(?:.*\/)?learned_normalization(?:_\d+)?)\/vars\/(?<part>[01])$/;

/** Files of `LearnedNormalization`. */
export const normalizationFiling = companionFiling({
  expected: "two arrays, mean and stddev",
  nameAt: (at) => NAMES[at]!,
  kerasPath: (at) => ["learned_normalization", "vars", String(at)],
  find(path) {
    const { layer = "", part } = (BARE.exec(path) ?? STORED.exec(path))?.groups ?? {};
    if (part === undefined) return null;
    return { layer, at: NAMES.includes(part) ? NAMES.indexOf(part) : Number(part) };
  },
  paramsOf: () => ({}),
});
