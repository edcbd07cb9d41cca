import { expect, it } from "vitest";
import { stretches } from "./stretches";

it.each([
  [[], ""],
  [[3], "3"],
  [[0, 1, 2], "0 to 2"],
  [[0, 1, 4], "0 to 1 and 4"],
  [[1, 3, 5, 6, 9], "1, 3, 5 to 6 and 9"],
])("names %j as “%s”", (steps, words) => expect(stretches(steps)).toBe(words));
