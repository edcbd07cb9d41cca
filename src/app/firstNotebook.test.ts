import "fake-indexeddb/auto";
import { IDBFactory, IDBOpenDBRequest } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openFirst } from "./firstNotebook";
import { setTitle } from "./notebook/document/actions";
import { SILENT } from "./notebook/keeping/database";
import { memoryStorage, notebookOf, openPage, type Page } from "./notebook/notebook.testing";
import type { Headlight } from "./shell/headlight";

/** ms in which the notebook has to be on the page and computed; a third of them are for what comes before it is computed. */
const WITHIN = 3_000 / 3;

const works = new IDBFactory();
const hangs = { open: () => new IDBOpenDBRequest() } as unknown as IDBFactory;
const pages: Page[] = [];
let local: Storage;

/** A page of the browser that all tests' pages share, before its first notebook is chosen. */
function page(session?: Storage): Page {
  const opened = openPage({ local }, session);
  pages.push(opened);
  return opened;
}

const first = ({ store, keeper, library, journal, tab }: Page) => openFirst({ store, keeper, library, journal, tab } as unknown as Headlight, { embedded: false, named: null });

/** True where the first notebook is chosen within so many ms. */
async function isChosen(opened: Page, ms: number): Promise<boolean> {
  let chosen = false;
  const choosing = first(opened).finally(() => (chosen = true));
  await vi.advanceTimersByTimeAsync(ms);
  const inTime = chosen;
  await vi.advanceTimersByTimeAsync(10_000);
  await choosing;
  return inTime;
}

beforeEach(() => {
  local = memoryStorage();
  globalThis.indexedDB = works;
  vi.stubGlobal("document", { getElementById: () => null });
  vi.stubGlobal("location", new URL("https://headlight.example/"));
});
afterEach(() => {
  pages.splice(0).forEach((each) => each.die());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

for (const [which, session] of [
  ["the last one", undefined],
  ["that of its tab", memoryStorage()],
] as const) {
  it(`a store that never answers is not waited for: ${which} is looked for once it does`, async () => {
    if (session !== undefined) {
      const before = page(session);
      before.edit(setTitle("Mine"));
      await before.keeper.flush();
      before.die();
    }
    globalThis.indexedDB = hangs;
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const opened = page(session);
    expect(await isChosen(opened, WITHIN)).toBe(true);
    expect(opened.notebook().title).toBe("Starter");
    expect(opened.state()).toMatchObject({ status: "failed", problem: SILENT });
  });
}

it("shows what comes late where nothing was changed meanwhile, and takes back that nothing came", async () => {
  const before = page();
  before.edit(setTitle("Mine"));
  await before.keeper.flush();
  before.die();
  const opened = page();
  const { last } = opened.library;
  vi.spyOn(opened.library, "last").mockImplementation(async () => {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    return last();
  });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const choosing = first(opened);
  await vi.advanceTimersByTimeAsync(1_000);
  await choosing;
  expect(opened.state().problem).toBe(SILENT);
  await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(opened.notebook().title).toBe("Mine"));
  expect(opened.state().problem).toBeNull();
});

it("a tab that began with a link shows what became of it also where the store answers late, and the link's own until then", async () => {
  const session = memoryStorage();
  const before = page(session);
  before.edit(setTitle("Mine"));
  await before.keeper.flush();
  before.die();
  vi.stubGlobal("location", new URL("https://headlight.example/#v1.abc"));
  const opened = page(session);
  const { load } = opened.library;
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  vi.spyOn(opened.library, "load").mockImplementation(async (id) => {
    await answered;
    return load(id);
  });
  const { store, keeper, library, journal, tab } = opened;
  const address = { open: async () => keeper.openNew(notebookOf("As the link has it")) };
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const choosing = openFirst({ store, keeper, library, journal, tab, address } as unknown as Headlight, { embedded: false, named: null });
  await vi.advanceTimersByTimeAsync(WITHIN);
  await choosing;
  expect(opened.notebook().title).toBe("As the link has it");
  answer();
  vi.useRealTimers();
  await vi.waitFor(() => expect(opened.notebook().title).toBe("Mine"));
  expect(opened.state()).toMatchObject({ status: "kept", problem: null, revision: 1 });
});
