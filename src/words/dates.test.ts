import { expect, it } from "vitest";
import { instant } from "./dates";

it("writes an instant as British English does", () => {
  expect(instant(new Date(2012, 2, 3, 14, 5).getTime())).toBe("3 Mar 2012, 14:05");
});
