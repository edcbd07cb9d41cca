import { room } from "../room";

/** The panels of the attention cell: how their tabs are called, and what each is for. */
export const panelsWords = room("panels", {
  whole: "Show the whole figure",
  tabs: "Panels of the attention cell",
  train: "Train on this series",
  trainNote: "The layer learns to say what comes next, and these maps follow while it does.",
  maps: { label: "Maps", purpose: "Every head's map, four ways to look at it." },
  heads: { label: "Heads", purpose: "All heads side by side, sorted and grouped by measure, and which of them look alike." },
  scan: { label: "Every window", purpose: "The window slides over the whole series: where each head looks on average, and where it does something else." },
  compare: { label: "Compare", purpose: "Any two side by side: branches, layers, windows, moments, before and after." },
  mixer: { label: "What if", purpose: "Turn heads off, bend weights, move points of the series, and see what becomes of the output." },
  walk: { label: "Step by step", purpose: "Follow one step through one head, number by number, to the output." },
  doubt: { label: "Is it real?", purpose: "The same maps with time shuffled, with other weights, and with even ones: what is left of a pattern?" },
});
