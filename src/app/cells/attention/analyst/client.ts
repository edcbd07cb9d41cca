import { errorOf } from "../../../../model/failure";
import { Recent } from "../../../../model/recent";
import { workerOnDemand, type WorkerOnDemand } from "../../../../model/workerOnDemand";
import { madeOnce } from "../../../base/handedDown";
import { bytesOf, KNOWN_BYTES } from "./known";
import type { Answers, FromAnalyst, AnalystQuestion, QuestionOf, SentSubject, AnalysedPass, ToAnalyst } from "./protocol";

export interface Analyst {
  /**
   * Answers a question about a layer's pass in a worker, so that the page stays free. Within one channel, whose questions are all
   * of one kind, the latest wins: one is worked on, one waits, and a newer one takes the place of the waiting one, which settles
   * as null.
   */
  readonly ask: <Kind extends keyof Answers>(channel: string, subject: AnalysedPass, question: QuestionOf<Kind>) => Promise<Answers[Kind] | null>;
}

export const useAnalyst = madeOnce(createAnalyst);

interface Inquiry {
  readonly channel: string;
  readonly subject: AnalysedPass;
  readonly question: AnalystQuestion;
  readonly settle: (answer: Answers[keyof Answers] | null) => void;
  readonly crash: (error: unknown) => void;
}

/** Covering up every step of a long window takes most of a second: the mixer and the walk do not wait for it. */
type WorkerName = "occlusion" | "other";
const workerOf = ({ question }: Inquiry): WorkerName => (question.ask === "occlude" ? "occlusion" : "other");

/** A worker and the subjects that it knows. */
interface AnalystWorker {
  readonly worker: WorkerOnDemand<ToAnalyst>;
  known: Recent<number, true>;
}

/** ms without a question after which a worker ends, and gives back what it holds. */
const IDLE = 10_000;

export function createAnalyst(): Analyst {
  /** Of each channel: whether one runs, and what waits. */
  const running = new Set<string>();
  const waiting = new Map<string, Inquiry>();
  const sent = new Map<number, Inquiry>();
  const idOf = numbered();
  let lastId = 0;

  const createWorker = (name: WorkerName): AnalystWorker => {
    const made: AnalystWorker = {
      known: new Recent(KNOWN_BYTES),
      worker: workerOnDemand<ToAnalyst, FromAnalyst>(
        () => {
          made.known = new Recent(KNOWN_BYTES);
          return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "analyst" });
        },
        IDLE,
        { onMessage: receive, onFailure: (error) => loseAll(name, error) },
      ),
    };
    return made;
  };

  const start = (next: Inquiry): void => {
    const id = ++lastId;
    running.add(next.channel);
    sent.set(id, next);
    const chosen = workers[workerOf(next)];
    try {
      send(chosen, id, next, idOf(next.subject));
    } catch (error) {
      // No worker could be made, or the question could not be copied for want of memory.
      chosen.worker.end();
      loseAll(workerOf(next), error);
    }
  };

  const receive = (message: FromAnalyst): void => {
    const done = sent.get(message.id);
    if (done === undefined) return;
    sent.delete(message.id);
    running.delete(done.channel);
    const next = waiting.get(done.channel);
    waiting.delete(done.channel);
    if (next !== undefined) start(next);
    const name = workerOf(done);
    if (![...sent.values()].some((each) => workerOf(each) === name)) workers[name].worker.rest();
    if (message.type === "answer") done.settle(message.answer);
    else done.crash(errorOf(message.failure));
  };

  /** Nothing that was asked of that worker will be answered; the next question starts a new one. */
  const loseAll = (name: WorkerName, error: unknown): void => {
    const lost = [...waiting.values(), ...sent.values()].filter((each) => workerOf(each) === name);
    for (const { channel } of lost) {
      waiting.delete(channel);
      running.delete(channel);
    }
    for (const [id, each] of sent) if (lost.includes(each)) sent.delete(id);
    for (const { crash } of lost) crash(error);
  };

  const workers: Readonly<Record<WorkerName, AnalystWorker>> = { occlusion: createWorker("occlusion"), other: createWorker("other") };

  return {
    ask: (channel, subject, question) =>
      new Promise((settle, crash) => {
        const next: Inquiry = { channel, subject, question, settle: settle as Inquiry["settle"], crash };
        if (!running.has(channel)) return start(next);
        waiting.get(channel)?.settle(null);
        waiting.set(channel, next);
      }),
  };
}

function send(to: AnalystWorker, id: number, { subject, question }: Inquiry, subjectId: number): void {
  // A new worker knows nothing.
  to.worker.start();
  const isKnown = to.known.use(subjectId) ?? false;
  if (!isKnown) to.known.add(subjectId, true, bytesOf(subject));
  to.worker.post({ id, subjectId, subject: isKnown ? null : sentSubject(subject), question });
}

function sentSubject({ request, attention: { short, long, output } }: AnalysedPass): SentSubject {
  return { request, outputs: { short: { output: short.output }, long: { output: long.output }, output } };
}

/** A pass is known by what came out of it: the engine gives a new object for each. */
function numbered(): (subject: AnalysedPass) => number {
  const ids = new WeakMap<AnalysedPass["attention"], number>();
  let last = 0;
  return ({ attention }) => {
    const id = ids.get(attention) ?? ++last;
    ids.set(attention, id);
    return id;
  };
}
