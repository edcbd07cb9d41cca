import { useStore } from "zustand";
import { useHeadlight } from "../shell/headlight";
import { BeginForm } from "./BeginForm";
import { HandInBar } from "./HandInBar";

/** What stands over an assignment: who begins it, and then how far it is and the file to hand in. */
export default function Assigned() {
  const { store } = useHeadlight();
  const assignment = useStore(store, ({ notebook }) => notebook.assignment);
  if (assignment === undefined) return null;
  return assignment.learner === undefined ? <BeginForm assignment={assignment} /> : <HandInBar learner={assignment.learner} />;
}
