import { kindsWords } from "../../../words/en/kinds";
import { taskWords } from "../../../words/en/task";
import { preloadable } from "../../controls/preloadable";
import { defineKind } from "../../notebook/document/kind";
import { shownLayer, TEACHING_ROLES, type ShownLayer } from "../teaching/shownLayer";
import { TaskLook, TaskSpec } from "./spec";

export default defineKind<TaskSpec, ShownLayer | null, TaskLook>({
  kind: "task",
  get label() {
    return kindsWords.task;
  },
  schema: TaskSpec,
  initial: () => ({
    goal: taskWords.first.goal,
    conditions: [{ fact: "lookBack(short, 0)", is: "about", value: 24, within: 1 }],
    hints: [],
    says: taskWords.first.says,
  }),
  look: TaskLook,
  roles: TEACHING_ROLES,
  compute: (_, inputs) => shownLayer(inputs),
  ...preloadable(() => import("./TaskView").then(({ TaskView }) => ({ default: TaskView }))),
});
