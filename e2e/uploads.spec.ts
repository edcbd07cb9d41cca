import { zipSync } from "fflate";
import { csvFile, dailyColumns, hour, madeFile, npy, type MadeFile } from "./files";
import { expect, test } from "./fixtures";

const columns = dailyColumns(400);
const rows = columns.load.map((load, i) => ({ time: hour(i), load, wind: columns.wind[i] ?? 0 }));
const lines = (separator: string, decimal = ".") =>
  rows.map(({ time, load, wind }) => [time, ...[load, wind].map((value) => String(value).replace(".", decimal))].join(separator));

const GOOD: readonly MadeFile[] = [
  csvFile("plain.csv", columns),
  madeFile("tabs.tsv", ["time\tload\twind", ...lines("\t")].join("\n")),
  madeFile("decimal-commas.csv", ["time;load;wind", ...lines(";", ",")].join("\r\n")),
  madeFile("marked.csv", `\uFEFF${["time,load,wind", ...lines(",")].join("\n")}`),
  madeFile("rows.json", JSON.stringify(rows)),
  madeFile("columns.json", JSON.stringify({ time: rows.map(({ time }) => time), ...columns })),
  madeFile("matrix.npy", npy(new Float32Array(800).map((_, i) => Math.sin(i)), [400, 2])),
  madeFile("named.npz", zipSync({ "load.npy": npy(Float32Array.from(columns.load), [400]), "wind.npy": npy(Float32Array.from(columns.wind), [400]) })),
];

test.describe("good files", () => {
  for (const file of GOOD) {
    test(`${file.name} is read and its maps are drawn`, async ({ app }) => {
      await app.open("?backend=wasm");
      const before = await app.arrays();
      await app.upload(file);
      await expect(app.cell("series")).toContainText(file.name);
      await app.settled();
      await expect(app.alert("series")).toHaveCount(0);
      const after = await app.arrays();
      expect(after["short_input"]?.shape[1]).toBeGreaterThan(0);
      expect(after["short_input"]?.values).not.toEqual(before["short_input"]?.values);
    });
  }
});

const header = (shape: string) => npy(new Float32Array(4), [4], `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape}), }`);

/** Files that cannot be used, each with a word that its message must have beside the file's name. */
const BAD: readonly (readonly [MadeFile, RegExp])[] = [
  [madeFile("empty.csv", ""), /empty/i],
  [madeFile("binary.csv", Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)), /text|binary/i],
  [madeFile("words.csv", ["name", "one", "two", "three"].join("\n")), /number/i],
  [madeFile("no-rows.csv", "time,load\n"), /row/i],
  [madeFile("few-rows.csv", ["time,load", ...rows.slice(0, 3).map(({ time, load }) => `${time},${load}`)].join("\n")), /3|rows|steps|window/i],
  [madeFile("infinite.csv", ["time,load", ...rows.map(({ time, load }, i) => `${time},${i === 42 ? "Infinity" : load}`)].join("\n")), /infinit/i],
  [madeFile("wide.csv", [Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(","), Array.from({ length: 10_000 }, () => "1").join(",")].join("\n")), /column/i],
  [madeFile("truncated.json", JSON.stringify(rows).slice(0, 5000)), /JSON|end/i],
  [madeFile("text.npy", npy(new Float32Array(4), [4], "{'descr': '<U1', 'fortran_order': False, 'shape': (4,), }")), /U1|type|number/i],
  [madeFile("lying.npy", header("1000000, 2")), /8,000,000 bytes/],
  [madeFile("truncated.npz", zipSync({ "a.npy": npy(new Float32Array(400), [400]) }).slice(0, 100)), /damaged|breaks off/],
];

test("a bad file is refused in a sentence with its name, and what was on screen stays", async ({ app }) => {
  test.setTimeout(120_000);
  await app.open("?backend=wasm");
  const before = await app.arrays();
  for (const [file, word] of BAD) {
    await test.step(file.name, async () => {
      await app.upload(file);
      const alert = app.alert("series");
      await expect(alert, file.name).toContainText(file.name.replace(/\.\w+$/, ""));
      await expect(alert, file.name).toContainText(word);
      await app.settled();
      await expect(app.maps.first()).toBeVisible();
      expect((await app.arrays())["short_input"], file.name).toEqual(before["short_input"]);
    });
  }
  await app.upload(csvFile("good-again.csv", columns));
  await expect(app.cell("series")).toContainText("good-again.csv");
  await app.settled();
  await expect(app.alert("series")).toHaveCount(0);
});
