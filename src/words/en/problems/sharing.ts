import { number } from "../../numbers";
import type { ProblemSentences } from "../../problems";

export const sharingProblems: ProblemSentences<"sharing"> = {
  "sharing/too-large": () => "This is more than a link can hold. Save it as a notebook file, and send that instead.",
  "sharing/no-link": () => "This link holds no notebook.",
  "sharing/link-too-new": () => "This link was made by a newer Headlight. Reload the page to get the newest one, then open the link again.",
  "sharing/link-damaged": () => "This link is damaged: a part of it is missing or changed. Ask for it again, or for the notebook file.",
  "sharing/link-too-large": () => "This link holds more than Headlight opens from a link. Ask for the notebook file instead.",
  "sharing/file-too-large": ({ megabytes }) => `This file is larger than any notebook that Headlight can open (${number(megabytes)} MB).`,
  "sharing/file-damaged": () =>
    "This file is not JSON, or is cut short, so it cannot be a Headlight notebook. Choose a file that ends in .headlight.json.",
  "sharing/page-damaged": () => "The notebook inside this page is damaged. Ask for the file again.",
  "sharing/no-app": () => "The page could not be made, as this site lacks the one-file app, or holds only a part of it. Save a notebook file instead.",
  "sharing/app-unreachable": () => "The page could not be made, as the one-file app could not be loaded. Check the connection and try again.",
  "sharing/not-of-site": ({ path }) => `The address names the notebook “${path}”, which does not lie on this site. Open the file itself instead: menu, “Open a notebook file…”.`,
  "sharing/no-such-notebook": ({ path }) => `There is no notebook “${path}” on this site. Choose one from the gallery instead.`,
  "sharing/notebook-unreachable": ({ path }) => `The notebook “${path}” could not be loaded. Check the connection, then reload the page.`,
  "sharing/notebook-too-large": ({ path, megabytes }) => `The notebook “${path}” is larger than ${number(megabytes)} MB, the most that is opened from an address. Save the file, then open it from the menu.`,
};
