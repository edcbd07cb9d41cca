import { expect, test } from "vitest";
import { answersToTask } from "./answers";

test("an answer sheet says of a task's layer only what is so", () => {
  const hints = ["Look there.", ""];
  expect(answersToTask({ hints, says: "A line stands there." }, false)).toEqual(["Look there.", "A line stands there."]);
  const live = { hints, says: "Now it is {{shortShare %}}." };
  expect(answersToTask(live, false)).toEqual(["Look there."]);
  expect(answersToTask(live, true)).toEqual(["Look there.", live.says]);
});
