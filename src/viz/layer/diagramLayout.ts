import type { Branch, MapBranch } from "../../model/attention/branch";
import { insideWords } from "../../words/en/inside";

/** The sizes that the drawing shows. */
export interface DiagramSizes {
  readonly steps: number;
  readonly units: number;
  readonly heads: number;
  /** Columns of each window. */
  readonly columns: Readonly<Record<Branch, number>>;
  /** Columns of each of the layer's inputs. */
  readonly widths: Readonly<Record<Branch, number>>;
  /** What stands before the layer. */
  readonly before: readonly ("normalise" | "embed")[];
  /** What the softmax leaves out in each branch, in words: "causal", "3 padded"; empty for nothing. */
  readonly masks: Readonly<Record<Branch, string>>;
}

/** A box of the drawing; x and y are its top left corner. */
export interface DiagramNode {
  readonly key: string;
  readonly branch: MapBranch;
  readonly lines: readonly string[];
  /** The layer's part that it stands for, as weights' names begin; null where it holds no weights. */
  readonly part: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A way between boxes; the last point carries an arrow's head. */
export interface DiagramLine {
  readonly key: string;
  readonly branch: MapBranch;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** The shape of what goes along a line. */
export interface DiagramShape {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DiagramNode[];
  readonly lines: readonly DiagramLine[];
  readonly shapes: readonly DiagramShape[];
}

const LANE = 178;
const INSET = 8;
const BOX = 30;
const GAP = 36;
const THIRD = (LANE - 2 * INSET - 12) / 3;

/** The data's way through the layer from top to bottom: the short branch on the left, the long one on the right, Z below. */
export function layerDiagram(sizes: DiagramSizes): Diagram {
  const lanes = [lane("short", 0, sizes), lane("long", LANE, sizes)];
  const [low] = lanes.map(({ bottom }) => bottom) as [number];
  const plus = low + GAP;
  const z = plus + 28 + GAP;
  const output = shapeText([1, sizes.steps, sizes.units]);
  const merge: DiagramLine[] = lanes.map(({ branch, centre }) => ({
    key: `${branch} merge`,
    branch,
    points: [[centre, low], [centre, plus + 14], [LANE + (centre < LANE ? -16 : 16), plus + 14]],
  }));
  return {
    width: 2 * LANE,
    height: z + BOX + 1,
    nodes: [
      ...lanes.flatMap(({ nodes }) => nodes),
      { key: "plus", branch: "sum", lines: ["+"], part: null, x: LANE - 14, y: plus, width: 28, height: 28 },
      { key: "z", branch: "sum", lines: [insideWords.boxes.z], part: null, x: LANE - 60, y: z, width: 120, height: BOX },
    ],
    lines: [
      ...lanes.flatMap(({ lines }) => lines),
      ...merge,
      { key: "out", branch: "sum", points: [[LANE, plus + 28], [LANE, z]] },
    ],
    shapes: [
      ...lanes.flatMap(({ shapes }) => shapes),
      ...lanes.map(({ branch, centre }) => ({ key: `${branch} merge`, x: centre, y: low + GAP / 2 - 2, text: output })),
      { key: "z", x: LANE, y: plus + 28 + GAP / 2 - 2, text: output },
    ],
  };
}

function lane(branch: Branch, left: number, { steps, units, heads, columns, widths, before, masks }: DiagramSizes) {
  const { boxes } = insideWords;
  const nodes: DiagramNode[] = [];
  const lines: DiagramLine[] = [];
  const shapes: DiagramShape[] = [];
  const centre = left + LANE / 2;
  const wide = LANE - 2 * INSET;
  const dense = `${branch}_term_dense`;
  const attention = `${branch}_term_attention`;
  const perHead = [1, steps, heads, units];
  let y = 1;

  const box = (key: string, text: readonly string[], part: string | null, x = left + INSET, width = wide, height = BOX) =>
    nodes.push({ key: `${branch} ${key}`, branch, lines: text, part, x, y, width, height });
  const line = (key: string, from: number, to: number, top: number, bottom: number) =>
    lines.push({ key: `${branch} ${key}`, branch, points: [[from, top], [to, bottom]] });
  const shape = (key: string, sides: readonly number[], x = centre) =>
    shapes.push({ key: `${branch} ${key}`, x, y: y - GAP / 2 - 2, text: shapeText(sides) });
  /** Below the last box, with a way to the next and the shape of what goes along it. */
  const down = (key: string, sides: readonly number[], height = BOX) => {
    y += height + GAP;
    line(key, centre, centre, y - GAP, y);
    shape(key, sides);
  };

  box("window", [boxes[branch]], null);
  let width = columns[branch];
  for (const step of before) {
    down(step, [1, steps, width]);
    box(step, [boxes[step]], null);
    if (step === "embed") width = widths[branch];
  }
  down("dense", [1, steps, width]);
  box("dense", [boxes.dense], dense);

  const thirds = [0, 1, 2].map((i) => left + INSET + i * (THIRD + 6));
  const middles = thirds.map((x) => x + THIRD / 2) as [number, number, number];
  y += BOX + GAP;
  middles.forEach((middle, i) => line(`in ${i}`, centre, middle, y - GAP, y));
  shape("projected", [1, steps, units]);
  (["query", "key", "value"] as const).forEach((part, i) => box(part, [boxes[part]], `${attention}/${part}`, thirds[i], THIRD));

  y += BOX + GAP;
  const mapsHeight = BOX + 16;
  middles.slice(0, 2).forEach((middle, i) => line(`score ${i}`, middle, middle, y - GAP, y));
  line("value", middles[2], middles[2], y - GAP, y + mapsHeight + GAP);
  shape("heads", perHead);
  const softmax = masks[branch] === "" ? "softmax(Q·K/√U)" : masks[branch];
  box("maps", [boxes.maps, softmax], null, thirds[0], 2 * THIRD + 6, mapsHeight);

  y += mapsHeight + GAP;
  const underMaps = (middles[0] + middles[1]) / 2;
  line("maps", underMaps, underMaps, y - GAP, y);
  shape("maps", [1, heads, steps, steps], underMaps);
  box("weighted", [boxes.weighted], null);
  down("output", perHead);
  box("output", [boxes.output], `${attention}/attention_output`);
  return { branch, centre, nodes, lines, shapes, bottom: y + BOX };
}

const shapeText = (sides: readonly number[]) => sides.join("×");
