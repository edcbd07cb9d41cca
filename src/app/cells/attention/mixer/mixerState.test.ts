import { expect, test } from "vitest";
import { AT_REST, carriedOver, isAtRest, isHeard, isUnmixed, stateOf, turned, type MixerChange } from "./mixerState";

const after = (...turns: MixerChange[]) => turns.reduce(turned, AT_REST);
const mute: MixerChange = { do: "mute", branch: "short", head: 1 };
const row: MixerChange = { do: "row", branch: "long", head: 0, query: 2, weights: [1, 0, 0] };
const lift: MixerChange = { do: "lift", lift: { branch: "short", step: 1, column: 0, by: 2 } };

test("every turn leaves rest, and its opposite comes back to it", () => {
  const pairs: [MixerChange, MixerChange][] = [
    [mute, mute],
    [{ ...mute, do: "solo" }, { ...mute, do: "solo" }],
    [{ do: "scale", branch: "long", to: 0.5 }, { do: "scale", branch: "long", to: 1 }],
    [{ do: "temperature", branch: "long", to: 3 }, { do: "temperature", branch: "long", to: 1 }],
    [{ do: "causal", to: true, layer: false }, { do: "causal", to: false, layer: false }],
    [row, { ...row, weights: null }],
    [lift, { ...lift, lift: { ...lift.lift, by: 0 } }],
    [lift, { do: "drop-lifts" }],
  ];
  for (const [turn, back] of pairs) {
    expect(isAtRest(after(turn)), turn.do).toBe(false);
    expect(after(turn, back)).toEqual(AT_REST);
  }
  expect(after(mute, row, lift, { do: "reset" })).toBe(AT_REST);
});

test("a lifted step is no matter of the mix", () => {
  expect(isUnmixed(after(lift))).toBe(true);
  expect(isUnmixed(after(mute))).toBe(false);
});

test("solo silences all heads of both branches that are not solo; mute beats solo", () => {
  const mixer = after({ do: "solo", branch: "long", head: 0 }, { do: "solo", branch: "short", head: 1 }, mute);
  expect(isHeard(mixer, "long", 0)).toBe(true);
  expect(isHeard(mixer, "short", 0)).toBe(false);
  expect(isHeard(mixer, "short", 1)).toBe(false);
});

test("one row is edited once, the latest counts", () => {
  const mixer = after(row, { ...row, weights: [0, 1, 0] });
  expect(mixer.long.edits).toEqual([{ head: 0, query: 2, weights: [0, 1, 0] }]);
});

test("another window keeps the switches and drops rows, lifts and heads that are no more", () => {
  const mixer = carriedOver(after(mute, { ...mute, head: 3 }, row, lift, { do: "scale", branch: "long", to: 2 }), 2);
  expect(mixer.short.muted).toEqual([1]);
  expect(mixer.long).toEqual({ muted: [], solo: [], scale: 2, temperature: 1, edits: [] });
  expect(mixer.lifts).toEqual([]);
});

test("the causal switch rests where the layer has it", () => {
  expect(stateOf(AT_REST, true).causal).toBe(true);
  expect(stateOf(after({ do: "causal", to: false, layer: true }), true).causal).toBe(false);
});
