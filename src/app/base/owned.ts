import { report } from "../../model/failure";
import { sayFailure } from "./message";

/**
 * Gives work that nobody waits for an owner: whatever it throws is told where the person acted (`tell`; at the foot of the page
 * unless given), and the stack of a bug is on the console. What was called off is no failure, and nobody waits to hear of it.
 */
export function owned(work: Promise<unknown>, tell: (thrown: unknown) => void = sayFailure): void {
  work.catch((thrown: unknown) => {
    if (thrown instanceof DOMException && thrown.name === "AbortError") return;
    report(thrown);
    tell(thrown);
  });
}
