import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { findApi } from "../assignments/scorm/api";
import { useHeadlight } from "../shell/headlight";
import { BeginForm } from "./BeginForm";
import { HandInBar } from "./HandInBar";
import { isReported } from "./lms";

/** What stands over an assignment: who begins it, and then how far it is and the file to hand in. A learning platform knows who. */
export default function Assigned() {
  const headlight = useHeadlight();
  const assignment = useStore(headlight.store, ({ notebook }) => notebook.assignment);
  const [platform] = useState(() => findApi(window));
  const [reported, setReported] = useState(platform !== null);
  const id = assignment?.id;
  useEffect(() => {
    if (platform !== null && id !== undefined) setReported(isReported(headlight, platform, id));
  }, [headlight, platform, id]);
  if (assignment === undefined) return null;
  if (assignment.learner !== undefined) return <HandInBar learner={assignment.learner} reported={reported} />;
  return reported ? null : <BeginForm assignment={assignment} />;
}
