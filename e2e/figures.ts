import type { App } from "./app";
import { expect } from "./fixtures";

/** A state of the page in which a cell shows something of its own. */
export interface Figure {
  readonly name: string;
  /** What the cell on show is called. */
  readonly cell: string;
  /** Goes there from the figure before. */
  readonly show: (app: App) => Promise<void>;
}

const ATTENTION = "What each head looks at";

async function openFold(app: App, title: string): Promise<void> {
  const fold = app.cell("layer").locator("details", { has: app.page.locator("summary", { hasText: title }) });
  await fold.locator("summary").click();
  await fold.locator("summary + div svg").first().waitFor();
}

const panel = (name: string): Figure => ({
  name: (name.match(/\w+/g) ?? []).join("-").toLowerCase(),
  cell: ATTENTION,
  show: async (app) => {
    await app.cell("attention").getByRole("tab", { name, exact: true }).click();
    await app.cell("attention").getByRole("tabpanel").locator("canvas, svg[aria-hidden], figure").first().waitFor();
    await expect(app.cell("attention").locator("[aria-busy=true]")).toHaveCount(0);
  },
});

const look = (name: string): Figure => ({
  name: `maps-${name.toLowerCase()}`,
  cell: ATTENTION,
  show: async (app) => {
    await app.cell("attention").getByRole("radio", { name, exact: true }).check();
    await app.cell("attention").locator(name === "Series" ? "[aria-label*='looks at'] canvas, figure canvas" : '[role="img"][data-branch] canvas').first().waitFor();
  },
});

const TEXT = "# A text\n\nWith **weight**, *slant*, `code`, a [link](https://example.org), and $\\sqrt{\\frac{a}{b^2}} \\cdot \\mathbf{W}$.\n\n- one\n- two\n\n1. first\n2. second";

/** Makes the starter notebook small, with a cell of each kind. */
export async function openFigures(app: App): Promise<void> {
  await app.setNumber("Steps", 12);
  await app.setNumber("Heads", 2);
  await app.addCell(/^Output/);
  await app.settled();
  await app.cell("text").getByRole("button", { name: "Edit this text" }).click();
  await app.cell("text").getByRole("textbox", { name: /^Text in Markdown/ }).fill(TEXT);
  await app.cell("text").getByRole("button", { name: "Done" }).click();
  await app.cell("text").locator(".katex").waitFor();
}

/** Every kind of figure that there is, each reached from the one before; begins with `openFigures`. */
export const FIGURES: readonly Figure[] = [
  { name: "series", cell: "The series", show: async () => {} },
  { name: "layer", cell: "The layer", show: async () => {} },
  { name: "layer-inside", cell: "The layer", show: (app) => openFold(app, "Inside") },
  { name: "output", cell: "Output", show: async () => {} },
  { name: "maps", cell: ATTENTION, show: async () => {} },
  ...["Effect", "Lag", "Series", "Weights"].map(look),
  {
    name: "maps-enlarged",
    cell: ATTENTION,
    show: async (app) => {
      await app.cell("attention").getByRole("button", { name: "Enlarge short head 1" }).click();
      await app.cell("attention").getByRole("region", { name: "Enlarged map" }).locator("canvas").first().waitFor();
    },
  },
  {
    name: "every-window",
    cell: ATTENTION,
    show: async (app) => {
      await app.cell("attention").getByRole("tab", { name: "Every window", exact: true }).click();
      await app.cell("attention").getByRole("button", { name: "Scan every window" }).click();
      await app.cell("attention").locator('[data-scan="done"] [data-rare]').first().waitFor();
    },
  },
  ...["Heads", "Compare", "What if", "Step by step", "Is it real?"].map(panel),
  {
    name: "layer-padding",
    cell: "The layer",
    show: (app) => openFold(app, "Padding"),
  },
  {
    name: "long",
    cell: ATTENTION,
    show: async (app) => {
      await app.cell("attention").getByRole("tab", { name: "Maps", exact: true }).click();
      await app.setNumber("Stride of the long window", 1);
      await app.setNumber("Steps", 1_100);
      await app.page.locator("[data-zoomed]").waitFor();
    },
  },
];
