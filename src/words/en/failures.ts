import type { ProblemSentences } from "../problems";
import { room } from "../room";

const problems: ProblemSentences<"headlight"> = {
  "headlight/bug": ({ error }) => `Something went wrong inside Headlight (${error}). Try it again, or reload the page.`,
  "headlight/missing-part": () => "A part of Headlight could not be loaded: the connection failed, or a newer Headlight has taken its place. Try again, or reload the page.",
  "headlight/no-workers": () => "The frame that Headlight stands in does not let it compute (it gives the page no origin). Open Headlight in a tab of its own.",
  "headlight/no-such-engine": ({ asked }) => `“${asked}” is not an engine. Ask for tfjs, or take “engine” out of the address.`,
};

/** What is said of failures inside Headlight itself: part of the page, since they may be that nothing else can be fetched. */
export const failures = room("failures", {
  problems,
  notDrawn: (what: string, reason: string) => `${what} could not be drawn (${reason}). Undo your last change, or try again.`,
  withoutWords: (kind: string) => `Something went wrong (${kind}), and the words for it did not come. Check the connection and try again.`,
});
