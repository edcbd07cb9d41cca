import type { ProblemSentences } from "../../problems";

export const documentProblems: ProblemSentences<"document"> = {
  "document/not-ours": () => "This is not a Headlight notebook.",
  "document/no-version": () => "This notebook does not say which version of Headlight made it.",
  "document/too-new": ({ version, reads }) =>
    `This notebook was made by a newer Headlight (its format is ${version}, this page reads up to ${reads}). Reload the page to get the newest Headlight, then open it again.`,
  "document/not-migrated": ({ from, to }) => `This notebook of format ${from} could not be brought up to format ${to}.`,
  "document/invalid": ({ cell, path, issue }) => `${cell === null ? "The notebook" : cellIn(cell)} is not as it should be${path === null ? "" : ` at “${path}”`}: ${issue}.`,
  "document/same-id": ({ cell, id }) => `${cellIn(cell)} has the same id as a cell before it: “${id}”.`,
  "document/no-file-list": () => "The list of files in this notebook is not as it should be.",
  "document/damaged-file": ({ id }) => `The file “${id}” inside this notebook is damaged.`,
};

/** "Cell 2 (“Maps”)" */
const cellIn = ({ place, title }: { readonly place: number; readonly title: string }): string => `Cell ${place}${title === "" ? "" : ` (“${title}”)`}`;
