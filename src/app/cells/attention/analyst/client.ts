import { errorOf } from "../../../../model/failure";
import { startWorker } from "../../../../model/startWorker";
import type { Answers, FromAnalyst, Question, QuestionOf, SentSubject, Subject, ToAnalyst } from "./protocol";
import { bytesOf, KNOWN_BYTES, Recent } from "./recent";

interface Ask {
  readonly channel: string;
  readonly subject: Subject;
  readonly question: Question;
  readonly settle: (answer: Answers[keyof Answers] | null) => void;
  readonly crash: (error: unknown) => void;
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

/** A worker, the subjects that it was sent, and what ends it when it has had nothing to do for a while. */
interface Analyst {
  readonly worker: Worker;
  readonly sent: Recent<number, true>;
  idle: ReturnType<typeof setTimeout> | undefined;
}

/** ms without a question after which a worker ends, and gives back what it holds. */
const IDLE = 10_000;

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
  try {
    send(id, next, subjectId, lane);
  } catch (error) {
    // No worker could be made, or the question could not be copied for want of memory.
    analysts.get(lane)?.worker.terminate();
    loseAll(lane, error);
  }
}

function send(id: number, next: Ask, subjectId: number, lane: Lane): void {
  const analyst = analysts.get(lane) ?? startAnalyst(lane);
  const { worker, sent } = analyst;
  clearTimeout(analyst.idle);
  const known = sent.use(subjectId) ?? false;
  if (!known) sent.add(subjectId, true, bytesOf(next.subject));
  const message: ToAnalyst = { id, subjectId, subject: known ? null : sentSubject(next.subject), question: next.question };
  worker.postMessage(message);
}

function sentSubject({ request, attention: { short, long, output } }: Subject): SentSubject {
  return { request, outputs: { short: { output: short.output }, long: { output: long.output }, output } };
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
  endWhenIdle(laneOf(done));
  if (message.type === "answer") done.settle(message.answer);
  else done.crash(errorOf(message.failure));
}

function endWhenIdle(lane: Lane): void {
  const analyst = analysts.get(lane);
  if (analyst === undefined || [...asked.values()].some((each) => laneOf(each) === lane)) return;
  analyst.idle = setTimeout(() => {
    analyst.worker.terminate();
    analysts.delete(lane);
  }, IDLE);
}

function startAnalyst(lane: Lane): Analyst {
  const worker = startWorker<FromAnalyst>(() => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "analyst" }), {
    onMessage: receive,
    onFailure: (error) => loseAll(lane, error),
  });
  const analyst: Analyst = { worker, sent: new Recent(KNOWN_BYTES), idle: undefined };
  analysts.set(lane, analyst);
  return analyst;
}

/** Nothing that was asked of the lane's worker will be answered; the next question starts a new one. */
function loseAll(lane: Lane, error: unknown): void {
  clearTimeout(analysts.get(lane)?.idle);
  analysts.delete(lane);
  for (const [key, waits] of waiting) if (laneOf(waits) === lane) lose(waiting, key, waits, error);
  for (const [id, each] of asked) {
    if (laneOf(each) !== lane) continue;
    running.delete(each.channel);
    lose(asked, id, each, error);
  }
}

function lose<Key>(from: Map<Key, Ask>, key: Key, { crash }: Ask, error: unknown): void {
  from.delete(key);
  crash(error);
}
