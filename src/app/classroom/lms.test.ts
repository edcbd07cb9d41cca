import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sentenceOf } from "../../words/problems";
import { assigned, usualChoices } from "../assignments/assign";
import type { ScormApi } from "../assignments/scorm/api";
import { say, useMessage } from "../base/message";
import { KINDS } from "../cells/registry";
import { changeLook } from "../notebook/document/looks";
import type { Notebook } from "../notebook/document/document";
import { createNotebookStore } from "../notebook/document/notebookStore";
import { notebookOf } from "../notebook/notebook.testing";
import type { Headlight } from "../shell/headlight";
import { isReported } from "./lms";

const QUESTION = { id: "ask", kind: "predict", title: "", reads: {}, spec: { ...KINDS.get("predict")!.initial(), ask: { form: "choice", options: [{ text: "a", right: true, says: "" }, { text: "b", right: false, says: "" }] } } };
const lesson = (id: string) => assigned(notebookOf(id, QUESTION), usualChoices(notebookOf(id, QUESTION)), id);

/** A platform that may `refuse` a part of the data model, and what it was told, name by name. */
function platform({ refuse = "", student = "Ada", kept = "", count = "" } = {}) {
  const told: [name: string, value: string][] = [];
  let error = "0";
  const lms: ScormApi = {
    LMSInitialize: vi.fn(() => (vi.mocked(lms.LMSInitialize).mock.calls.length > 1 ? "false" : "true")),
    LMSGetValue: (name) => {
      error = refuse !== "" && name.startsWith(refuse) ? "401" : "0";
      return name === "cmi.core.student_name" ? student : name === "cmi.suspend_data" ? kept : name.endsWith("_count") ? count : "";
    },
    LMSSetValue: (name, value) => {
      told.push([name, value]);
      return "true";
    },
    LMSCommit: () => "true",
    LMSFinish: () => "true",
    LMSGetLastError: () => error,
  };
  return { lms, told };
}

function page() {
  const store = createNotebookStore(lesson("one"));
  const runtime = { busy: () => false, subscribe: () => () => {}, state: () => ({ value: null }) };
  const keeper = { state: { getState: () => ({ original: lesson("one") }) }, openNew: (notebook: Notebook) => store.getState().open(notebook) };
  const headlight = { store, runtime, keeper, made: new Map() } as unknown as Headlight;
  const answer = async (look: object) => {
    store.getState().lookAt(changeLook("ask", look));
    await new Promise((resolve) => void setTimeout(resolve));
  };
  return { headlight, store, answer };
}

beforeEach(() => vi.stubGlobal("addEventListener", () => {}));
afterEach(() => vi.unstubAllGlobals());

it("begins one visit, however often what stands over the assignment is drawn", () => {
  const { lms } = platform();
  const { headlight, store } = page();
  expect([isReported(headlight, lms, "one"), isReported(headlight, lms, "one")]).toEqual([true, true]);
  expect(lms.LMSInitialize).toHaveBeenCalledTimes(1);
  expect(store.getState().notebook.assignment?.learner?.name).toBe("Ada");
});

it("begins with the lesson as it was given where another learner was here before, and goes on for the same one", async () => {
  const { headlight, store, answer } = page();
  isReported(headlight, platform().lms, "one");
  await answer({ answer: 1, shown: true });
  const comesBack = (student: string) => {
    expect(isReported({ ...headlight, made: new Map() }, platform({ student }).lms, "one")).toBe(true);
    return [store.getState().notebook.assignment?.learner?.name, store.getState().looks.size];
  };
  expect(comesBack("Ada")).toEqual(["Ada", 1]);
  expect(comesBack("Grace")).toEqual(["Grace", 0]);
});

it("tells the platform nothing of another assignment that is opened on its page", async () => {
  const { lms, told } = platform();
  const { headlight, store, answer } = page();
  isReported(headlight, lms, "one");
  await answer({});
  told.length = 0;
  store.getState().open(lesson("two"));
  expect(isReported(headlight, lms, "two")).toBe(false);
  await answer({ answer: 0, shown: true });
  expect(told).toEqual([]);
});

it("tells each answer, and none where one only begins anew", async () => {
  const { lms, told } = platform();
  const { headlight, answer } = page();
  isReported(headlight, lms, "one");
  for (const look of [{ answer: 1, shown: true }, { answer: null, shown: false, tries: 1 }, { answer: 0, shown: true }]) await answer(look);
  expect(told.filter(([name]) => name.endsWith("student_response")).map(([, value]) => value)).toEqual(["b", "a"]);
});

