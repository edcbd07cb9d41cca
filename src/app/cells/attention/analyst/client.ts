import { errorOf } from "../../../../model/failure";
import { Recent } from "../../../../model/recent";
import { workerOnDemand, type WorkerOnDemand } from "../../../../model/workerOnDemand";
import { madeOnce } from "../../../base/handedDown";
import { bytesOf, KNOWN_BYTES } from "./known";
import type { Answers, FromAnalyst, Question, QuestionOf, SentSubject, Subject, ToAnalyst } from "./protocol";

export interface Analyst {
  /**
   * Answers a question about a layer's pass in a worker, so that the page stays free. Within one channel, whose questions are all
   * of one kind, the latest wins: one is worked on, one waits, and a newer one takes the place of the waiting one, which settles
   * as null.
   */
  readonly ask: <Kind extends keyof Answers>(channel: string, subject: Subject, question: QuestionOf<Kind>) => Promise<Answers[Kind] | null>;
}

export const useAnalyst = madeOnce(createAnalyst);

interface Inquiry {
  readonly channel: string;
  readonly subject: Subject;
  readonly question: Question;
  readonly settle: (answer: Answers[keyof Answers] | null) => void;
  readonly crash: (error: unknown) => void;
}

/** Covering up every step of a long window takes most of a second: the mixer and the walk do not wait for it. */
type LaneName = "occlusion" | "other";
const laneOf = ({ question }: Inquiry): LaneName => (question.ask === "occlude" ? "occlusion" : "other");

/** A worker and the subjects that it knows. */
interface Lane {
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

  const createLane = (name: LaneName): Lane => {
    const lane: Lane = {
      known: new Recent(KNOWN_BYTES),
      worker: workerOnDemand<ToAnalyst, FromAnalyst>(
        () => {
          lane.known = new Recent(KNOWN_BYTES);
          return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "analyst" });
        },
        IDLE,
        { onMessage: receive, onFailure: (error) => loseAll(name, error) },
      ),
    };
    return lane;
  };

  const start = (next: Inquiry): void => {
    const id = ++lastId;
    running.add(next.channel);
    sent.set(id, next);
    const lane = lanes[laneOf(next)];
    try {
      send(lane, id, next, idOf(next.subject));
    } catch (error) {
      // No worker could be made, or the question could not be copied for want of memory.
      lane.worker.end();
      loseAll(laneOf(next), error);
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
    const lane = laneOf(done);
    if (![...sent.values()].some((each) => laneOf(each) === lane)) lanes[lane].worker.rest();
    if (message.type === "answer") done.settle(message.answer);
    else done.crash(errorOf(message.failure));
  };

  /** Nothing that was asked of the lane's worker will be answered; the next question starts a new one. */
  const loseAll = (lane: LaneName, error: unknown): void => {
    const lost = [...waiting.values(), ...sent.values()].filter((each) => laneOf(each) === lane);
    for (const { channel } of lost) {
      waiting.delete(channel);
      running.delete(channel);
    }
    for (const [id, each] of sent) if (lost.includes(each)) sent.delete(id);
    for (const { crash } of lost) crash(error);
  };

  const lanes: Readonly<Record<LaneName, Lane>> = { occlusion: createLane("occlusion"), other: createLane("other") };

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

function send(lane: Lane, id: number, { subject, question }: Inquiry, subjectId: number): void {
  // A new worker knows nothing.
  lane.worker.start();
  const isKnown = lane.known.use(subjectId) ?? false;
  if (!isKnown) lane.known.add(subjectId, true, bytesOf(subject));
  lane.worker.post({ id, subjectId, subject: isKnown ? null : sentSubject(subject), question });
}

function sentSubject({ request, attention: { short, long, output } }: Subject): SentSubject {
  return { request, outputs: { short: { output: short.output }, long: { output: long.output }, output } };
}

/** A pass is known by what came out of it: the engine gives a new object for each. */
function numbered(): (subject: Subject) => number {
  const ids = new WeakMap<Subject["attention"], number>();
  let last = 0;
  return ({ attention }) => {
    const id = ids.get(attention) ?? ++last;
    ids.set(attention, id);
    return id;
  };
}
