import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { play } from "./play";
import { rowSound } from "./rowSound";

const parameter = () => ({ setValueAtTime: vi.fn<() => void>(), setTargetAtTime: vi.fn<() => void>() });

/** An audio context whose sound never ends, as that of Firefox on a machine without an audio device; `tone` is its last one. */
let tone: { onended: (() => void) | null };
const close = vi.fn<() => Promise<void>>(async () => {});
class Silent {
  readonly currentTime = 0;
  readonly destination = {};
  readonly close = close;
  createOscillator() {
    const made = { frequency: parameter(), connect: <Node>(to: Node) => to, start: () => {}, stop: () => {}, onended: null };
    tone = made;
    return made;
  }
  createGain() {
    return { gain: parameter(), connect: () => {} };
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("AudioContext", Silent);
  close.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const sound = rowSound([0.5, 0.5]);

test("a sound that nothing plays ends all the same, a little after its time", () => {
  const onEnd = vi.fn<() => void>();
  play(sound, onEnd);
  vi.advanceTimersByTime(sound.duration * 1000);
  expect(onEnd).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2000);
  expect(onEnd).toHaveBeenCalledTimes(1);
  expect(close).toHaveBeenCalledTimes(1);
});

test("a sound that is stopped, or ends by itself, is over at once and only once", () => {
  const stopped = vi.fn<() => void>();
  play(sound, stopped)();
  expect(stopped).toHaveBeenCalledTimes(1);
  const ended = vi.fn<() => void>();
  const stop = play(sound, ended);
  tone.onended!();
  stop();
  vi.advanceTimersByTime(20_000);
  expect([stopped, ended].map((each) => each.mock.calls.length)).toEqual([1, 1]);
});
