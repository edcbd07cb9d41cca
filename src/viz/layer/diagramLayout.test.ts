import { describe, expect, it } from "vitest";
import { layerDiagram, type DiagramSizes } from "./diagramLayout";

const sizes: DiagramSizes = {
  steps: 24,
  units: 32,
  heads: 4,
  columns: { short: 1, long: 2 },
  widths: { short: 8, long: 16 },
  before: ["normalise", "embed"],
  masks: { short: "causal", long: "" },
};
const plain: DiagramSizes = { ...sizes, widths: { short: 1, long: 2 }, before: [] };

const shapesOf = (drawn: DiagramSizes) => new Map(layerDiagram(drawn).shapes.map(({ key, text }) => [key, text]));

describe("layerDiagram", () => {
  it("writes the real shapes on the way", () => {
    const shapes = shapesOf(sizes);
    expect([shapes.get("short normalise"), shapes.get("short embed"), shapes.get("short dense")]).toEqual(["1×24×1", "1×24×1", "1×24×8"]);
    expect(shapes.get("long dense")).toBe("1×24×16");
    expect(shapes.get("long heads")).toBe("1×24×4×32");
    expect(shapes.get("short maps")).toBe("1×4×24×24");
    expect(shapes.get("z")).toBe("1×24×32");
    expect(shapesOf(plain).get("long dense")).toBe("1×24×2");
  });

  it.each([sizes, plain])("calls no two of its parts the same", (drawn) => {
    const { nodes, lines, shapes } = layerDiagram(drawn);
    for (const parts of [nodes, lines, shapes]) expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
  });

  it("draws both branches alike, side by side", () => {
    const { nodes, width } = layerDiagram(sizes);
    const of = (branch: string) => nodes.filter((node) => node.branch === branch);
    expect(of("short").map(({ y, width: wide, height }) => [y, wide, height])).toEqual(
      of("long").map(({ y, width: wide, height }) => [y, wide, height]),
    );
    expect(of("long").map(({ x }) => x - width / 2)).toEqual(of("short").map(({ x }) => x));
  });

  it.each([sizes, plain])("lets no box overlap another or leave the drawing", (drawn) => {
    const { nodes, width, height } = layerDiagram(drawn);
    nodes.forEach((a, i) => {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
      for (const b of nodes.slice(i + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart, `${a.key} and ${b.key}`).toBe(true);
      }
    });
  });

  it("says which mask the softmax obeys", () => {
    const { nodes } = layerDiagram(sizes);
    expect(nodes.find(({ key }) => key === "short maps")?.lines).toEqual(["Attention maps", "causal"]);
    expect(nodes.find(({ key }) => key === "long maps")?.lines[1]).toContain("softmax");
  });
});
