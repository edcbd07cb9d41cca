import { vi } from "vitest";
import { setTitle } from "../document/actions";
import { memoryStorage, notebookOf, type Page } from "../notebook.testing";
import { fault, page } from "./keeper.testing";
import { keptIn } from "./keptIn";

export const runOf = ({ store, shelf, keeper }: Page, cell = "a") => keptIn(store, shelf, keeper.later)(cell);

export const run = (text: string) => new Blob([text]);

/** A page with a notebook of one's own that two cells keep something with. */
export async function pageWithRun(one = page()): Promise<Page> {
  one.edit(setTitle("Mine"));
  runOf(one).write(run("early"), "run");
  await one.keeper.flush();
  return one;
}

/** The same, left for another notebook and open in another tab; `late` is how its first cell comes to keep something after that. */
export async function leftAndOpenedElsewhere() {
  const one = await pageWithRun();
  const { id } = one.state();
  const late = runOf(one);
  one.keeper.openNew(notebookOf("Next"));
  const two = page();
  await two.keeper.openKept(id);
  return { one, id, late, two };
}

/** What a page that comes later finds kept by a cell. */
export async function runFound(id: string, cell = "a"): Promise<string | undefined> {
  const other = page(memoryStorage(), { whenAlone: async () => {} });
  await other.keeper.openKept(id);
  return runOf(other, cell).read()?.text();
}

/** The store does not answer what is asked of it so, until five seconds after the returned function was called. */
export function silent(one: Page, name: "save" | "saveFile") {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const asked = vi.spyOn(one.library, name).mockResolvedValue(fault("silent"));
  return async () => {
    asked.mockRestore();
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    await one.keeper.flush();
  };
}
