import { describe, expect, it, vi } from "vitest";
import { memoryStorage, notebookOf, type Page } from "../notebook.testing";
import { fault, freshBrowsers, page } from "./keeper.testing";
import { pageWithRun, run, runFound, runOf } from "./later.testing";

freshBrowsers();

/** The store's answer to the next save does not come, though it took it. */
function unanswered(one: Page) {
  const save = one.library.save;
  vi.spyOn(one.library, "save").mockImplementationOnce(async (change) => {
    await save(change);
    return fault("silent");
  });
}
const flush = async (one: Page, times = 3) => {
  for (let i = 0; i < times; i++) await one.keeper.flush();
};

describe("a change that was kept without its run is not taken for the one with it", () => {
  it("where the answer to the first one did not come", async () => {
    const one = await pageWithRun();
    vi.spyOn(one.library, "saveFile").mockResolvedValueOnce(fault("silent"));
    unanswered(one);
    runOf(one).write(run("late"), "run");
    await flush(one);
    expect([await runFound(one.state().id), one.state().status]).toEqual(["late", "kept"]);
  });

  it("where another notebook was opened while the store did not answer", async () => {
    const one = await pageWithRun();
    const { id } = one.state();
    vi.spyOn(one.library, "saveFile").mockImplementationOnce(async () => {
      one.keeper.openNew(notebookOf("Next"));
      return fault("silent");
    });
    runOf(one).write(run("late"), "run");
    await flush(one);
    expect(await runFound(id)).toBe("late");
  });

  it("where another page brings what was written down while the run is being stored", async () => {
    const one = await pageWithRun();
    const { saveFile } = one.library;
    vi.spyOn(one.library, "saveFile").mockImplementationOnce(async (file) => {
      await page(memoryStorage(), { whenAlone: async () => {} }).keeper.recover();
      return saveFile(file);
    });
    runOf(one).write(run("late"), "run");
    await flush(one);
    expect([await runFound(one.state().id), one.state().status]).toEqual(["late", "kept"]);
  });

  it("nor one with a run of two for the one with neither", async () => {
    const one = await pageWithRun();
    const { id } = one.state();
    const { saveFile } = one.library;
    const asked = vi.spyOn(one.library, "saveFile").mockResolvedValue(fault("silent"));
    unanswered(one);
    runOf(one).write(run("late"), "run");
    runOf(one, "b").write(run("of b"), "run");
    await flush(one, 1);
    expect([await runFound(id), await runFound(id, "b")]).toEqual(["early", undefined]);
    asked.mockReset().mockImplementationOnce(saveFile).mockResolvedValue(fault("silent"));
    await flush(one, 1);
    expect([await runFound(id), await runFound(id, "b")]).toEqual(["late", undefined]);
  });
});
