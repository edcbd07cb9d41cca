/** What was measured, as Markdown: `node table.mjs FOLDER` reads `ours.json` there and, if they are, `torch.json` and `card.txt`. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const digits = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3))));
const over = (a, b) => (a == null || b == null ? null : a / b);

/** Columns: a head, what stands below it, and how it is written. `ours` is a row of `gpu.mjs`, `torch` that of `peers.py`. */
const passes = ["all passes", (ours) => ours.gpu];
const inARow = ["in a row", (ours) => ours.inARow];
const call = ["and back", (ours) => ours.call];
const times = (value) => `${digits(value)}×`;
const gap = (value) => value.toExponential(0);
const ofMaps = ["error of maps", (ours, torch, apart) => apart.maps, gap];
const ofOutput = ["of the output", (ours, torch, apart) => apart.output, gap];

const SECTIONS = [
  {
    kind: "maps",
    title: "One branch to its maps and output",
    columns: [
      passes,
      inARow,
      ["fill of the maps", (ours, torch) => torch.fill],
      ["passes / fill", (ours, torch) => over(ours.gpu, torch.fill), times],
      ["PyTorch eager", (ours, torch) => torch.eager],
      ["/ passes", (ours, torch) => over(torch.eager, ours.gpu), times],
      ["its CUDA graph", (ours, torch) => torch.graph],
      ["/ passes", (ours, torch) => over(torch.graph, ours.gpu), times],
      ["eager with TF32", (ours, torch) => torch["eager TF32"]],
      ["graph with TF32", (ours, torch) => torch["graph TF32"]],
      ofMaps,
      ofOutput,
    ],
  },
  {
    kind: "maps",
    title: "The same read back by JavaScript",
    columns: [
      ["one branch", (ours) => ours.call],
      ["copy of its maps to pinned memory", (ours, torch) => torch.copy],
      ["the layer", (ours) => ours.layer],
      ["PyTorch's, to pinned memory", (ours, torch) => torch.layer],
    ],
  },
  {
    kind: "survey",
    title: "One branch to overview, measures and output",
    columns: [
      passes,
      inARow,
      call,
      ["SDPA, no maps", (ours, torch) => torch.sdpa],
      ["passes / SDPA", (ours, torch) => over(ours.gpu, torch.sdpa), times],
      ["SDPA with TF32", (ours, torch) => torch["sdpa TF32"]],
      ofOutput,
    ],
  },
  { kind: "zoom", title: "A zoom to exact weights", columns: [passes, inARow, call, ofMaps] },
  {
    kind: "training step",
    title: "A training step",
    columns: [
      passes,
      ["in blocks of 64", (ours) => ours.inARow],
      ["a single one and back", (ours) => ours.call],
      ["PyTorch eager", (ours, torch) => torch.eager],
      ["/ in blocks", (ours, torch) => over(torch.eager, ours.inARow), times],
      ["its CUDA graph", (ours, torch) => torch.graph],
      ["error of 20 losses", (ours, torch, apart) => apart.losses, gap],
    ],
  },
  {
    title: "Passes of one run",
    columns: [["shader, passes: ms of all", (ours) => Object.entries(ours.passes).map(([name, { passes: count, ms }]) => `${name} ${digits(count)}: ${digits(ms)}`).join(", "), String]],
  },
];

/**
 * @param ours what `gpu.mjs` found
 * @param torch what `peers.py` found, or null
 * @param card the card by its driver, or null
 */
export function tableOf(ours, torch, card) {
  const section = ({ kind, title, columns }) => {
    const rows = ours.rows.filter(({ work }) => kind === undefined || work.startsWith(kind));
    if (rows.length === 0) return "";
    const lines = rows.map((row) => {
      const name = `${kind ? row.work.slice(kind.length).trim() : row.work}${row.subgroups || row.losses ? "" : ", no subgroups"}`;
      const apart = torch?.apart[row.work] ?? ours.apart.find(({ work }) => work === row.work) ?? {};
      const cells = columns.map(([, value, write = digits]) => {
        const found = value(row, torch?.rows[row.work] ?? {}, apart);
        return found == null ? "–" : write(found);
      });
      return [name, ...cells];
    });
    const head = ["B × T × D × U × H", ...columns.map(([name]) => name)];
    return `**${title}**\n\n${[head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}`;
  };
  const beside = torch ? `PyTorch ${torch.torch} on ${torch.device}` : "no PyTorch beside it";
  const left = ours.leftOut.length > 0 ? `There was no time for ${ours.leftOut.join(", ")}.` : "";
  return [`${card ?? ours.adapter}; ${beside}. All times in ms.`, ...SECTIONS.map(section), left].filter((part) => part !== "").join("\n\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const read = (name) => (existsSync(path.join(process.argv[2], name)) ? readFileSync(path.join(process.argv[2], name), "utf8") : null);
  const card = read("card.txt")?.trim().split(",").slice(0, 2).join(", driver");
  const table = tableOf(JSON.parse(read("ours.json")), JSON.parse(read("torch.json")), card);
  writeFileSync(path.join(process.argv[2], "table.md"), `${table}\n`);
  console.log(table);
}
