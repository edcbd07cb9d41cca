import { failOnUnreadable, replyWith } from "../../oneShot";
import type { ToWorker } from "../protocol";
import { serveEngine } from "../serve";
import { starters } from "./backends";
import { answerCheck } from "./check/answer";
import type { CheckQuestion } from "./check/question";

/*
 * Both things that TensorFlow.js does here have this one file, since it is large: it serves the page as its engine, or answers one
 * question. The file is called by a name of its own so that nobody loads it unasked (vite.config.ts, e2e/tfjs.spec.ts).
 */
const receive = serveEngine(starters);
const check = replyWith(answerCheck, () => []);

self.onmessage = ({ data }: MessageEvent<ToWorker | CheckQuestion>) => (data.type === "check" ? check(data) : receive(data));
failOnUnreadable();
