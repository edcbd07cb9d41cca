import { room } from "../room";

/** Around a word that can be looked up; what the words mean is in `glossary.ts`, which comes when one is asked for. */
export const termWords = room("term", {
  /** The name of the mark beside a setting. */
  ask: "Say what this means",
});
