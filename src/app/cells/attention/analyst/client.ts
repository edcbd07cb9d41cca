import type { Answers, FromAnalyst, Question, QuestionOf, Subject, ToAnalyst } from "./protocol";
import { KNOWN_SUBJECTS, Recent } from "./recent";

interface Ask {
  readonly channel: string;
  readonly subject: Subject;
  readonly question: Question;
  readonly settle: (answer: Answers[keyof Answers] | null) => void;
  readonly crash: (error: Error) => void;
}

/** Of each channel: what runs, by id, and what waits. */
const running = new Map<string, number>();
const waiting = new Map<string, Ask>();
const asked = new Map<number, Ask>();

const subjectIds = new WeakMap<Subject["attention"], number>();
let lastId = 0;

/** Covering up every step of a long window takes most of a second: the mixer and the walk do not wait for it. */
type Lane = "occlusion" | "other";
const laneOf = ({ question }: Ask): Lane => (question.ask === "occlude" ? "occlusion" : "other");

/** A worker, and the subjects that it was sent. */
interface Analyst {
  readonly worker: Worker;
  readonly sent: Recent<number, true>;
}

const analysts = new Map<Lane, Analyst>();

/**
 * Answers a question about a layer's pass in a worker, so that the page stays free. Within one channel, whose questions are all
 * of one kind, the latest wins: one is worked on, one waits, and a newer one takes the place of the waiting one, which settles
 * as null.
 */
export function ask<Kind extends keyof Answers>(
  channel: string,
  subject: Subject,
  question: QuestionOf<Kind>,
): Promise<Answers[Kind] | null> {
  return new Promise((settle, crash) => {
    const next: Ask = { channel, subject, question, settle: settle as Ask["settle"], crash };
    if (!running.has(channel)) return start(next);
    waiting.get(channel)?.settle(null);
    waiting.set(channel, next);
  });
}

function start(next: Ask): void {
  const id = ++lastId;
  running.set(next.channel, id);
  asked.set(id, next);
  const subjectId = idOf(next.subject);
  const lane = laneOf(next);
  const { worker, sent } = analysts.get(lane) ?? startAnalyst(lane);
  const known = sent.use(subjectId) ?? false;
  if (!known) sent.add(subjectId, true);
  const { request, attention } = next.subject;
  const message: ToAnalyst = { id, subjectId, subject: known ? null : { request, attention }, question: next.question };
  worker.postMessage(message);
}

/** A pass is known by what came out of it: the engine gives a new object for each. */
function idOf({ attention }: Subject): number {
  const id = subjectIds.get(attention) ?? ++lastId;
  subjectIds.set(attention, id);
  return id;
}

function receive(message: FromAnalyst): void {
  const done = asked.get(message.id);
  if (done === undefined) return;
  asked.delete(message.id);
  running.delete(done.channel);
  const next = waiting.get(done.channel);
  waiting.delete(done.channel);
  if (next !== undefined) start(next);
  if (message.type === "answer") done.settle(message.answer);
  else done.crash(new Error(message.message));
}

function startAnalyst(lane: Lane): Analyst {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "analyst" });
  const analyst = { worker, sent: new Recent<number, true>(KNOWN_SUBJECTS) };
  analysts.set(lane, analyst);
  worker.onmessage = ({ data }: MessageEvent<FromAnalyst>) => receive(data);
  worker.onerror = (event) => {
    // Nothing that was asked of it will be answered; the next question starts a new one.
    worker.terminate();
    analysts.delete(lane);
    const error = new Error(`The analysing worker failed: ${event.message}`);
    for (const [key, waits] of waiting) if (laneOf(waits) === lane) lose(waiting, key, waits, error);
    for (const [id, each] of asked) {
      if (laneOf(each) !== lane) continue;
      running.delete(each.channel);
      lose(asked, id, each, error);
    }
  };
  return analyst;
}

function lose<Key>(from: Map<Key, Ask>, key: Key, { crash }: Ask, error: Error): void {
  from.delete(key);
  crash(error);
}
