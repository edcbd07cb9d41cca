import { describe, expect, it } from "vitest";
import { KINDS } from "../cells/registry";
import { starterNotebook } from "../lessons/starter";
import { moveCell, removeCell, setCellTitle, setCollapsed, setReads, setTitle, updateSpec, type Action } from "./actions";
import { sameWork } from "./work";

const starter = starterNotebook();
const idOf = (kind: string) => starter.cells.find((cell) => cell.kind === kind)!.id;
const same = (action: Action) => sameWork(starter, action(structuredClone(starter)), KINDS);

describe("sameWork", () => {
  it.each<[string, Action]>([
    ["nothing at all", (notebook) => notebook],
    ["a panel", updateSpec(idOf("attention"), { panel: "heads" })],
    ["a look", updateSpec(idOf("attention"), { look: "lag", sum: "time", stretch: false, sort: "entropy", group: "none" })],
    ["an enlarged map", updateSpec(idOf("attention"), { enlarged: { branch: "sum", head: 0 } })],
    ["the inside of the layer", updateSpec(idOf("layer"), { inside: true })],
    ["a folded cell", setCollapsed(idOf("layer"), true)],
  ])("is true where only %s is looked at another way", (_, action) => expect(same(action)).toBe(true));

  it.each<[string, Action]>([
    ["the title", setTitle("Other")],
    ["a cell's title", setCellTitle(idOf("layer"), "Other")],
    ["what a cell reads", setReads(idOf("layer"), { series: "other" })],
    ["the seed", updateSpec(idOf("layer"), { seed: 77 })],
    ["the order of cells", moveCell(idOf("layer"), 0)],
    ["a deleted cell", removeCell(idOf("attention"))],
  ])("is false where %s is another", (_, action) => expect(same(action)).toBe(false));
});
