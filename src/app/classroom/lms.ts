import { begun } from "../assignments/assign";
import { itemsOf } from "../assignments/handIn/collect";
import type { Item } from "../assignments/handIn/handIn";
import type { ScormApi } from "../assignments/scorm/api";
import { interactionOf, standingIn, timeSpan, type Value } from "../assignments/scorm/report";
import { resumed, suspended } from "../assignments/scorm/suspended";
import { owned } from "../base/owned";
import { say } from "../base/message";
import { KINDS } from "../cells/registry";
import { changeLook, documentOf } from "../notebook/document/looks";
import type { Headlight } from "../shell/headlight";
import { answersNow } from "./handingIn";

declare module "../../model/result" {
  interface Problems {
    /** A call to the platform failed; `code` is what it gives for that. */
    "classroom/platform": { readonly code: string };
  }
}

type Parts = Pick<Headlight, "store" | "runtime">;

/**
 * Reports to the learning platform that this page runs in, from now until the page goes: who learns comes from there, each answer
 * as it is given, the standing with it, and what a later visit goes on with. False where the platform does not begin, which is said.
 */
export function connect(headlight: Parts, api: ScormApi): boolean {
  const { store } = headlight;
  const began = Date.now();
  const check = (answer: string) => {
    if (answer !== "true") say({ kind: "classroom/platform", params: { code: api.LMSGetLastError() } });
    return answer === "true";
  };
  if (!check(api.LMSInitialize(""))) return false;
  const set = (values: readonly Value[]) => values.every(([name, value]) => check(api.LMSSetValue(name, value)));
  beginAs(store, api);
  let told = new Map<string, string>();
  let count = Number(api.LMSGetValue("cmi.interactions._count")) || 0;
  const report = async () => {
    const { items } = await answersNow(headlight);
    const fresh = items.filter((item) => item.tries > 0 && told.get(item.item) !== JSON.stringify(item));
    told = new Map(items.map((item) => [item.item, JSON.stringify(item)]));
    for (const item of fresh) set(interactionOf(item, count++));
    keep(items);
    check(api.LMSCommit(""));
  };
  const keep = (items: readonly Item[]) => set([...standingIn(items), ["cmi.suspend_data", suspended(documentOf(store.getState()))]]);
  let answered = answersIn(store);
  const follow = store.subscribe(({ looks }, before) => {
    if (looks === before.looks) return;
    const now = answersIn(store);
    if (now === answered) return;
    answered = now;
    owned(report());
  });
  owned(report());
  addEventListener(
    "pagehide",
    () => {
      follow();
      // At once: nothing that waits comes before the page is gone.
      set([["cmi.suspend_data", suspended(documentOf(store.getState()))], ["cmi.core.session_time", timeSpan(Date.now() - began)], ["cmi.core.exit", "suspend"]]);
      api.LMSFinish("");
    },
    { once: true },
  );
  return true;
}

/** Begins as the learner that the platform names, with what an earlier visit left. */
function beginAs(store: Parts["store"], api: ScormApi): void {
  const [name, number] = [api.LMSGetValue("cmi.core.student_name"), api.LMSGetValue("cmi.core.student_id")];
  const { notebook, edit, lookAt } = store.getState();
  if (notebook.assignment?.learner === undefined) edit((before) => begun(before, { name: name.slice(0, 200), number: number.slice(0, 200), since: Date.now() }));
  store.temporal.getState().clear();
  for (const [id, look] of resumed(api.LMSGetValue("cmi.suspend_data"), notebook, KINDS)) lookAt(changeLook(id, look));
}

/** All answers as text: whether something was answered since needs no layer. */
const answersIn = (store: Parts["store"]): string => JSON.stringify(itemsOf(documentOf(store.getState()), () => null));
