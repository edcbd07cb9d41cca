import { expect, test, vi } from "vitest";
import { COLOUR_TOLERANCE, draw, mostApart, readCanvas } from "../base/render.testing";
import { FilmStrip, momentsTaken, type FilmFrame } from "./FilmStrip";
import type { MapCanvasProps } from "./MapCanvas";

vi.mock("../base/useWidth", () => ({ useWidth: () => 300 }));
vi.mock("./MapCanvas", async () => ({ MapCanvas: (await import("../base/render.testing")).CanvasStandIn }));

const SIDE = 4;
const HEADS = 2;
const maps = (moment: number) => Float32Array.from({ length: HEADS * SIDE * SIDE }, (_, i) => ((7 * i + moment) % 10) / 10);
const frames: FilmFrame[] = Array.from({ length: 9 }, (_, i) => ({ step: i, name: `to ${i}`, label: String(i), maps: i === 6 ? null : maps(i) }));

const drawn = (shown: number) => draw(<FilmStrip label="strip" branch="long" heads={HEADS} side={SIDE} scale={{ domain: [0, 1] }} onShow={() => {}} {...{ frames, shown }} />);

/** Head `h` of a stack of maps of 64 pixels with 4 between two, by the pixel in the middle of each of its cells. */
function headOf(canvas: MapCanvasProps, h: number): number[] {
  const at = (cell: number) => 16 * cell + 8;
  const values = Float32Array.from({ length: SIDE * SIDE }, (_, i) => canvas.values[(68 * h + at(Math.floor(i / SIDE))) * 64 + at(i % SIDE)]!);
  return readCanvas({ ...canvas, values, rows: SIDE, columns: SIDE });
}

test("the first and the last moment and some between have the maps of all heads on one canvas, on one scale", () => {
  const { markup, canvases } = drawn(8);
  const taken = [...markup.matchAll(/data-frame="(\d+)"/g)].map(([, moment]) => Number(moment));
  expect(taken[0]).toBe(0);
  expect(taken.at(-1)).toBe(8);
  expect(taken.length).toBeLessThanOrEqual(3);
  const shown = taken.filter((moment) => frames[moment]!.maps !== null);
  expect(canvases).toHaveLength(shown.length);
  canvases.forEach((canvas, i) => {
    expect(canvas).toMatchObject({ domain: [0, 1], rows: 132, columns: 64, width: 64, height: 132 });
    for (let head = 0; head < HEADS; head++) {
      expect(mostApart(headOf(canvas, head), maps(shown[i]!).subarray(head * 16, (head + 1) * 16))).toBeLessThanOrEqual(COLOUR_TOLERANCE);
    }
    // Nothing lies between two maps.
    expect(canvas.values.subarray(64 * 64, 68 * 64).every(Number.isNaN)).toBe(true);
  });
});

test("cells that may not be looked at are missing, and multiples of even are drawn as such", () => {
  const even = Float32Array.from({ length: SIDE * SIDE }, (_, i) => (i % SIDE > Math.floor(i / SIDE) ? NaN : 1 / (1 + Math.floor(i / SIDE))));
  const { canvases } = draw(<FilmStrip label="strip" branch="long" heads={HEADS} side={SIDE} scale={{ domain: [1 / 8, 8], times: true, even }} onShow={() => {}} frames={frames.slice(0, 1)} shown={0} />);
  for (let head = 0; head < HEADS; head++) {
    const wanted = Array.from(maps(0).subarray(head * 16, (head + 1) * 16), (value, i) => Math.log(Math.min(8, Math.max(1 / 8, value / even[i]!))));
    expect(mostApart(headOf(canvases[0]!, head).map(Math.log), wanted)).toBeLessThanOrEqual(COLOUR_TOLERANCE * Math.log(64));
  }
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
