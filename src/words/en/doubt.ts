import { share, shareIn } from "../numbers";
import { room } from "../room";

/** The panel that holds the maps against baselines. */
export const doubtWords = room("doubt", {
  purpose: "Does a pattern in the maps mean anything? Look at the same maps with its cause taken away: what is still there was never due to it.",
  compare: "Compare with",
  baselines: {
    shuffled: {
      label: "Shuffled time",
      title: "With time shuffled",
      beside: "with time shuffled",
      means:
        "The same steps in a random order. The layer has no sense of order unless it is causal or told where each step is; without that the map is only rearranged: what you see vanish was the order of the series, not something that the layer knows about time.",
    },
    fresh: {
      label: "Other random weights",
      title: "With other random weights",
      beside: "with other random weights",
      means: "The same series through a layer with other random weights. What you see in both maps comes from the series, not from these weights.",
    },
    uniform: {
      label: "Even weights",
      title: "With even weights",
      beside: "with even weights",
      means: "The same weight for every step that may be looked at. What is left of a map beside it is what the head picks out.",
    },
  },
  branch: "Branch",
  again: "Draw again",
  running: "Running the layer …",
  hint: "Point at a map to find the same two steps in all of them, or focus it and use the arrow keys. A click or Space keeps a row.",
  rows: { own: "As it is", difference: "Difference", lessBaseline: "as it is, less baseline" },
  beside: { difference: "difference", here: "difference at this place" },
  found: {
    short: (moved: string) => `On average ${moved} of the attention of the short branch lies elsewhere than in the baseline.`,
    long: (moved: string) => `On average ${moved} of the attention of the long branch lies elsewhere than in the baseline.`,
  },
  moved: (part: number) => (part >= 0.1 || part === 0 ? share(part) : shareIn(part, 1)),
  same: (found: string) => `${found} Put back in order, the shuffled maps are the same again: the layer took no notice of the order.`,
  differ: (found: string, most: string) => `${found} Put back in order, the shuffled maps still differ by up to ${most}: here the order does count.`,
});
