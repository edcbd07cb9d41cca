import { newId } from "../../base/ids";
import type { Notebook } from "../document/document";
import type { Unsaved } from "./journal";

/** A change to a kept notebook that is not on screen. */
export const changeTo = (id: string, notebook: Notebook, revision: number): Unsaved => ({
  id,
  notebook,
  revision,
  writer: newId(),
  change: 1,
  worked: true,
  aside: true,
  at: Date.now(),
});
