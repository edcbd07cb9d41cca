import type { CDPSession, Page } from "@playwright/test";

type Point = readonly [x: number, y: number];

/** How long a finger lies still before it is lifted, ms: longer than a browser looks back for its speed. */
const STILL = 150;

/** A finger on the screen; Playwright's own can only tap. */
export class Finger {
  private session: Promise<CDPSession> | null = null;
  constructor(private readonly page: Page) {}

  /** Goes down at the first point, through all others, and up at the last; `resting` before it moves, ms. */
  async draw([first, ...rest]: readonly Point[], { resting = 0 } = {}): Promise<void> {
    const session = await this.opened();
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
    await touch("touchStart", [first!]);
    // A figure takes a finger that rests for one that chooses.
    if (resting > 0) await this.page.waitForTimeout(resting);
    for (const point of rest) await touch("touchMove", [point]);
    // One that is lifted in full motion throws what it moved, and the browser takes its next tap for the one that stops it.
    await this.page.waitForTimeout(STILL);
    await touch("touchMove", [rest.at(-1) ?? first!]);
    await touch("touchEnd", []);
  }

  private opened(): Promise<CDPSession> {
    return (this.session ??= this.page.context().newCDPSession(this.page));
  }
}
