import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KINDS } from "../../cells/registry";
import { VERSION, type Cell, type Notebook } from "../../notebook/document/document";
import type { HandedAnswer } from "../handIn/handIn";
import { anyHandIn } from "../handIn/handIn.testing";
import { findApi } from "./api";
import { interactionOf, standingIn, timeSpan } from "./report";
import { owedSince, resumed, suspended } from "./suspended";

const item = (change: Partial<HandedAnswer>): HandedAnswer => ({ item: "a", title: "A", form: "choice", answer: 1, said: "no", right: false, score: 0, tries: 1, at: null, ...change });

describe("what a platform is told", () => {
  it("is a score of all questions, and that the lesson is completed once all are answered", () => {
    expect(new Map(standingIn([item({}), item({ right: true }), item({ right: true })]))).toEqual(
      new Map([["cmi.core.score.raw", "66.7"], ["cmi.core.score.min", "0"], ["cmi.core.score.max", "100"], ["cmi.core.lesson_status", "completed"]]),
    );
    expect(standingIn([item({}), item({ tries: 0, right: null })])).toContainEqual(["cmi.core.lesson_status", "incomplete"]);
  });

  it("keeps to the data model, whatever was answered", () => {
    fc.assert(
      fc.property(anyHandIn, ({ items }) => {
        for (const [i, one] of items.entries()) {
          const told = new Map(interactionOf(one, i));
          expect(told.get(`cmi.interactions.${i}.id`)).toMatch(/^[\w.-]{0,255}$/);
          expect(["choice", "sequencing", "numeric", "performance"]).toContain(told.get(`cmi.interactions.${i}.type`));
          expect(told.get(`cmi.interactions.${i}.student_response`)!.length).toBeLessThanOrEqual(255);
          expect(["correct", "wrong", "neutral"]).toContain(told.get(`cmi.interactions.${i}.result`));
          const time = told.get(`cmi.interactions.${i}.time`);
          if (time !== undefined) expect(time).toMatch(/^\d\d:\d\d:\d\d$/);
        }
      }),
    );
    expect(interactionOf(item({ form: "order", answer: [2, 0, 1] }), 3)).toContainEqual(["cmi.interactions.3.student_response", "c,a,b"]);
  });

  it("counts its time in the form of SCORM", () => {
    expect(timeSpan(3_723_450)).toBe("0001:02:03.45");
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1e12, noNaN: true }), (time) => {
        expect(timeSpan(time)).toMatch(/^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/);
      }),
    );
  });
});

describe("the platform", () => {
  const API = { LMSInitialize: () => "true", LMSSetValue: () => "true" };

  it("is found in a frame around the page, or around the window that opened it", () => {
    const top: { API?: object; parent?: object } = { API };
    top.parent = top;
    for (const page of [{ parent: { parent: top } }, { opener: { parent: top } }]) expect(findApi(page)?.LMSInitialize("")).toBe("true");
  });

  it("gives text and never throws, whatever its calls give", () => {
    const answers = { LMSInitialize: () => true, LMSSetValue: () => { throw new Error("offline"); }, LMSGetValue: (name: string) => (name === "a" ? null : { name }), LMSGetLastError: () => 301 };
    const api = findApi({ API: answers })!;
    expect([api.LMSInitialize(""), api.LMSSetValue("a", "b"), api.LMSGetValue("a"), api.LMSGetValue("b"), api.LMSGetLastError(), api.LMSCommit("")]).toEqual(["true", "", "", "", "301", ""]);
  });

  it("is none where the frames are another site's, or go round in a circle", () => {
    const foreign = Object.defineProperty({}, "API", { get: () => { throw new DOMException("no", "SecurityError"); } });
    // What a frame called "API" is, where it is another site's.
    const frame = new Proxy({}, { has: () => { throw new DOMException("no", "SecurityError"); } });
    const [a, b]: { parent?: object }[] = [{}, {}];
    a!.parent = b!;
    b!.parent = a!;
    for (const page of [{ parent: foreign }, { parent: { API: frame } }, a!, {}, { parent: null, opener: null }, { API: {} }]) expect(findApi(page)).toBeNull();
  });
});

describe("what is kept for the next visit", () => {
  const cell = (id: string, look: object): Cell => ({ id, kind: "predict", title: "", reads: {}, spec: {}, look });
  const of = (...cells: Cell[]): Notebook => ({ format: "headlight", version: VERSION, title: "", cells });

  it("comes back, but for rows that are too long for it", () => {
    const short = { answer: 3, shown: true, tries: 1, at: 5 };
    const long = { answer: Array.from({ length: 1000 }, (_, i) => i / 1001), shown: true, tries: 0 };
    const notebook = of(cell("a", short), cell("b", long), cell("c", short));
    const text = suspended(notebook);
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(resumed(text, notebook, KINDS)).toEqual(new Map([["a", short], ["c", short]]));
    const owing = suspended(notebook, ["a", "b"]);
    expect(owing.length).toBeLessThanOrEqual(4096);
    expect([owedSince(owing), owedSince(text)]).toEqual([["a", "b"], []]);
    expect(resumed(owing, notebook, KINDS)).toEqual(resumed(text, notebook, KINDS));
  });

  it("is nothing where it is not as it should be", () => {
    const notebook = of(cell("a", {}));
    // JSON that is drawn has "a" for a name now and then, but never this.
    const other = of(cell("a cell", {}));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(resumed(text, other, KINDS).size).toBe(0);
        for (const item of owedSince(text)) expect(item).toBeTypeOf("string");
      }),
    );
    expect(resumed('{"a":[]}', notebook, KINDS).size).toBe(0);
    expect(resumed('{"a":{"answer":"x"}}', notebook, KINDS).get("a")).toEqual({ answer: null, shown: false, tries: 0 });
  });
});
