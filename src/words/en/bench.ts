import { room } from "../room";

/** Around a figure that carries the settings of what it draws. */
export const benchWords = room("bench", {
  rail: "Settings",
  railOf: (name: string) => `Settings of ${name}`,
  open: "Show the settings",
  shut: "Hide the settings",
  standsOpen: (name: string) => `“${name}” stands open on this page, with all its settings.`,
  here: "Set it here",
  all: (name: string) => `More in “${name}”`,
  look: "Look",
});
