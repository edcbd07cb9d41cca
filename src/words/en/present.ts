import { room } from "../room";

/** What stands below a slide while one presents. */
export const presentWords = room("present", {
  bar: "Presentation",
  nothing: "Nothing to show yet",
  previous: "Previous slide",
  next: "Next slide",
  reveal: "Show what is right",
  end: "End the presentation (Escape)",
  at: (slide: number, slides: number) => `${slide} of ${slides}`,
  laser: "Laser pointer (l)",
  pen: "Pen (p)",
  wipe: "Wipe off what the pen drew (e)",
  /** Beside the choice of which maps are on a slide. */
  maps: "Maps (↑ ↓)",
  turn: (branch: string, from: number, to: number, heads: number) => (to - from + 1 === heads ? branch : from === to ? `${branch}, head ${from}` : `${branch}, heads ${from} to ${to}`),
  blank: "Blank screen (b)",
  whole: "Whole screen (f)",
  notes: "Notes for the speaker (n)",
  notesTitle: "Notes for the speaker",
  noNotes: "No notes for this slide. They are written from a cell's menu.",
});
