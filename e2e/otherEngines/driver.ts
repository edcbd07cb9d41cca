export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the journey needs of a browser, whichever engine it has. */
export interface Driver {
  /** Where this browser finds the site; ends in a slash. */
  readonly site: string;
  /** What has to be done to a saved page before it is opened, so that its faults are heard. */
  readonly watched: (page: string) => string;
  /** Goes to an address, through an empty page, so that it is loaded anew whatever stands after its "#". */
  readonly open: (url: string) => Promise<void>;
  /** Runs a function in the page; what goes in and comes out is JSON. */
  readonly evaluate: <Args extends unknown[], T>(run: (...args: Args) => T | Promise<T>, ...args: Args) => Promise<T>;
  /** Gives a file of the disk to the first input that the selector finds. */
  readonly upload: (selector: string, path: string) => Promise<void>;
  /** Presses the mouse at the first point, moves it through the others, and lets go at the last; it then rests in a corner, on nothing. */
  readonly drag: (path: readonly Point[]) => Promise<void>;
  /** Everything that went wrong so far: errors in the console, thrown ones, unhandled rejections. */
  readonly faults: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}
