import { expect, test } from "vitest";
import { KINDS } from "../../cells/registry";
import { starterNotebook } from "../../starter/starter";
import { decodeLink, encodeLink } from "../sharing/link";
import { documentOf, parted, sameWork } from "./looks";
import { notesOf, setNotes } from "./notes";

const starter = starterNotebook();

test("notes are work: kept, shared and told apart, and empty ones are none", () => {
  const noted = setNotes("maps", "Ask who sees the day.")(starter);
  expect(sameWork(noted, starter)).toBe(false);
  expect(documentOf(parted(noted))).toEqual(noted);
  const link = encodeLink({ notebook: noted, files: new Map() });
  if (!link.ok) throw new Error(link.error.kind);
  const read = decodeLink(link.value, KINDS);
  expect(read.ok && notesOf(read.value.notebook, ["maps"])).toBe("Ask who sees the day.");
  expect(setNotes("maps", "")(noted)).toEqual(starter);
  expect(setNotes("maps", "")(starter).cells.find(({ id }) => id === "maps")).not.toHaveProperty("notes");
});

test("a slide has the notes of all its cells, and of no other", () => {
  const noted = setNotes("training", "last")(setNotes("series", "second ")(setNotes("maps", "first")(starter)));
  expect(notesOf(noted, ["maps", "series"])).toBe("first\n\nsecond");
  expect(notesOf(noted, ["intro"])).toBe("");
});
