import { expect, it } from "vitest";
import { pastedFile } from "./paste";

it("names pasted text by what it is, so that the right reader takes it", async () => {
  expect(pastedFile('  [{"x": 1}]').name).toBe("pasted.json");
  expect(pastedFile("time,x\n1,2").name).toBe("pasted.csv");
  expect(await pastedFile("a\tb").text()).toBe("a\tb");
});
