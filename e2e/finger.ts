import type { CDPSession, Page } from "@playwright/test";

type Point = readonly [x: number, y: number];

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
    await touch("touchEnd", []);
  }

  private opened(): Promise<CDPSession> {
    return (this.session ??= this.page.context().newCDPSession(this.page));
  }
}
