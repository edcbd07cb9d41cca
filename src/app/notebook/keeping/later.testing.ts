import { vi } from "vitest";
import { setTitle } from "../document/actions";
import { memoryStorage, notebookOf, type Page } from "../notebook.testing";
import { fault, page } from "./keeper.testing";
import { keptIn } from "./keptIn";
import { value } from "./library.testing";

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

/** A kept notebook, and the same in another tab that does not know of what the first one does next. */
export async function inTwoTabs() {
  const one = page();
  one.edit(setTitle("Mine"));
  await one.keeper.flush();
  const { id } = one.state();
  const two = page();
  await two.keeper.openKept(id);
  return { one, two, id };
}

/** The notebook on screen is left, and all that can be kept at once is. */
export async function leave({ keeper }: Page): Promise<void> {
  keeper.openNew(notebookOf("Next"));
  await keeper.flush();
}

/** A page that comes later, and frees nothing. */
export const laterPage = (): Page => page(memoryStorage(), { whenAlone: async () => {} });

/** Title and run of each kept notebook. */
export const withRuns = async ({ library }: Page) => Promise.all((await value(library.list())).map(async ({ id, title }) => [title, await runFound(id)]));

/** What a page that comes later finds kept by a cell. */
export async function runFound(id: string, cell = "a"): Promise<string | undefined> {
  const other = laterPage();
  await other.keeper.openKept(id);
  return runOf(other, cell).read()?.text();
}

/** What a page that comes later finds of a file. */
export async function fileFound(id: string, fileId: string): Promise<string | undefined> {
  const other = laterPage();
  await other.keeper.openKept(id);
  return other.shelf.get(fileId)?.text();
}

/** The store does not answer what is asked of it so, until five seconds after the returned function was called. */
export function silent(one: Page, ...names: readonly ("save" | "saveFile")[]) {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const asked = names.map((name) => vi.spyOn(one.library, name).mockResolvedValue(fault("silent")));
  return async () => {
    for (const each of asked) each.mockRestore();
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    await one.keeper.flush();
  };
}
