import { byHandWords } from "../../../../words/en/byHand";
import { durationInWords } from "../../../../words/durations";
import { lookName, type LookChoice } from "./lookChoices";

/** What is offered, as a list says it: "Exactly 24 hours back (24 steps)". */
export function lookInWords({ look, exactly }: LookChoice): string {
  const { looksAt } = byHandWords;
  if (look.looks === "back" && exactly !== undefined) return looksAt.exactly(durationInWords(exactly, "time"), look.steps);
  return looksAt[lookName(look)];
}
