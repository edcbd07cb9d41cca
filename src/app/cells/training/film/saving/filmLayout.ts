/** Pixels about a film's picture: its margin, between maps, and the lines of text. */
const MARGIN = 16;
const GAP = 12;
const LINE = 22;
const BAR = 4;
/** Side of a map at most, and maps in a row. */
const SIDE = 192;
const ACROSS = 4;

/** Where everything stands in the pictures of a film, in pixels. */
export interface FilmLayout {
  /** Both even: video has no odd ones. */
  readonly width: number;
  readonly height: number;
  /** Of a map: whole pixels for each of its cells. */
  readonly size: number;
  /** Of each head, the left upper corner of its map; its name stands above. */
  readonly maps: readonly { readonly x: number; readonly y: number }[];
  /** Left end of the lines of text. */
  readonly left: number;
  /** Foot of the title and of the caption. */
  readonly title: number;
  readonly caption: number;
  /** How far the film has come: a bar from `left`, so wide where it is over. */
  readonly bar: { readonly y: number; readonly width: number; readonly height: number };
}

export function filmLayout(heads: number, side: number): FilmLayout {
  const size = side * Math.max(1, Math.floor(SIDE / side));
  const across = Math.min(ACROSS, heads);
  const down = Math.ceil(heads / across);
  const top = MARGIN + LINE;
  const row = LINE + size + GAP;
  const maps = Array.from({ length: heads }, (_, head) => ({
    x: MARGIN + (head % across) * (size + GAP),
    y: top + Math.floor(head / across) * row + LINE,
  }));
  // A single map is narrower than what is written about it.
  const inner = Math.max(2 * SIDE, across * (size + GAP) - GAP);
  const bar = { y: top + down * row, width: inner, height: BAR };
  return {
    width: even(inner + 2 * MARGIN),
    height: even(bar.y + BAR + LINE + MARGIN),
    size,
    maps,
    left: MARGIN,
    title: MARGIN + 14,
    caption: bar.y + BAR + 18,
    bar,
  };
}

const even = (length: number): number => 2 * Math.ceil(length / 2);
