import * as v from "valibot";
import { afterEach, expect, it, vi } from "vitest";
import { Ask } from "../../predict/spec";
import check from "../../check";
import type { CheckSpec } from "../../check/spec";
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

afterEach(() => vi.restoreAllMocks());

it("a new question has one right answer, which may stand at any place", () => {
  const chance = vi.spyOn(Math, "random");
  const places = [0, 0.4, 0.9].map((drawn) => {
    chance.mockReturnValue(drawn);
    const ask = askOf("choice", { form: "row", branch: "short", head: 0, query: 1 });
    return ask.form === "choice" && ask.options.map(({ right }) => right);
  });
  expect(places).toEqual([[true, false, false], [false, true, false], [false, false, true]]);
  const first = [0, 0.9].map((drawn) => {
    chance.mockReturnValue(drawn);
    return (check.initial() as CheckSpec).questions[0]!.options.map(({ right }) => right);
  });
  expect(first).toEqual([[true, false], [false, true]]);
});
