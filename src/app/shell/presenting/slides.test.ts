import { expect, test } from "vitest";
import { starterNotebook } from "../../starter/starter";
import { slideOf, slidesOf, stopOn } from "./slides";

const cell = (id: string, kind: string, reads = {}) => ({ id, kind, title: "", reads, spec: {} });

test("the starter is three slides: its title with its words, maps with the series that they are of, and how they were learnt", () => {
  const starter = starterNotebook();
  expect(slidesOf(starter)).toEqual([{ cells: ["intro"], title: true }, { cells: ["series", "maps"], title: false }, { cells: ["training"], title: false }]);
  expect(["intro", "series", "maps", "layer", "training", null].map((id) => slideOf(starter, id))).toEqual([0, 1, 1, 1, 2, 0]);
});

test("whatever no maps read has a slide of its own, also where a source is gone", () => {
  const notebook = { title: "T", cells: [cell("s", "series"), cell("m", "attention", { series: "gone", layer: "l" }), cell("l", "layer"), cell("l2", "layer"), cell("t", "text")] };
  expect(slidesOf(notebook).map(({ cells }) => cells)).toEqual([[], ["s"], ["m"], ["l2"], ["t"]]);
  expect(slidesOf({ ...notebook, title: "" })[0]).toEqual({ cells: ["s"], title: false });
  expect(slideOf(notebook, "l2")).toBe(3);
});

test("a notebook without a cell, or whose last one was deleted meanwhile, is one slide, so that the bar is there to end it", () => {
  for (const title of ["", "T"]) expect(slidesOf({ title, cells: [] })).toEqual([{ cells: [], title: true }]);
});

test("a slide stops at what is asked on it, until what is right was shown", () => {
  const notebook = { title: "", cells: [cell("p", "predict"), cell("c", "check"), cell("t", "task")] };
  const looks = new Map([["c", { look: { shown: true } }]]);
  expect(slidesOf(notebook).map((slide) => stopOn(slide, notebook, looks))).toEqual(["p", null, null]);
  expect(stopOn(undefined, notebook, looks)).toBeNull();
});
