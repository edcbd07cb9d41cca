import { expect, test, vi } from "vitest";
import { markCopy } from "../../files/copies";
import { goneFile } from "../../files/goneFile.testing";
import { createSeriesReader } from "./client";
import type { FromReader, ToReader } from "./protocol";
import { DEFAULT_READING } from "./reading";
import { refuse } from "./fault";
import { refusalOf } from "../../../words/sentence.testing";

const readSeries = createSeriesReader();
const big = new Blob([`a,b\n${"1.25,2\n".repeat(1_000_000)}`]);

test("reads in chunks, tells how far it is, and stops when it is told to", async () => {
  const seen: number[] = [];
  const whole = await readSeries({ name: "big.csv", blob: big }, DEFAULT_READING, { onProgress: (fraction) => seen.push(fraction) });
  expect(whole.ok && whole.value.series.axis.at.length).toBe(1_000_000);
  expect(seen.length).toBeGreaterThan(5);
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));

  const controller = new AbortController();
  let last = 0;
  const stopped = await readSeries({ name: "again.csv", blob: big.slice() }, DEFAULT_READING, {
    signal: controller.signal,
    onProgress(fraction) {
      last = fraction;
      controller.abort();
    },
  });
  expect(!stopped.ok && stopped.error.kind).toBe("reading/aborted");
  expect(last).toBeLessThan(0.5);
});

test("does not parse the same blob again for another option", async () => {
  const blob = new Blob(["date,x\n03/04/2024,1\n05/06/2024,2\n"]);
  let progress = 0;
  const read = (dateOrder: "auto" | "dmy") =>
    readSeries({ name: "x.csv", blob }, { ...DEFAULT_READING, dateOrder }, { onProgress: () => progress++ });
  expect((await read("auto")).ok).toBe(false);
  const parses = progress;
  expect((await read("dmy")).ok).toBe(true);
  expect(progress).toBe(parses);
  const copy = new Blob([blob]);
  markCopy(copy, blob);
  expect((await readSeries({ name: "x.csv", blob: copy }, { ...DEFAULT_READING, dateOrder: "mdy" }, { onProgress: () => progress++ })).ok).toBe(true);
  expect(progress).toBe(parses);
});

test.each([
  ["numbers in order", "t,x\n1,1\n2,2\n", { timeColumn: { name: "t" } }],
  ["rows counted", "x\n1\n2\n", {}],
  ["ISO", "time,x\n2024-01-01T00:00:00,1\n2024-01-01T01:00:00,2\n", {}],
  ["days with the year last", "time,x\n13.01.2024 10:00,1\n13.01.2024 11:00,2\n", {}],
  ["days in an order that was asked for", "time,x\n03/04/2024,1\n04/04/2024,2\n", { dateOrder: "dmy" }],
  ["ms since 1970", "time,x\n1700000000000,1\n1700003600000,2\n", {}],
  ["seconds since 1970", "time,x\n1700000000,1\n1700003600,2\n", {}],
  ["rows without holes alone", "time,x\n2024-01-01,1\n2024-01-02,2\n", { missing: "drop" }],
  ["a word among dates", `time,x\n${Array.from({ length: 20 }, (_, i) => `${i === 5 ? "failure" : `2024-01-${String(i + 1).padStart(2, "0")}`},${i}`).join("\n")}\n`, {}],
  ["the time as a value, too", "t,x\n1,1\n2,2\n", { timeColumn: { name: "t" }, columns: ["t", "x"] }],
] as const)("each reading owns its arrays: %s", async (_, text, some) => {
  const blob = new Blob([text]);
  const options = { ...DEFAULT_READING, ...some };
  const numbers = async () => {
    const read = await readSeries({ name: "x.csv", blob }, options);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { axis, columns } = read.value.series;
    const arrays = [axis.at, ...columns.map(({ values }) => values)];
    const found = arrays.map((values) => [...values]);
    structuredClone(null, { transfer: arrays.map(({ buffer }) => buffer as ArrayBuffer) });
    return found;
  };
  const first = await numbers();
  expect(first[0]!.length).toBeGreaterThan(1);
  expect(await numbers()).toEqual(first);
});

test("a file that is gone from the disk is told as a problem, with what to do", async () => {
  const read = await readSeries({ name: "gone.csv", blob: goneFile() }, DEFAULT_READING);
  expect(!read.ok && read.error.kind).toBe("reading/unreadable");
  expect(refusalOf(read)).toMatch(/^gone\.csv: .*Choose the file again\.$/);
});

const idOf = (message: ToReader) => (message.type === "forget" ? expect.unreachable() : message.id);

test("the tables of a file that nobody has any more are let go of, and no worker is made for that", async () => {
  const gone: ((fileId: number) => void)[] = [];
  vi.stubGlobal(
    "FinalizationRegistry",
    class {
      register = vi.fn<() => void>();
      constructor(onGone: (fileId: number) => void) {
        gone.push(onGone);
      }
    },
  );
  const sent: ToReader[] = [];
  let made = 0;
  vi.stubGlobal(
    "Worker",
    class {
      postMessage = (message: ToReader) => void sent.push(message);
      constructor() {
        made++;
      }
    },
  );
  try {
    const read = createSeriesReader();
    gone[0]!(7);
    expect(made).toBe(0);
    const controller = new AbortController();
    const reading = read({ name: "x.csv", blob: big }, DEFAULT_READING, { signal: controller.signal });
    gone[0]!(1);
    controller.abort();
    await reading;
    expect(made).toBe(1);
    expect(sent).toMatchObject([{ type: "read", fileId: 1 }, { type: "forget", fileId: 1 }, { type: "cancel" }]);
  } finally {
    vi.unstubAllGlobals();
  }
});

test("a worker that has read nothing for a minute ends, and gives back the tables that it kept", async () => {
  const terminate = vi.fn<() => void>();
  const sent: ToReader[] = [];
  const made: { onmessage: ((event: { data: FromReader }) => void) | null }[] = [];
  vi.useFakeTimers();
  vi.stubGlobal(
    "Worker",
    class {
      onmessage = null;
      terminate = terminate;
      postMessage = (message: ToReader) => void sent.push(message);
      constructor() {
        made.push(this);
      }
    },
  );
  try {
    const read = createSeriesReader();
    const controller = new AbortController();
    const [first, second] = [{}, { signal: controller.signal }].map((hooks) => read({ name: "x.csv", blob: big }, DEFAULT_READING, hooks));
    await vi.advanceTimersByTimeAsync(600_000);
    made[0]!.onmessage!({ data: { type: "done", id: idOf(sent[0]!), result: { ok: false, error: refuse("empty", "b.csv", {}).error } } as FromReader });
    await first;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(terminate).not.toHaveBeenCalled();
    controller.abort();
    expect(await second).toMatchObject({ error: { kind: "reading/aborted" } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([made.length, terminate.mock.calls.length]).toEqual([1, 1]);
  } finally {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  }
});
