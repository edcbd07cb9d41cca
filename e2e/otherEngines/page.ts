import { expect } from "@playwright/test";
import { readNpz, type NpyArray } from "../npz";
import type { Driver, Point } from "./driver";

declare global {
  interface Window {
    headlightSaved?: { readonly name: string; readonly blob: Blob };
    headlightPressed?: boolean;
  }
}

/** The page as the contract describes it, in a browser that Playwright does not drive. */
export class OtherPage {
  constructor(readonly driver: Driver) {}

  async open(url: string): Promise<void> {
    await this.driver.open(url);
    await this.settled();
  }

  /** Waits until nothing is being computed and every cell came out well. */
  async settled(): Promise<void> {
    const state = () =>
      this.driver.evaluate(() => ({
        busy: document.documentElement.dataset["busy"],
        alerts: [...document.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent),
        unready: [...document.querySelectorAll<HTMLElement>("article[data-status]")]
          .filter(({ dataset }) => dataset["status"] !== "ready")
          .map(({ dataset }) => `${dataset["cellKind"]}: ${dataset["status"]}`),
      }));
    await expect.poll(state).toEqual({ busy: "false", alerts: [], unready: [] });
  }

  /** Each map's name with a hash of its pixels. */
  maps(): Promise<string[]> {
    return this.driver.evaluate(hashMaps);
  }

  text(selector: string): Promise<string> {
    return this.driver.evaluate((selector) => document.querySelector(selector)?.textContent ?? "", selector);
  }

  mark(selector: string, name: string): Promise<string | null> {
    return this.driver.evaluate((selector, name) => document.querySelector(selector)?.getAttribute(name) ?? null, selector, name);
  }

  value(selector: string): Promise<string> {
    return this.driver.evaluate((selector) => document.querySelector<HTMLInputElement>(selector)?.value ?? "", selector);
  }

  async upload(path: string): Promise<void> {
    await this.driver.upload('article[data-cell-kind="series"] input[data-upload="series"]', path);
  }

  /** Clicks the first element of this selector whose name or text begins with `name`, once it is there. */
  async click(selector: string, name: string): Promise<void> {
    await this.drag(selector, name, []);
  }

  /**
   * Presses the mouse on the middle of an element, moves it by each of the distances from there, and lets go. Where the page moved
   * the element away meanwhile, the press met something else, and is done again.
   */
  async drag(selector: string, name: string, by: readonly Point[]): Promise<void> {
    await expect.poll(() => this.press(selector, name, by), { message: `${selector} “${name}”` }).toBe(true);
  }

  private async press(selector: string, name: string, by: readonly Point[] = []): Promise<boolean> {
    const at = await this.driver.evaluate(middleOf, selector, name);
    if (at === null) return false;
    await this.driver.drag([at, ...by.map((step) => ({ x: at.x + step.x, y: at.y + step.y }))]);
    return this.driver.evaluate(() => window.headlightPressed === true);
  }

  /** Opens a menu by its button and chooses an item. A menu that was closed again meanwhile is opened again. */
  async choose(button: string, name: string, item: string): Promise<void> {
    const choose = async () => {
      if ((await this.count('[role="menu"]')) === 0) await this.press(button, name);
      return this.press('[role="menuitem"]', item);
    };
    await expect.poll(choose, { message: `${name}: ${item}` }).toBe(true);
  }

  /** What `act` has the page save. The browser's own downloads are not waited for: not every driver tells of them. */
  async saved(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    await this.driver.evaluate(catchDownloads);
    await act();
    const read = () => this.driver.evaluate(readDownload);
    let found: Awaited<ReturnType<typeof read>> = null;
    await expect.poll(async () => (found = await read())).not.toBe(null);
    const { name, base64 } = found!;
    return { name, bytes: Buffer.from(base64, "base64") };
  }

  count(selector: string): Promise<number> {
    return this.driver.evaluate((selector) => document.querySelectorAll(selector).length, selector);
  }

  /** The picture of the attention cell that this item of its menu saves. */
  picture(item: string): Promise<{ name: string; bytes: Buffer }> {
    return this.saved(() => this.choose('article[data-cell-kind="attention"] button', "Actions for", item));
  }

  /** Pixels of an image, and which share of them is neither grey nor nearly so, as this browser reads it. */
  lookAt(image: Buffer): Promise<{ width: number; height: number; coloured: number }> {
    return this.driver.evaluate(readImage, image.toString("base64"));
  }

  /** What `Arrays (.npz)` holds. */
  async arrays(): Promise<Readonly<Record<string, NpyArray>>> {
    const { bytes } = await this.saved(() => this.choose('article[data-cell-kind="attention"] button', "Export", "Arrays (.npz)"));
    return readNpz(bytes);
  }
}

/** By FNV-1a. Of pixels, not of a PNG: Firefox writes its own remarks into those. */
function hashMaps(): string[] {
  const maps = [...document.querySelectorAll('[role="img"][data-branch][data-head][data-steps]')];
  return maps.map((map) => {
    const { width, height } = map.querySelector("canvas")!;
    const copy = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d")!;
    copy.drawImage(map.querySelector("canvas")!, 0, 0);
    const pixels = copy.getImageData(0, 0, width, height).data;
    const hash = pixels.reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), 0x811c9dc5);
    return `${map.getAttribute("aria-label")}: ${(hash >>> 0).toString(16)}`;
  });
}

async function readImage(base64: string): Promise<{ width: number; height: number; coloured: number }> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const { width, height } = bitmap;
  const copy = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d")!;
  copy.drawImage(bitmap, 0, 0);
  const { data } = copy.getImageData(0, 0, width, height);
  let coloured = 0;
  for (let at = 0; at < data.length; at += 4) coloured += Number(Math.max(data[at]!, data[at + 1]!, data[at + 2]!) - Math.min(data[at]!, data[at + 1]!, data[at + 2]!) > 24);
  return { width, height, coloured: coloured / (width * height) };
}

/** Where an element rests and lies open, null as long as it does not; notes from then on whether it is pressed. */
async function middleOf(selector: string, name: string): Promise<Point | null> {
  const found = [...document.querySelectorAll(selector)].find((each) =>
    (each.getAttribute("aria-label") ?? each.textContent ?? "").trim().startsWith(name),
  );
  if (found === undefined) return null;
  found.scrollIntoView({ block: "center", behavior: "instant" });
  const middle = () => {
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const before = middle();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { x, y } = middle();
  if (x !== before.x || y !== before.y || !found.contains(document.elementFromPoint(x, y))) return null;
  window.headlightPressed = false;
  const note = () => {
    window.headlightPressed = true;
  };
  found.addEventListener("pointerdown", note, { capture: true, once: true });
  return { x, y };
}

function catchDownloads(): void {
  const blobs = new Map<string, Blob>();
  const made = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    const url = made(blob);
    blobs.set(url, blob);
    return url;
  };
  const click = HTMLElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob !== undefined && this.download !== "") window.headlightSaved = { name: this.download, blob };
    else click.call(this);
  };
}

async function readDownload(): Promise<{ name: string; base64: string } | null> {
  const saved = window.headlightSaved;
  if (saved === undefined) return null;
  window.headlightSaved = undefined;
  const reader = new FileReader();
  await new Promise((resolve) => {
    reader.addEventListener("loadend", resolve);
    reader.readAsDataURL(saved.blob);
  });
  return { name: saved.name, base64: (reader.result as string).replace(/^[^,]*,/, "") };
}
