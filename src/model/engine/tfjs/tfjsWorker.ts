import { failOnUnreadable, replyWith } from "../../oneShot";
import type { ToWorker } from "../protocol";
import { serveEngine } from "../serve";
import { starters } from "./backends";
import { answerCheck } from "./check/answer";
import { answerStep } from "./check/answerStep";
import type { CheckQuestion } from "./check/question";
import type { StepQuestion } from "./check/stepQuestion";

/*
 * All that TensorFlow.js does here has this one file, since it is large: it serves the page as its engine, or answers one
 * question. The file is called by a name of its own so that nobody loads it unasked (vite.config.ts, e2e/tfjs.spec.ts).
 */
const receive = serveEngine(starters);
const check = replyWith(answerCheck, () => []);
const checkStep = replyWith(answerStep, () => []);

self.onmessage = ({ data }: MessageEvent<ToWorker | CheckQuestion | StepQuestion>) => {
  if (data.type === "check") check(data);
  else if (data.type === "check-step") checkStep(data);
  else receive(data);
};
failOnUnreadable();
