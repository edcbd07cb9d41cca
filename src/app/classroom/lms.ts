import { begun } from "../assignments/assign";
import { itemsOf } from "../assignments/handIn/collect";
import type { HandedAnswer } from "../assignments/handIn/handIn";
import type { ScormApi } from "../assignments/scorm/api";
import { interactionOf, standingIn, timeSpan, type Value } from "../assignments/scorm/report";
import { owedSince, resumed, suspended } from "../assignments/scorm/suspended";
import { madeIn } from "../base/handedDown";
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
    /** It did not begin the visit, so nothing is told to it. */
    "classroom/no-visit": { readonly code: string };
  }
}

type Parts = Pick<Headlight, "store" | "runtime" | "keeper">;

/** What SCORM 1.2 calls a part of the data model that a platform does without. */
const NOT_THERE = "401";

/** Whether an assignment is reported, by its id. */
const createVisits = () => new Map<string, boolean>();

/**
 * Whether the assignment on screen is reported to the platform. A visit is begun once, with the first assignment that asks, however
 * often that is drawn anew; what else is opened on the platform's page is nothing of its.
 */
export function isReported(headlight: Parts & Pick<Headlight, "made">, api: ScormApi, id: string): boolean {
  const visits = madeIn(headlight.made, createVisits);
  if (visits.size === 0) visits.set(id, connect(headlight, api, id));
  return visits.get(id) ?? false;
}

/**
 * Reports an assignment to the learning platform that this page runs in, from now until the page goes: who learns comes from there,
 * each answer as it is given, the standing with it, and what a later visit goes on with. False where the platform does not begin,
 * which is said.
 */
function connect(headlight: Parts, api: ScormApi, id: string): boolean {
  const { store } = headlight;
  const isOn = () => store.getState().notebook.assignment?.id === id;
  const began = Date.now();
  const check = (answer: string) => {
    if (answer !== "true") say({ kind: "classroom/platform", params: { code: api.LMSGetLastError() } });
    return answer === "true";
  };
  if (api.LMSInitialize("") !== "true") {
    say({ kind: "classroom/no-visit", params: { code: api.LMSGetLastError() } });
    return false;
  }
  /** Sets all of them, also where the platform refuses one; gives whether it took the first. */
  const set = (values: readonly Value[]) => values.map(([name, value]) => check(api.LMSSetValue(name, value)))[0];
  // What an earlier visit told is not told again.
  const told = toldBefore(beginAs(headlight, api), answersIn(store));
  let count = countIn(api.LMSGetValue("cmi.interactions._count"));
  // A platform need not keep single answers; it then still knows the standing.
  const keepsAnswers = api.LMSGetLastError() !== NOT_THERE;
  const report = async () => {
    const { items, assignment } = await answersNow(headlight);
    if (assignment.id !== id) return;
    const owed = owedIn(store, told);
    for (const item of items) {
      const answer = owed.get(item.item);
      // One that was refused is owed, and its number is the next one's: a platform takes no number beyond its count.
      if (answer === undefined || (keepsAnswers && set(interactionOf(item, count)) !== true)) continue;
      count++;
      told.set(item.item, answer);
    }
    set([...standingIn(items), suspendedNow()]);
    check(api.LMSCommit(""));
  };
  const suspendedNow = (): Value => ["cmi.suspend_data", suspended(documentOf(store.getState()), [...owedIn(store, told).keys()])];
  let answered = JSON.stringify(answersIn(store));
  const follow = store.subscribe(({ looks }, before) => {
    if (looks === before.looks || !isOn()) return;
    const now = JSON.stringify(answersIn(store));
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
      if (isOn()) set([suspendedNow()]);
      set([["cmi.core.session_time", timeSpan(Date.now() - began)], ["cmi.core.exit", "suspend"]]);
      api.LMSFinish("");
      // By the way back the browser shows the page as it was, whose visit is over: what is answered from then on needs a new one.
      addEventListener("pageshow", (event) => (event as PageTransitionEvent).persisted && location.reload(), { once: true });
    },
    { once: true },
  );
  return true;
}

/** How many answers the platform has; 0 where it gives no number of any. */
const countIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

/** Begins as the learner that the platform names, with what an earlier visit left; what that did not come to tell is given back. */
function beginAs({ store, keeper }: Parts, api: ScormApi): readonly string[] {
  const [name, number] = ["cmi.core.student_name", "cmi.core.student_id"].map((each) => api.LMSGetValue(each).slice(0, 200)) as [string, string];
  const { original } = keeper.state.getState();
  const before = store.getState().notebook.assignment?.learner;
  const isOther = before !== undefined && (before.name !== name || before.number !== number);
  // By the way back in a browser that another one used: this one begins with the lesson as it was given, and the other's stays theirs.
  if (isOther && original !== null) keeper.openNew(original, { original });
  const { notebook, edit, lookAt } = store.getState();
  if (notebook.assignment?.learner === undefined) edit((lesson) => begun(lesson, { name, number, since: Date.now() }));
  store.temporal.getState().clear();
  const kept = api.LMSGetValue("cmi.suspend_data");
  for (const [id, look] of resumed(kept, notebook, KINDS)) lookAt(changeLook(id, look));
  return owedSince(kept);
}

/** What was begun anew and not yet answered again is no answer. */
const isGiven = ({ answer, form, tries }: HandedAnswer): boolean => tries > 0 && (answer !== null || form === "task");

/** All answers: that something was answered since needs no layer, and a layer that is turned meanwhile makes no new answer. */
const answersIn = (store: Parts["store"]): readonly HandedAnswer[] => itemsOf(documentOf(store.getState()), () => null);

/** Each answer that was told, as text, by its item: all that there are but those that are owed. */
const toldBefore = (owed: readonly string[], answers: readonly HandedAnswer[]): Map<string, string> =>
  new Map(answers.filter(({ item }) => !owed.includes(item)).map((answer) => [answer.item, JSON.stringify(answer)]));

/** Answers that were given and not yet told, as `toldBefore` has them. */
const owedIn = (store: Parts["store"], told: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(answersIn(store).filter(isGiven).map((answer) => [answer.item, JSON.stringify(answer)] as const).filter(([item, answer]) => told.get(item) !== answer));
