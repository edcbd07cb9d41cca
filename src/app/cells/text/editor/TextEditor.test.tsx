import { renderToStaticMarkup } from "react-dom/server";
import * as v from "valibot";
import { expect, it } from "vitest";
import { TextSpec } from "../spec";
import TextEditor from "./TextEditor";

const drawn = (length: number) => renderToStaticMarkup(<TextEditor markdown={"a".repeat(length)} shown={null} update={() => {}} settle={() => {}} onDone={() => {}}>{null}</TextEditor>);

it("takes no more than a text can hold, and says when it is full", () => {
  const most = Number(/maxlength="(\d+)"/i.exec(drawn(0))?.[1]);
  const holds = (length: number) => v.is(TextSpec, { markdown: "a".repeat(length) });
  expect([holds(most), holds(most + 1)]).toEqual([true, false]);
  expect(drawn(most)).toContain('role="status"');
  expect(drawn(most - 1)).not.toContain('role="status"');
});
