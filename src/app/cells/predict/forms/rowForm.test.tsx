import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { ShownLayer } from "../../teaching/shownLayer";
import { RowForm } from "./RowForm";

const layer = { facts: { attention: { steps: 3 } } } as ShownLayer;
const drawn = (truth: readonly number[] | null) =>
  renderToStaticMarkup(<RowForm ask={{ form: "row", branch: "short", head: 0, query: "last" }} layer={layer} answer={[0.1, 0, 0.3]} truth={truth} onAnswer={truth === null ? () => {} : null} />);
const now = (html: string) => Number(/aria-valuenow="([^"]*)"/.exec(html)![1]);
const top = (html: string) => /class="[^"]*top[^"]*"[^>]*>([^<]*)</.exec(html)![1];

it("a row is drawn on a scale of one unit, with its steps counted from 1, and shown as shares of one beside the truth", () => {
  const asked = drawn(null);
  expect([top(asked), now(asked)]).toEqual(["1", 0.3]);
  expect(asked).toContain("step 3");
  const told = drawn([0.2, 0.2, 0.6]);
  expect(now(told)).toBeCloseTo(0.75);
  expect(told).not.toContain("<input");
});
