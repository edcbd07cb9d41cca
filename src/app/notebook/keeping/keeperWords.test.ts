import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { moveCell, setTitle } from "../document/actions";
import { insertCell, removeCell } from "../document/moreCells";
import { SILENT } from "./database";
import { closeAll, fault, freshBrowsers, newBrowser, page } from "./keeper.testing";
import { value } from "./library.testing";
import { memoryStorage, notebookOf, textCell } from "../notebook.testing";

freshBrowsers();

describe("whatever tabs do, in whatever order", () => {
  type Step = { readonly who: number; readonly what: "work" | "look" | "move" | "save" | "reload" | "new" | "open" | "recover" | "lose answer" | "fail" };
  const step: fc.Arbitrary<Step> = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom<Step["what"][]>("work", "work", "look", "move", "save", "save", "reload", "new", "open", "recover", "lose answer", "fail"),
  });

  it("every word that was written is kept in some notebook, and each tab finds its own", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        newBrowser();
        const tabs = [page(), page(), page()];
        const first = tabs[0]!;
        first.edit(setTitle("Common"));
        await first.keeper.flush();
        const { id } = first.state();
        for (const tab of tabs.slice(1)) await tab.keeper.openKept(id);
        let words = 0;
        const written = new Set<string>();
        for (const { who, what } of steps) {
          const tab = tabs[who]!;
          const { keeper, edit, library } = tab;
          if (what === "work") {
            const word = `word${words++}`;
            edit(insertCell(textCell(word), 0));
            written.add(word);
          } else if (what === "look") edit((notebook) => ({ ...notebook, cells: [...notebook.cells] }));
          else if (what === "move") edit(moveCell("a", 5));
          else if (what === "save") await keeper.flush();
          else if (what === "new") keeper.openNew(notebookOf("New", textCell("a")));
          else if (what === "recover") await keeper.recover();
          else if (what === "open") {
            const list = await value(library.list());
            await keeper.openKept(list[words % list.length]!.id);
          } else if (what === "lose answer") {
            const save = library.save.bind(library);
            vi.spyOn(library, "save").mockImplementationOnce(async (...request) => (await save(...request), { ok: false, error: SILENT }));
            await keeper.flush();
          } else if (what === "fail") {
            vi.spyOn(library, "save").mockResolvedValueOnce(fault("full"));
            await keeper.flush();
          } else {
            const before = tab.notebook();
            const wasFresh = tab.tab.shown()?.fresh ?? true;
            tab.die();
            tabs[who] = page(tab.session);
            await tabs[who].reopen();
            // Its own words, and those that another tab has added since.
            const shown = tabs[who].notebook().cells.map((cell) => cell.id);
            if (!wasFresh) expect(shown).toEqual(expect.arrayContaining(before.cells.map((cell) => cell.id)));
          }
        }
        tabs.forEach((tab) => tab.die());
        const last = page();
        await last.keeper.recover();
        const kept = await Promise.all((await value(last.library.list())).map(async (each) => (await value(last.library.load(each.id))).notebook));
        const found = new Set(kept.flatMap(({ cells }) => cells.map((cell) => cell.id)));
        expect([...written].filter((word) => !found.has(word))).toEqual([]);
        expect(last.journal.all()).toEqual([]);
        closeAll();
      }),
      { numRuns: 150 },
    );
  });

  it("a deleted cell stays deleted over a reload", async () => {
    const session = memoryStorage();
    const first = page(session);
    first.edit(removeCell("b"));
    first.die();
    const next = page(session);
    await next.reopen();
    expect(next.notebook().cells.map(({ id }) => id)).toEqual(["a"]);
  });
});
