import type { TaskSpec } from "./spec";

/**
 * What the sheet with the answers says of a task: its hints, and what is said once it is done. Where that names numbers of the layer, it
 * is true of the layer that it asks for alone, so that it is left out until the task `holds`.
 */
export function answersToTask({ hints, says }: Pick<TaskSpec, "hints" | "says">, holds: boolean): readonly string[] {
  return [...hints, holds || !says.includes("{{") ? says : ""].filter((text) => text !== "");
}
