import { kindsWords } from "../../../words/en/kinds";
import { preloadable } from "../../controls/preloadable";
import { defineKind } from "../../notebook/document/kind";
import { asksLayer, TEACHING_ROLES } from "../teaching/asksLayer";
import type { ShownLayer } from "../teaching/shownLayer";
import { TaskLook, TaskSpec } from "./spec";

export default defineKind<TaskSpec, ShownLayer | null, TaskLook>({
  kind: "task",
  get label() {
    return kindsWords.task;
  },
  schema: TaskSpec,
  initial: () => ({
    goal: "",
    conditions: [{ fact: "lookBack(short, 0)", is: "about", value: 24, within: 1, name: "" }],
    hints: [],
    says: "",
  }),
  look: TaskLook,
  roles: TEACHING_ROLES,
  compute: asksLayer,
  ...preloadable(() => import("./TaskView").then(({ TaskView }) => ({ default: TaskView }))),
});
