import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeCase } from "../../../../model/attention/analysis/analysis.testing";
import { resetMixer } from "../../../../model/attention/analysis/analysis.testing";
import type { Mixed } from "../../../../model/attention/analysis/mixer";
import { piecesOf } from "../../../../model/attention/analysis/pieces";
import { createAnalyst, type Analyst } from "./client";
import type { FromAnalyst, ToAnalyst } from "./protocol";

/** Stands in for the worker: keeps what it is sent, and answers when told to. */
class FakeWorker {
  static all: FakeWorker[] = [];
  static sent: ToAnalyst[] = [];
  readonly sent: ToAnalyst[] = [];
  onmessage: ((event: { data: FromAnalyst }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  terminate = vi.fn<() => void>();

  constructor() {
    FakeWorker.all.push(this);
  }

  postMessage(message: ToAnalyst) {
    FakeWorker.sent.push(message);
    this.sent.push(message);
  }
}

const mixed: Mixed = { short: null, long: null, output: null };
const reply = (id: number) => FakeWorker.all[0]!.onmessage?.({ data: { id, type: "answer", answer: mixed } });

let ask: Analyst["ask"];
beforeEach(() => {
  vi.stubGlobal("Worker", FakeWorker);
  FakeWorker.sent = [];
  FakeWorker.all = [];
  ({ ask } = createAnalyst());
});
afterEach(() => vi.unstubAllGlobals());

const subjectOf = (seed: number) => makeCase({}, seed);
const subject = subjectOf(1);
const rest = resetMixer(piecesOf(subject.request));
const warm = (temperature: number) => ({ ask: "mix" as const, state: { ...rest, long: { ...rest.long, temperature } } });

test("a pass goes to the worker once: the next turn finds the scores that were made of it", () => {
  void ask("a", subject, warm(2));
  void ask("b", subject, warm(3));
  // The same pass, however it is handed over.
  void ask("c", { request: subject.request, attention: subject.attention }, { ask: "walk", branch: "long", head: 0, query: 1 });
  expect(FakeWorker.sent.map(({ subject: known }) => known === null)).toEqual([false, true, true]);
  expect(new Set(FakeWorker.sent.map(({ subjectId }) => subjectId)).size).toBe(1);
});

test("maps, which are large, stay on the page", () => {
  void ask("a", subject, warm(2));
  const sent = FakeWorker.sent[0]!.subject!;
  expect(JSON.stringify(sent, (key, value: unknown) => (key === "maps" ? "a map" : value))).not.toContain("a map");
});

test("a pass that there is no room for any more is sent again", () => {
  // As wide as a layer can be that is drawn: three of them are more than a worker keeps.
  const wide = [2, 3, 4].map((seed) => {
    const made = subjectOf(seed);
    return { ...made, request: { ...made.request, weights: [{ name: "w", shape: [2e6], values: new Float32Array(2e6) }] } };
  });
  wide.forEach((each, i) => void ask(`channel ${i}`, each, warm(2)));
  void ask("again", wide[0]!, warm(2));
  void ask("and again", wide[0]!, warm(3));
  expect(FakeWorker.sent.map(({ subject: known }) => known === null)).toEqual([false, false, false, false, true]);
});

test("a worker that has had nothing to do for a while ends, and the next question starts another", () => {
  vi.useFakeTimers();
  try {
    void ask("a", subject, warm(2));
    vi.advanceTimersByTime(60_000);
    // It has not answered yet.
    expect(FakeWorker.all[0]!.terminate).not.toHaveBeenCalled();
    reply(FakeWorker.sent[0]!.id);
    vi.advanceTimersByTime(5000);
    void ask("a", subject, warm(3));
    vi.advanceTimersByTime(60_000);
    expect(FakeWorker.all[0]!.terminate).not.toHaveBeenCalled();
    reply(FakeWorker.sent[1]!.id);
    vi.advanceTimersByTime(60_000);
    expect(FakeWorker.all[0]!.terminate).toHaveBeenCalledOnce();
    void ask("a", subject, warm(4));
    expect(FakeWorker.all).toHaveLength(2);
    expect(FakeWorker.all[1]!.sent[0]!.subject).not.toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

test("of the turns of a drag the first and the newest are answered, and those between are passed over", async () => {
  const [first, second, third] = [2, 3, 4].map((temperature) => ask("mix", subject, warm(temperature)));
  expect(await second).toBeNull();
  expect(FakeWorker.sent).toHaveLength(1);
  reply(FakeWorker.sent[0]!.id);
  expect(await first).toBe(mixed);
  expect(FakeWorker.sent[1]!.question).toEqual(warm(4));
  reply(FakeWorker.sent[1]!.id);
  expect(await third).toBe(mixed);
});

test("the mixer does not wait until all steps are covered up; a worker that fails loses only what was asked of it", async () => {
  const covered = ask("occlude", subject, { ask: "occlude", branch: "long", filling: "mean" });
  const turned = ask("mix", subject, warm(2));
  const waiting = ask("mix", subject, warm(3));
  const [occluding, mixing] = FakeWorker.all as [FakeWorker, FakeWorker];
  expect([occluding, mixing].map(({ sent }) => sent.map(({ question }) => question.ask))).toEqual([["occlude"], ["mix"]]);
  // Each has to be sent the pass.
  expect(mixing.sent[0]!.subject).not.toBeNull();

  mixing.onerror!({ message: "out of memory" });
  await expect(turned).rejects.toThrow("out of memory");
  await expect(waiting).rejects.toThrow("out of memory");
  expect(mixing.terminate).toHaveBeenCalled();
  occluding.onmessage!({ data: { id: occluding.sent[0]!.id, type: "answer", answer: mixed } });
  expect(await covered).toBe(mixed);
  // The next question starts another.
  void ask("mix", subject, warm(4));
  expect(FakeWorker.all).toHaveLength(3);
  expect(FakeWorker.all[2]!.sent[0]!.subject).not.toBeNull();
});

test("a question that cannot be sent fails, and does not hold up the next one", async () => {
  vi.spyOn(FakeWorker.prototype, "postMessage").mockImplementationOnce(() => {
    throw new DOMException("could not be cloned: out of memory", "DataCloneError");
  });
  await expect(ask("mix", subject, warm(2))).rejects.toThrow("out of memory");
  const next = ask("mix", subject, warm(3));
  const worker = FakeWorker.all[1]!;
  // The new worker knows nothing of the pass.
  expect(worker.sent[0]!.subject).not.toBeNull();
  worker.onmessage!({ data: { id: worker.sent[0]!.id, type: "answer", answer: mixed } });
  expect(await next).toBe(mixed);
});
