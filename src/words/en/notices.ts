import { fileShown } from "../quoted";
import { room } from "../room";

/** What stands across the page, under the bar. */
export const noticesWords = room("notices", {
  ownTab: "Open Headlight in a tab of its own",
  parted:
    "Another tab has changed this notebook too, so both are kept: yours goes on here as a notebook of its own, the other tab’s is in My notebooks.",
  saveFile: "Save as a file",
  notebooks: "My notebooks",
  notFromLink: (why: string) => `${why} What you see below is not from the link.`,
  held: "This notebook came from elsewhere and asks for a lot of computing, so nothing has been computed yet.",
  compute: "Compute it on this machine",
  newer: "A newer Headlight is ready. Your work is kept.",
  load: "Load it",
  /** A file, or a folder, was dropped where nothing takes it. */
  stray: (name: string) =>
    `“${fileShown(name)}” was not opened: nothing here takes files. Drop data on a series, weights on a layer; add one where there is none. “Open a notebook file…” is among the commands.`,
});
