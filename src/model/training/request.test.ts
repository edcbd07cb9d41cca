import { expect, test } from "vitest";
import { referenceAttention } from "../attention/reference";
import { relativeError } from "../attention/relativeError.testing";
import { requestOf } from "./request";
import { generated, prepared, settingsFor, SMALL, startRun } from "./training.testing";

test.each([
  ["plain", {}],
  ["with normalisation and embeddings, causal", { normalised: true, embedded: 3, readOut: "every" }],
] as const)("the layer, given what is asked of it, computes what the kernel does: %s", async (_, more) => {
  const series = generated("season", 900);
  const ready = prepared(series, settingsFor(series, { ...SMALL, season: 24, readOut: "every", base: "season", ...more }));
  const { run, trainer } = await startRun(ready);
  await run.take(30);
  const end = ready.parts.test.windows[5]!;
  const { mixed } = trainer.evaluate({ windows: [end] });
  expect(relativeError(mixed, referenceAttention(requestOf(ready.task, run.weights(), end)).output)).toBeLessThan(1e-4);
});
