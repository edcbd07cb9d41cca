import type { FactSource } from "../../../model/teaching/fact";
import { Prose } from "../text/Prose";
import { isLive } from "./isLive";
import { withNumbers } from "./liveNumbers";

/** A text whose numbers are the live layer's, as far as it names any. */
export default function LiveProse({ markdown, facts }: { readonly markdown: string; readonly facts: FactSource | null }) {
  return <Prose markdown={isLive(markdown) ? withNumbers(markdown, facts) : markdown} />;
}
