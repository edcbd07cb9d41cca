import type { BackendName } from "../../../model/engine/engine";
import { anyOf } from "../../lists";
import { number } from "../../numbers";
import type { ProblemSentences } from "../../problems";
import { backendsWords } from "../backends";

const nameOf = (backend: BackendName) => backendsWords.names[backend];

const askForOne = (backends: readonly BackendName[]) => `Ask for ${anyOf(backends)}, or take “backend” out of the address.`;

export const engineProblems: ProblemSentences<"engine"> = {
  "engine/aborted": () => "The computation was called off: something newer took its place.",
  "engine/no-start": ({ error }) => `The compute engine could not be started (${error}). Reload the page to try again.`,
  "engine/stopped-twice": ({ error }) => `The compute engine stopped twice on this (${error}). Take fewer steps or heads.`,
  "engine/memory": ({ error }) => `There is not enough memory for this (${error}). Take fewer steps, heads or units.`,
  "engine/failed": ({ error }) => `The computation failed (${error}). Change a setting to try again, or reload the page.`,
  "engine/long-tfjs": ({ most }) =>
    `TensorFlow.js computes whole maps here, of at most ${number(most)} steps. Take fewer steps, or take “engine=tfjs” out of the address.`,
  "engine/large-maps": ({ steps, heads, bytes, backend, most }) => {
    const way = most === 0 ? "Take fewer heads, units or windows." : `At most ${number(most)} steps fit with these settings: take fewer steps or fewer heads.`;
    const size = (bytes / 2 ** 30).toPrecision(2);
    return `The maps of ${number(steps)} steps and ${number(heads)} heads take ${size} GB for each branch, more than ${nameOf(backend)} can hold here. ${way}`;
  },
  "engine/long-window": ({ steps, bytes, most }) =>
    `A window of ${number(steps)} steps does not fit into ${Math.floor(bytes / 2 ** 20)} MB. Take at most ${number(most)} steps, fewer heads, or fewer units.`,
  "engine/region": ({ item, head, rows, columns, batch, heads, steps }) =>
    `Window ${item}, head ${head}, rows ${rows.join(" to ")} and keys ${columns.join(" to ")} do not lie within ` +
    `${batch} windows, ${heads} heads and ${steps} steps. Ask for a part of the map.`,
  "engine/no-such-backend": ({ asked, backends }) => `“${asked}” is not a backend. ${askForOne(backends)}`,
  "engine/webgl": ({ backends }) =>
    `The address asks for WebGL, which is no longer offered, since WebAssembly computes faster. ${askForOne(backends)}`,
  "engine/given-up": ({ backend, cause }, say) =>
    `The address asks for ${nameOf(backend)}, which failed three times, at last because ${say(cause)}. Reload the page to try it again, or take ` +
    `“backend=${backend}” out of the address to let Headlight choose.`,
  "engine/cannot-start": ({ backend, cause }, say) =>
    `The address asks for ${nameOf(backend)}, which cannot start: ${say(cause)}. Take “backend=${backend}” out of the address to let Headlight choose.`,
  "engine/all-failed": () => "Every way to compute failed again and again in this browser. Reload the page to try again, or use another browser.",
  "engine/none-starts": () => "This browser can run neither WebAssembly nor plain JavaScript workers. Use a newer browser.",
  "engine/gone-on": ({ from, cause, to }, say) =>
    `${nameOf(from)} failed three times, at last because ${say(cause)}, so ${nameOf(to)} computes from now on; your work is still here. ` +
    `Reload the page to try ${nameOf(from)} again.`,
  "engine/started-anew": ({ backend }) => `The GPU was lost and ${nameOf(backend)} had to be started anew; your work is still here.`,
  "engine/replaced": ({ lost, now }) =>
    `The GPU was lost and ${nameOf(lost)} could not be started again, so ${nameOf(now)} computes now; your work is still here.`,
  "engine/stopped": ({ error }) => `The compute engine stopped (${error}) and was started anew; your work is still here.`,
  "engine/stops": ({ error, backend }) =>
    `The compute engine stopped (${error}) again and again on ${nameOf(backend)}, so another way computes from now on; your work is still here.`,
};