it("tells a later visit's answers alone, and what the earlier one had not come to tell", async () => {
  const [first, second] = [platform(), page()];
  isReported(second.headlight, first.lms, "one");
  await second.answer({ answer: 1, shown: true });
  const suspendedIn = (told: readonly (readonly [string, string])[]) => told.findLast(([name]) => name === "cmi.suspend_data")![1];
  const comesBack = async (kept: string, look: object) => {
    const [{ lms, told }, { headlight, answer }] = [platform({ kept }), page()];
    isReported(headlight, lms, "one");
    await answer({});
    await answer(look);
    return told.filter(([name]) => name.endsWith("student_response")).map(([, value]) => value);
  };
  const kept = suspendedIn(first.told);
  expect(await comesBack(kept, {})).toEqual([]);
  expect(await comesBack(kept, { answer: 0, shown: true, tries: 1 })).toEqual(["a"]);
  // The page went while the layer was still computed.
  const before = JSON.parse(kept) as object;
  expect(await comesBack(JSON.stringify({ "": ["ask"], ...before }), {})).toEqual(["b"]);
});

it("owes an answer that was given while the page goes, before the layer has come to rest", () => {
  let gone = () => {};
  vi.stubGlobal("addEventListener", (_: string, listener: () => void) => (gone = listener));
  const { lms, told } = platform();
  const { headlight, store } = page();
  isReported(headlight, lms, "one");
  store.getState().lookAt(changeLook("ask", { answer: 1, shown: true }));
  gone();
  expect(JSON.parse(told.findLast(([name]) => name === "cmi.suspend_data")![1])).toMatchObject({ "": ["ask"], ask: { answer: 1 } });
});

it("tells the standing to a platform that keeps no single answers", async () => {
  const { lms, told } = platform({ refuse: "cmi.interactions" });
  const { headlight, answer } = page();
  isReported(headlight, lms, "one");
  await answer({ answer: 0, shown: true });
  expect(told.some(([name]) => name.startsWith("cmi.interactions"))).toBe(false);
  expect(told.findLast(([name]) => name === "cmi.core.score.raw")).toEqual(["cmi.core.score.raw", "100"]);
});

it("tells an answer again that the platform did not take, under the same number", async () => {
  const { lms, told } = platform();
  const { headlight, answer } = page();
  isReported(headlight, lms, "one");
  const take = lms.LMSSetValue;
  Object.assign(lms, { LMSSetValue: () => "" });
  await answer({ answer: 1, shown: true });
  Object.assign(lms, { LMSSetValue: take });
  await answer({ answer: 1, shown: true, tries: 1, at: 5 });
  expect(told.filter(([name]) => name.endsWith("student_response"))).toEqual([["cmi.interactions.0.student_response", "b"]]);
  // What comes after it has the next number, and what is refused of an answer keeps nothing else of it back.
  Object.assign(lms, { LMSSetValue: (name: string, value: string) => (name.endsWith(".type") ? "false" : take(name, value)) });
  await answer({ answer: 0, shown: true, tries: 2 });
  expect(told.findLast(([name]) => name.endsWith("result"))).toEqual(["cmi.interactions.1.result", "correct"]);
});

it("counts answers from 0 where the platform gives no number of them", async () => {
  for (const count of ["Infinity", "-2", "1.5", "many"]) {
    const { lms, told } = platform({ count });
    const { headlight, answer } = page();
    isReported(headlight, lms, "one");
    await answer({ answer: 1, shown: true });
    expect(told.map(([name]) => name)).toContain("cmi.interactions.0.result");
  }
});

it("begins a new visit where the browser brings the page back whose visit is over", () => {
  const listeners = new Map<string, (event: object) => void>();
  const reload = vi.fn();
  vi.stubGlobal("addEventListener", (name: string, listener: (event: object) => void) => listeners.set(name, listener));
  vi.stubGlobal("location", { reload });
  isReported(page().headlight, platform().lms, "one");
  expect([...listeners.keys()]).toEqual(["pagehide"]);
  listeners.get("pagehide")!({});
  listeners.get("pageshow")!({ persisted: false });
  expect(reload).not.toHaveBeenCalled();
  listeners.get("pageshow")!({ persisted: true });
  expect(reload).toHaveBeenCalledTimes(1);
});

it("tells nothing to a platform that does not begin, and says so once, in one sentence", async () => {
  for (const [answer, code, told] of [["false", "101", " (its error 101),"], ["", "", "visit, so"], ["", "0", "visit, so"]] as const) {
    say(null);
    const [{ headlight, answer: give }, { lms, told: values }] = [page(), platform()];
    const api = { ...lms, LMSInitialize: () => answer, LMSGetLastError: () => code };
    expect([isReported(headlight, api, "one"), isReported(headlight, api, "one")]).toEqual([false, false]);
    const { text } = useMessage.getState().message!;
    expect(await sentenceOf(text)).toContain(told);
    say(null);
    await give({ answer: 1, shown: true });
    expect([values, useMessage.getState().message]).toEqual([[], null]);
  }
});
