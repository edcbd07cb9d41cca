import * as v from "valibot";
import { expect, it } from "vitest";
import { Ask } from "../../predict/spec";
import { askOf, FORMS } from "./askOf";

it("a question turns into each other form, valid and about the same branch, head and row", () => {
  for (const from of FORMS) {
    for (const to of FORMS) {
      const before = askOf(from, { form: "cell", branch: "long", head: 2, query: 5, of: "effect" });
      const after = askOf(to, before);
      expect(v.is(Ask, after), `${from} to ${to}`).toBe(true);
      expect(after.form).toBe(to);
      if ("branch" in before && "branch" in after) expect(after.branch).toBe("long");
      if ("query" in before && "query" in after) expect(after).toMatchObject({ head: 2, query: 5 });
    }
  }
});
