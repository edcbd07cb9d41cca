import { describe, expect, it } from "vitest";
import { setTitle } from "../document/actions";
import { documentOf, setKept } from "../document/looks";
import { memoryStorage } from "../notebook.testing";
import { freshBrowsers, page, titlesIn } from "./keeper.testing";
import { value } from "./library.testing";

freshBrowsers();

describe("a run that a cell keeps is work", () => {
  it("which makes one's own what was only opened, and is kept over a reload", async () => {
    const session = memoryStorage();
    const one = page(session);
    const ref = one.shelf.put(new Blob(["run"]), "run");
    one.lookAt(setKept("a", ref));
    await one.keeper.flush();
    one.die();
    const two = page(session);
    await two.reopen();
    expect(documentOf(two.store.getState()).cells[0]!.kept).toEqual(ref);
    expect(await two.shelf.get(ref.id)!.text()).toBe("run");
  });

  it("which stays beside what another tab does meanwhile", async () => {
    const one = page();
    one.edit(setTitle("Kept"));
    await one.keeper.flush();
    const two = page();
    await two.keeper.openKept(one.state().id);
    one.lookAt(setKept("a", one.shelf.put(new Blob(["run"]), "run")));
    await one.keeper.flush();
    two.edit(setTitle("Two's"));
    await two.keeper.flush();
    one.lookAt(setKept("a", one.shelf.put(new Blob(["run on"]), "run")));
    await one.keeper.flush();
    expect(await titlesIn(one.library)).toEqual(["Kept", "Two's"]);
    expect(one.state().parted).toBe(false);
    const kept = await value(one.library.load(one.state().id));
    expect(kept.notebook.cells[0]!.kept).toMatchObject({ size: 6 });
  });
});
