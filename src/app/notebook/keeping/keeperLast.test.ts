import { describe, expect, it, vi } from "vitest";
import { setTitle } from "../document/actions";
import { createKeeper } from "./keeper";
import { freshBrowsers, page, titlesIn } from "./keeper.testing";
import { changeTo } from "./changeTo";
import { notebookOf } from "../notebook.testing";

freshBrowsers();

describe("what the next tab opens", () => {
  it("is the one before, where nothing was changed in the new one that came right after a change", async () => {
    const { edit, keeper, library, state } = page();
    edit(setTitle("Older"));
    await keeper.flush();
    keeper.openNew(notebookOf("Worked on last"));
    edit(setTitle("Worked on last, changed"));
    const { id } = state();
    keeper.openNew(notebookOf("New"));
    await keeper.flush();
    expect(await library.last()).toEqual({ ok: true, value: id });
    edit(setTitle("New, changed"));
    await keeper.flush();
    expect(await library.last()).toEqual({ ok: true, value: state().id });
  });

  it("is also what another tab's start carried there, and what is saved later than it was left is not", async () => {
    const one = page();
    one.edit(setTitle("Live"));
    await page().keeper.recover();
    await one.keeper.flush();
    expect(await one.library.last()).toEqual({ ok: true, value: one.state().id });

    const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() - 60_000);
    const left = page();
    left.edit(setTitle("Left a minute ago"));
    left.die();
    clock.mockRestore();
    await page().keeper.recover();
    expect(await titlesIn(one.library)).toEqual(["Left a minute ago", "Live"]);
    expect(await one.library.last()).toEqual({ ok: true, value: one.state().id });
  });

  it("is none that was only renamed in the list", async () => {
    const { edit, keeper, library, state } = page();
    edit(setTitle("Mine"));
    await keeper.flush();
    await library.save(changeTo("other", notebookOf("Renamed"), 0));
    expect(await library.last()).toEqual({ ok: true, value: state().id });
  });
});

it("an embedded page's notebook is never what the next tab opens", async () => {
  const { store, library, journal, shelf, tab } = page();
  const whenAlone = async () => {};
  const keeper = createKeeper({ store, library, journal, shelf, tab, whenAlone, touch: () => {}, asLast: false });
  store.getState().edit(setTitle("Embedded"));
  expect(journal.all().find(({ aside }) => aside)?.notebook.title).toBe("Embedded");
  await keeper.flush();
  expect(await library.last()).toEqual({ ok: true, value: null });
  keeper.dispose();
});
