import { room } from "../room";

/** The fields that say which rows of a file are read. */
export const rowsWords = room("rows", {
  title: "Rows of the file",
  first: "First row",
  last: "Last row (0 for the end)",
  every: "Read one row in",
  read: "Read these rows",
});
