import { ok, type Result } from "../../../model/result";
import { loadPart } from "../../base/loadPart";
import type { Roles } from "../../notebook/document/roles";
import type { ShownLayer } from "./shownLayer";

export const TEACHING_ROLES = { attention: { kinds: ["attention"], optional: true, settled: true, offered: true } } as const satisfies Roles;

/** What a teaching cell computes: the layer that it reads; null where it reads none. */
export async function asksLayer(_: object, inputs: Readonly<Record<string, unknown>>): Promise<Result<ShownLayer | null>> {
  if (inputs["attention"] === undefined) return ok(null);
  return (await loadPart(() => import("./shownLayer"))).shownLayer(inputs);
}
