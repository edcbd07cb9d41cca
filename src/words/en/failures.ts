import { room } from "../room";

/** What is said of failures inside Headlight itself: part of the page, since they may be that nothing else can be fetched. */
export const failures = room("failures", {
  notDrawn: (what: string, reason: string) => `${what} could not be drawn (${reason}). Undo your last change, or try again.`,
});
