import { expect, test, vi } from "vitest";
import { COLOUR_TOLERANCE, draw, mostApart, readCanvas } from "../base/render.testing";
import { FilmStrip, momentsTaken, type FilmFrame } from "./FilmStrip";

vi.mock("../base/useWidth", () => ({ useWidth: () => 300 }));
vi.mock("./MapCanvas", async () => ({ MapCanvas: (await import("../base/render.testing")).CanvasStandIn }));

const SIDE = 4;
const HEADS = 2;
const maps = (moment: number) => Float32Array.from({ length: HEADS * SIDE * SIDE }, (_, i) => ((7 * i + moment) % 10) / 10);
const frames: FilmFrame[] = Array.from({ length: 9 }, (_, i) => ({ step: i, name: `to ${i}`, label: String(i), maps: i === 6 ? null : maps(i) }));

const drawn = (shown: number) => draw(<FilmStrip label="strip" branch="long" heads={HEADS} side={SIDE} scale={{ domain: [0, 1] }} onShow={() => {}} {...{ frames, shown }} />);

test("the first and the last moment and some between have a map of each head, on one scale", () => {
  const { markup, canvases } = drawn(8);
  const taken = [...markup.matchAll(/data-frame="(\d+)"/g)].map(([, moment]) => Number(moment));
  expect(taken[0]).toBe(0);
  expect(taken.at(-1)).toBe(8);
  expect(taken.length).toBeLessThanOrEqual(3);
  const wanted = taken.flatMap((moment) => (frames[moment]!.maps === null ? [] : [0, 1].map((head) => maps(moment).subarray(head * 16, (head + 1) * 16))));
  expect(canvases).toHaveLength(wanted.length);
  canvases.forEach((canvas, i) => {
    expect(canvas.domain).toEqual([0, 1]);
    expect(mostApart(readCanvas(canvas), wanted[i]!)).toBeLessThanOrEqual(COLOUR_TOLERANCE);
  });
});

test("the nearest of those that are drawn is marked as the one on show", () => {
  expect(drawn(7).markup).toMatch(/aria-current="true" data-frame="8"/);
  expect(drawn(0).markup).toMatch(/aria-current="true" data-frame="0"/);
});

test("of many moments those are taken that lie evenly by the root of their step", () => {
  const film = [...Array.from({ length: 16 }, (_, i) => i), ...Array.from({ length: 49 }, (_, i) => 16 + 8 * i)];
  const steps = momentsTaken(film, 11).map((place) => film[place]!);
  expect(steps).toEqual([0, 4, 16, 36, 64, 100, 144, 196, 256, 324, 400].map((step) => film.reduce((best, each) => (Math.abs(each - step) < Math.abs(best - step) ? each : best), 0)));
  expect(momentsTaken([0, 1, 5], 5)).toEqual([0, 1, 2]);
  expect(momentsTaken([], 5)).toEqual([]);
});
