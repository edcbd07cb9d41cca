import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TENSOR_FLOORS } from "./checkImports.mjs";

const text = readFileSync("ARCHITECTURE.md", "utf8");

const GROUNDS = ["bench", "e2e", "packages", "public", "src", "tools"];

/** What a build makes. */
const BUILT = /(^|\/)dist\//;

/** How what only tests share is called. */
const HELPERS = "x.testing.ts";

const isFolder = (folder) => (entry) => entry.isDirectory() && !["node_modules", "dist"].includes(entry.name) && !entry.name.startsWith(".") ? [`${folder}/${entry.name}/`] : [];
const roomsOf = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap(isFolder(folder));
const all = (folder) => [`${folder}/`, ...readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
  const name = `${folder}/${entry.name}`;
  if (!entry.isDirectory()) return [name];
  return entry.name === "node_modules" || entry.name === "dist" ? [] : all(name);
})];
const tree = [...GROUNDS.flatMap(all), ...readdirSync(".")];

/** Whether a path of the text, from whatever folder it starts, is one of the tree. */
const exists = (told) => tree.some((each) => each === told || each.endsWith(`/${told}`));

const quoted = (markdown) => [...markdown.matchAll(/`([^`]+)`/g)].map(([, told]) => told);

/** Rows of the floors: `[folders, what they do, what they may import]`; a folder after the first stands beside it. */
const rows = text.split("\n").filter((line) => line.startsWith("| `")).map((line) => {
  const [told, does, imports] = line.split("|").slice(1).map((cell) => cell.trim());
  const [first, ...others] = quoted(told);
  return { folders: [first, ...others.map((each) => first.replace(/[^/]+\/$/, each))], does, imports };
});
const folders = rows.flatMap((row) => row.folders);

describe("ARCHITECTURE.md", () => {
  it("names folders and files that there are", () => {
    const paths = quoted(text).filter((told) => (/^[\w./-]+\/$/.test(told) || /^[\w./-]+\.(ts|tsx|mjs|js|json|html|run|wasm)$/.test(told)) && !BUILT.test(told) && told !== HELPERS);
    expect(paths.length).toBeGreaterThan(80);
    expect(paths.filter((told) => !exists(told))).toEqual([]);
  });

  it("says of a folder's rooms only what is in that folder", () => {
    const rooms = rows.flatMap(({ folders: [folder], does }) => quoted(does).filter((told) => /^\w+\/$/.test(told)).map((room) => [folder, room]));
    expect(rooms.length).toBeGreaterThan(30);
    expect(rooms.filter(([folder, room]) => !tree.some((each) => each.startsWith(folder) && each.endsWith(`/${room}`)))).toEqual([]);
  });

  it("has a row for each floor and each room of it", () => {
    const told = [...roomsOf("src"), ...roomsOf("src/model"), ...roomsOf("src/app"), ...roomsOf("packages"), "bench/", "e2e/", "tools/"];
    expect(told.filter((folder) => !folders.includes(folder))).toEqual([]);
  });

  it.each(["src/viz/", "src/app/shell/", "src/app/notebook/", "src/model/training/", "src/model/kernels/", "src/model/layers/", "src/model/attention/"])("names all that is in %s", (folder) => {
    const { does } = rows.find((row) => row.folders.includes(folder));
    const rooms = roomsOf(folder.slice(0, -1)).filter((room) => !room.endsWith("/fixtures/")).map((room) => room.slice(folder.length));
    expect(rooms.filter((room) => !quoted(does).includes(room))).toEqual([]);
  });

  it("lets the folders hold tensors that the check of imports lets", () => {
    const holding = rows.filter(({ imports }) => imports.includes("@tensorflow/*")).flatMap((row) => row.folders);
    expect(holding.toSorted()).toEqual([...TENSOR_FLOORS].map((floor) => `src/model/${floor}/`).toSorted());
  });
});
