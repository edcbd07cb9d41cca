import { describe, expect, it, vi } from "vitest";
import { setTitle } from "../document/actions";
import { fault, freshBrowsers, page, titlesIn } from "./keeper.testing";
import { changeLook } from "../document/looks";
import { notebookOf, probeCell, textCell } from "../notebook.testing";

freshBrowsers();

describe("two tabs", () => {
  /** Two tabs that show one notebook, kept. */
  async function twoTabs() {
    const one = page();
    one.keeper.openNew(notebookOf("N", textCell("a"), probeCell({ tab: "maps" })));
    one.edit(setTitle("Kept"));
    await one.keeper.flush();
    const two = page();
    await two.keeper.openKept(one.state().id);
    return { one, two };
  }

  it("that both work keep both, and go on", async () => {
    const { one, two } = await twoTabs();
    const { id } = one.state();
    two.edit(setTitle("From two"));
    await two.keeper.flush();
    one.edit(setTitle("From one"));
    await one.keeper.flush();
    expect(one.state()).toMatchObject({ status: "kept", parted: true, problem: null });
    expect(one.state().id).not.toBe(id);
    one.edit(setTitle("Still one"));
    two.edit(setTitle("Still two"));
    await Promise.all([one.keeper.flush(), two.keeper.flush()]);
    expect(await titlesIn(one.library)).toEqual(["Still one", "Still two"]);
    expect(one.state().parted).toBe(true);
    expect(two.state()).toMatchObject({ id, parted: false });
    one.die();
    const again = page(one.session);
    await again.reopen();
    expect(again.notebook().title).toBe("Still one");
    expect(again.state().parted).toBe(false);
  });

  it("of which one looks around do not part, whoever saves first", async () => {
    const { one, two } = await twoTabs();
    two.lookAt(changeLook("probe", { tab: "heads" }));
    await two.keeper.flush();
    one.edit(setTitle("Worked"));
    await one.keeper.flush();
    two.lookAt(changeLook("probe", { tab: "walk" }));
    await two.keeper.flush();
    expect([one.state(), two.state()]).toMatchObject([{ status: "kept", parted: false }, { status: "kept", parted: false }]);
    expect(await titlesIn(one.library)).toEqual(["Worked"]);
    two.edit(setTitle("Two works as well"));
    await two.keeper.flush();
    expect(two.state().parted).toBe(true);
    expect(await titlesIn(one.library)).toEqual(["Two works as well", "Worked"]);
  });

  it("work counts as work also when the tab looks around before it is saved", async () => {
    const { one, two } = await twoTabs();
    two.edit(setTitle("Two"));
    await two.keeper.flush();
    one.edit(setTitle("One"));
    one.lookAt(changeLook("probe", { tab: "heads" }));
    await one.keeper.flush();
    expect(await titlesIn(one.library)).toEqual(["One", "Two"]);
    // What was worked on and saved is no longer new.
    one.lookAt(changeLook("probe", { tab: "maps" }));
    expect(one.journal.all()).toMatchObject([{ worked: false }]);
  });

  it("of which one brought the other's change beside its own show each its own after a reload", async () => {
    const { one, two } = await twoTabs();
    two.edit(setTitle("From two"));
    await two.keeper.flush();
    one.edit(setTitle("From one"));
    await two.keeper.recover();
    expect(await titlesIn(two.library)).toEqual(["From one", "From two"]);
    one.die();
    const again = page(one.session);
    await again.reopen();
    expect(again.notebook().title).toBe("From one");
    expect(again.state()).toMatchObject({ status: "kept", id: expect.stringContaining(`${two.state().id}.`) });
    // Who does not say whose it is gets the one of that id.
    const third = page();
    await third.keeper.openKept(two.state().id);
    expect(third.notebook().title).toBe("From two");
  });

  it("find each their own among what several left", async () => {
    const { one, two } = await twoTabs();
    one.edit(setTitle("One"));
    two.edit(setTitle("Two"));
    const other = page();
    other.edit(setTitle("Other"));
    for (const tab of [one, two, other]) tab.die();
    const shown: string[] = [];
    for (const { session } of [one, two, other]) {
      const tab = page(session);
      vi.spyOn(tab.library, "save").mockResolvedValue(fault("full"));
      await tab.reopen();
      shown.push(tab.notebook().title);
      tab.die();
    }
    expect(shown).toEqual(["One", "Two", "Other"]);
  });

  it("recover what others left, all of it, and leave what is their own to their own save", async () => {
    for (const title of ["Left 1", "Left 2"]) {
      const left = page();
      left.edit(setTitle(title));
      left.die();
    }
    const tab = page();
    tab.edit(setTitle("Own"));
    await tab.keeper.recover();
    expect(await titlesIn(tab.library)).toEqual(["Left 1", "Left 2"]);
    expect(tab.journal.all().map(({ notebook }) => notebook.title)).toEqual(["Own"]);
  });

  it("recover what a third one left, once, and without parting from it", async () => {
    const { one, two } = await twoTabs();
    one.edit(setTitle("Live"));
    // `two` takes it for left behind while `one` is alive.
    await two.keeper.recover();
    expect(await titlesIn(two.library)).toEqual(["Live"]);
    expect(one.journal.all()).toEqual([]);
    one.edit(setTitle("Live on"));
    await one.keeper.flush();
    expect(one.state().parted).toBe(false);
    expect(await titlesIn(two.library)).toEqual(["Live on"]);
    expect(await two.library.last()).toEqual({ ok: true, value: one.state().id });
  });
});
