import { expect, test } from "vitest";
import { caretIn } from "./caretIn";

const SOURCE = "# A title\n\n**Attention** decides, in [a link](https://example.org/some/where), what *matters*.\n\n- one\n- two";

test.each([
  ["", 0],
  ["A ti", SOURCE.indexOf("tle")],
  ["A title\nAttention", SOURCE.indexOf("** decides")],
  ["A title\nAttention decides, in a link, what mat", SOURCE.indexOf("ters")],
  ["A title\nAttention decides, in a link, what matters.\none\ntwo", SOURCE.length],
])("after %j the caret stands where the same letters end in the source", (shown, at) => {
  expect(caretIn(SOURCE, shown)).toBe(at);
});

test("letters of a formula that was set are passed over", () => {
  const source = "So $\\frac{q}{k}$ is small.";
  expect(caretIn(source, "So qk⁄ is sm")).toBe(source.indexOf("all."));
});
