import { expect, test } from "vitest";
import { fillingsAgree } from "./fillingsAgree";

const said = (a: Parameters<typeof fillingsAgree>[0][number]["early"], b: typeof a) => fillingsAgree([{ filling: "the mean", early: a }, { filling: "the last", early: b }]).join(" ");

test("what both fillings say of the orders, and what one says alone", () => {
  expect(said(["attention", "gradient"], ["gradient", "attention"])).toMatch(/^By both fillings .* by attention and gradient\.$/);
  expect(said([], [])).toMatch(/^By neither filling/);
  expect(said(["attention"], ["attention", "occlusion"])).toMatch(/^By both fillings .* by attention\. By one filling only \(the last\) .* by covering/);
  expect(said(["attention"], [])).toMatch(/^By one filling only \(the mean\) .* by attention/);
});
