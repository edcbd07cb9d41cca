import { listed } from "../lists";
import { share } from "../numbers";
import { room } from "../room";

/** What heads and branches do, in sentences. */
export const speechWords = room("speech", {
  /** What a head does, as a sentence about it, and as a sentence beside its name. */
  head: {
    short: (head: number, does: string) => `Head ${head} of the short branch ${does}`,
    long: (head: number, does: string) => `Head ${head} of the long branch ${does}`,
  },
  alone: (does: string) => does.charAt(0).toUpperCase() + does.slice(1),
  noData: "has no step with data to look from.",
  even: "looks at all steps almost alike.",
  /** The same of several heads. */
  allEven: {
    short: (heads: readonly number[]) => `Heads ${listed(heads.map(String))} of the short branch look at all steps almost alike.`,
    long: (heads: readonly number[]) => `Heads ${listed(heads.map(String))} of the long branch look at all steps almost alike.`,
  },
  sharply: (place: string, weight: number) => `looks ${place}, sharply: it gives ${share(weight)} of its attention there.`,
  loosely: (place: string, weight: number) => `looks ${place}, loosely: it gives ${share(weight)} of its attention there.`,
  picksOut: (mean: string, spread: string) => `picks out single steps at no fixed distance: ${mean} on average, give or take ${spread}.`,
  spreads: (mean: string, spread: string) => `spreads its attention: ${mean} on average, give or take ${spread}.`,
  place: {
    here: "at the step itself",
    back: (duration: string) => `${duration} back`,
    ahead: (duration: string) => `${duration} ahead`,
  },
  shares: {
    nothing: "At this step the branches leave nothing of each other: Z is zero.",
    /** A part below 0 pulls against what comes out. */
    parts: (short: number, long: number) => {
      if (short < 0) return `long brings ${share(long)} of Z, and short pulls against it by ${share(-short)}`;
      if (long < 0) return `short brings ${share(short)} of Z, and long pulls against it by ${share(-long)}`;
      return `short brings ${share(short)} of Z and long ${share(long)}`;
    },
    cosine: (cosine: string) => ` (cosine ${cosine})`,
    reinforce: (angle: string, parts: string) => `The branches reinforce each other${angle}: ${parts}.`,
    cancel: (angle: string, parts: string) => `The branches partly cancel each other${angle}: ${parts}.`,
    apart: (angle: string, parts: string) => `The branches write in different directions${angle}: ${parts}.`,
  },
});
