import { expect, it } from "vitest";
import { stretches } from "./stretches";

it.each([
  [[], ""],
  [[3], "4"],
  [[0, 1, 2], "1 to 3"],
  [[0, 1, 4], "1 to 2 and 5"],
  [[1, 3, 5, 6, 9], "2, 4, 6 to 7 and 10"],
])("names %j as “%s”", (steps, words) => expect(stretches(steps)).toBe(words));
