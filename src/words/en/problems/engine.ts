import type { BackendName } from "../../../model/engine/engine";
import { number } from "../../numbers";
import type { ProblemSentences } from "../../problems";

const BACKENDS: Readonly<Record<BackendName, string>> = { webgpu: "WebGPU", wasm: "WebAssembly", cpu: "plain JavaScript" };

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
    return `The maps of ${number(steps)} steps and ${number(heads)} heads take ${size} GB for each branch, more than ${BACKENDS[backend]} can hold here. ${way}`;
  },
  "engine/long-window": ({ steps, bytes, most }) =>
    `A window of ${number(steps)} steps does not fit into ${Math.floor(bytes / 2 ** 20)} MB. Take at most ${number(most)} steps, fewer heads, or fewer units.`,
  "engine/region": ({ item, head, rows, columns, batch, heads, steps }) =>
    `Window ${item}, head ${head}, rows ${rows.join(" to ")} and keys ${columns.join(" to ")} do not lie within ` +
    `${batch} windows, ${heads} heads and ${steps} steps. Ask for a part of the map.`,
};
