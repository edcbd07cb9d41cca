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
let sent = new Recent<number, true>(KNOWN_SUBJECTS);
let worker: Worker | null = null;
let lastId = 0;

/**
 * Answers a question about a layer's pass in a worker, so that the page stays free. Within one channel the latest
 * question wins: one is worked on, one waits, and a newer one takes the place of the waiting one, which settles as null.
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
  const known = sent.use(subjectId) ?? false;
  if (!known) sent.add(subjectId, true);
  worker ??= startWorker();
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

function startWorker(): Worker {
  const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "analyst" });
  started.onmessage = ({ data }: MessageEvent<FromAnalyst>) => receive(data);
  started.onerror = (event) => {
    // Nothing that was asked of it will be answered; the next question starts a new one.
    started.terminate();
    worker = null;
    sent = new Recent(KNOWN_SUBJECTS);
    const lost = [...asked.values(), ...waiting.values()];
    for (const map of [asked, running, waiting]) map.clear();
    for (const each of lost) each.crash(new Error(`The analysing worker failed: ${event.message}`));
  };
  return started;
}
