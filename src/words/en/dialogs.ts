import { listed } from "../lists";
import { count, fileSize } from "../numbers";
import { fileShown } from "../quoted";
import { room } from "../room";

const CHARACTERS = { one: "character", other: "characters" };

export const dialogsWords = room("dialogs", {
  notebooks: {
    title: "My notebooks",
    new: "New notebook",
    openFile: "Open a file…",
    search: "Search my notebooks",
    searchHint: "Search",
    none: "None yet. A notebook is kept here, in this browser only, once you change something.",
    notFound: "No title has that in it.",
    started: "A new notebook. It is kept from your first change on.",
    openNow: (kept: string) => `open now · ${kept}`,
    rename: "Rename",
    renameOne: (title: string) => `Rename ${title}`,
    newName: (title: string) => `New name of ${title}`,
    keepName: "Keep the name",
    duplicate: "Duplicate",
    duplicateOne: (title: string) => `Duplicate ${title}`,
    delete: "Delete",
    deleteOne: (title: string) => `Delete ${title}`,
    deleteForGood: "Delete for good",
    keep: "Keep",
  },
  palette: { title: "All commands", list: "Commands that fit", ask: "What do you want to do?", none: "No command has that in its name." },
  share: {
    title: "Share this notebook",
    open: "Whoever opens the link sees this notebook as it is now, and computes it on their own machine. Nothing is uploaded.",
    carries: (files: readonly string[], bytes: number) =>
      `The link carries ${listed(files.map(quoted))} (${fileSize(bytes)} before packing): whoever has the link can read what is in it.`,
    staysHere: (files: readonly string[]) =>
      `${listed(files.map(quoted))} stays here: it is not in the link. They will see the notebook and its settings, and need a file of their own in its place.`,
    putIn: (files: number, bytes: number) => `Put ${files === 1 ? "the file" : "the files"} into the link (${fileSize(bytes)})`,
    link: "Link",
    making: "Making the link …",
    long: (length: number) => `This link has ${count(length, CHARACTERS)}; mail programs and chats may cut it. A notebook file carries it safely.`,
    copy: "Copy the link",
    copied: "Copied",
    saveFile: "Save as a notebook file",
  },
  notes: {
    title: "Notes for the speaker",
    of: (cell: string) => `While “${cell}” is on the screen`,
    shown: "They go with the notebook and its link. While you present, n opens them in a window of their own.",
  },
  shortcuts: {
    title: "Keyboard shortcuts",
    keys: "Keys",
    meaning: "What they do",
    arrows: "Arrow keys",
    arrowsDo: "In a map: move to the next cell. With Shift: ten at once",
    enter: "Enter",
    enterDoes: "In a map: enlarge it. In a number: take it over",
    space: "Space",
    spaceDoes: "In a map: keep its row lit. With Shift: all rows up to it",
    escape: "Escape",
    escapeDoes: "Leave the map, take back what was typed, close a dialog",
  },
});

const quoted = (name: string): string => `“${fileShown(name)}”`;
