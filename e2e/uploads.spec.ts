import { zipSync } from "fflate";
import { writeFileSync } from "node:fs";
import type { App } from "./app";
import { EACH_FORMAT } from "./eachFormat";
import { csvFile, dailyColumns, hour, madeFile, npy, type MadeFile } from "./files";
import { expect, test } from "./fixtures";

/** Numbers of float32, so that text and arrays hold the very same. */
const columns = inFloat32(dailyColumns(400));
const rows = columns.load.map((load, i) => ({ time: hour(i), load, wind: columns.wind[i] ?? 0 }));
const lines = (separator: string, decimal = ".") =>
  rows.map(({ time, load, wind }) => [time, ...[load, wind].map((value) => String(value).replace(".", decimal))].join(separator));

/** One and the same table, in every form that a person may have it in. */
const SAME: readonly MadeFile[] = [
  csvFile("plain.csv", columns),
  madeFile("tabs.tsv", ["time\tload\twind", ...lines("\t")].join("\n")),
  madeFile("decimal-commas.csv", ["time;load;wind", ...lines(";", ",")].join("\r\n")),
  madeFile("marked.csv", `\uFEFF${["time,load,wind", ...lines(",")].join("\n")}`),
  madeFile("rows.json", JSON.stringify(rows)),
  madeFile("columns.json", JSON.stringify({ time: rows.map(({ time }) => time), ...columns })),
  madeFile("named.npz", zipSync({ "load.npy": npy(Float32Array.from(columns.load), [400]), "wind.npy": npy(Float32Array.from(columns.wind), [400]) })),
];
const OTHER = madeFile("matrix.npy", npy(new Float32Array(800).map((_, i) => Math.sin(i)), [400, 2]));

test("a table in any form is read, gives the same windows, and its maps are drawn", async ({ app }) => {
  await app.open("?backend=wasm");
  const read = async (file: MadeFile) => {
    await app.upload(file);
    await expect(app.cell("series").getByRole("region", { name: file.name })).toContainText("400 rows");
    await app.settled();
    await expect(app.alert("series"), file.name).toHaveCount(0);
    return (await app.arrays())["short_input"];
  };
  const other = await read(OTHER);
  const first = await read(SAME[0]!);
  expect(first?.shape.at(-1)).toBe(2);
  expect(first?.values).not.toEqual(other?.values);
  for (const file of SAME.slice(1)) {
    await test.step(file.name, async () => expect((await read(file))?.values, file.name).toEqual(first?.values));
  }
  await expect(app.maps.first()).toBeVisible();
  await app.setNumber("Steps", 6);
  await app.setNumber("Stride of the long window", 1);
  for (const file of EACH_FORMAT) {
    await test.step(file.name, async () => {
      await app.upload(file);
      await expect(app.cell("series").getByRole("region", { name: file.name })).toContainText("48 rows");
      await app.settled();
      await expect(app.alert("series"), file.name).toHaveCount(0);
    });
  }
  const maps = madeFile("maps.npz", await app.arraysFile());
  await app.upload(maps);
  await expect(app.cell("series").getByRole("region", { name: "maps.npz" })).toContainText("6 rows");
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
  [madeFile("nothing.csv", ["time,load", ...rows.map(({ time }) => `${time},NaN`)].join("\n")), /number|value/i],
  [madeFile("truncated.json", JSON.stringify(rows).slice(0, 5000)), /JSON|end/i],
  [madeFile("text.npy", npy(new Float32Array(4), [4], "{'descr': '<U1', 'fortran_order': False, 'shape': (4,), }")), /U1|type|number/i],
  [madeFile("lying.npy", header("1000000, 2")), /8,000,000 bytes/],
  [madeFile("truncated.npz", zipSync({ "a.npy": npy(new Float32Array(400), [400]) }).slice(0, 100)), /damaged|breaks off/],
];

test("a bad file is refused in a sentence with its name, what was on screen stays, and so does the choice of a file; one that is too short offers fewer steps", async ({ app }, info) => {
  const long = info.outputPath("long-line.csv");
  writeFileSync(long, Buffer.alloc(100e6, "1234567,"));
  await app.open("?backend=wasm");
  const before = await app.arrays();
  const series = app.cell("series");
  await series.getByText("Your file", { exact: true }).click();
  const given = BAD.map(([file, word]) => ({ name: file.name, file, word }));
  for (const { name, file, word } of [...given, { name: "long-line.csv", file: long, word: /row 1\b.*longer than/ }]) {
    await test.step(name, async () => {
      await app.upload(file);
      const alert = app.alert("series");
      await expect(alert, name).toContainText(name);
      await expect(alert, name).toContainText(word);
      await app.settled();
      await expect(app.maps.first()).toBeVisible();
      await expect(series.getByRole("button", { name: "Choose a file" }), name).toBeVisible();
      expect((await app.arrays())["short_input"], name).toEqual(before["short_input"]);
    });
  }
  await app.upload(csvFile("good-again.csv", columns));
  await expect(series).toContainText("good-again.csv");
  await app.settled();
  await expect(app.alert("series")).toHaveCount(0);
  await app.upload(csvFile("three.csv", { load: [1, 5, 2] }));
  await expect(app.alert("series")).toContainText("“three.csv” has 3 rows");
  await series.getByRole("button", { name: "Take 3 steps" }).click();
  await expect(series).toContainText("three.csv");
  await app.settled();
  await expect(app.alert("series")).toHaveCount(0);
  await expect(app.number("Steps")).toHaveValue("3");
});

test("NaN in a file is a missing value: counted, and filled", async ({ app }) => {
  const gaps = rows.map(({ time, load }, i) => `${time},${[42, 43, 99].includes(i) ? "NaN" : load}`);
  await app.open("?backend=wasm");
  await app.upload(madeFile("gaps.csv", ["time,load", ...gaps].join("\n")));
  await expect(app.cell("series").getByRole("list", { name: /what was done/i })).toContainText("3 missing values filled");
  await app.settled();
  expect((await app.arrays())["short_input"]?.values.every(Number.isFinite)).toBe(true);
});

test("a file dropped beside the cells, and a table pasted while nothing has the focus, go to the series", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const series = app.cell("series");
  await dropOn(app, csvFile("beside.csv", columns), page.getByRole("heading", { level: 1 }));
  await expect(series).toContainText("beside.csv");
  await app.settled();

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ["time\tload\twind", ...lines("\t")].join("\n"));
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("Control+V");
  await expect(series).toContainText("pasted.csv");
  await app.settled();
  await expect(app.alert("series")).toHaveCount(0);
  // Weights still go to the layer.
  await dropOn(app, csvFile("no-weights.csv", columns), app.cell("layer"), /drop a file with weights/i);
  await expect(app.alert("layer")).toContainText("no-weights.csv");
  await expect(series).toContainText("pasted.csv");
});

test("a file that is dropped, and text that is pasted, are read", async ({ app, page }) => {
  await app.open("?backend=wasm");
  const series = app.cell("series");
  await dropOn(app, csvFile("dropped.csv", columns));
  await expect(series).toContainText("dropped.csv");
  await app.settled();
  const dropped = await app.arrays();

  // A spreadsheet copies cells apart by tabs.
  const copied = ["time\tload", ...rows.map(({ time, load }) => `${time}\t${2 * load - (load % 7)}`)].join("\n");
  await series.evaluate((cell, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, copied);
  await expect(series).toContainText("pasted.csv");
  await app.settled();
  const pasted = await app.arrays();
  expect(pasted["short_input"]?.values).not.toEqual(dropped["short_input"]?.values);

  await series.getByRole("button", { name: "Paste a table" }).click();
  await page.getByRole("textbox", { name: /rows of a spreadsheet/i }).fill(JSON.stringify(rows));
  await series.getByRole("button", { name: "Read this table" }).click();
  await expect(series).toContainText("pasted.json");
  await app.settled();
  // The same table as the file that was dropped, down to the bit.
  expect((await app.arrays())["short_input"]).toEqual(dropped["short_input"]);
  await expect(app.alert("series")).toHaveCount(0);
});

test("dates that can be read in two ways are asked about, and what was on screen stays until the answer", async ({ app }) => {
  await app.open("?backend=wasm");
  const series = app.cell("series");
  await app.setNumber("Steps", 6);
  const before = await app.arrays();
  // No row tells whether the day or the month comes first, and neither order lets the days rise.
  const dates = Array.from({ length: 12 }, (_, i) => `${pad(((7 * i) % 12) + 1)}/${pad(((5 * i) % 12) + 1)}/2024`);
  const text = ["day,load", ...dates.map((date, i) => `${date},${i * i}`)].join("\n");
  await app.upload(madeFile("two-ways.csv", text));
  const question = series.getByRole("region", { name: "A question about two-ways.csv" });
  await expect(question).toContainText("two ways");
  await app.settled();
  await expect(app.maps.first()).toBeVisible();
  expect((await app.arrays())["short_input"]).toEqual(before["short_input"]);

  await question.getByRole("button", { name: /day first/ }).click();
  await expect(question).toHaveCount(0);
  await app.settled();
  await expect(series).toContainText("two-ways.csv");
  await expect(app.alert("series")).toHaveCount(0);
  await app.page.getByLabel(/standardi[sz]e/i).setChecked(false);
  await app.settled();
  const lastByDay = dates
    .map((date, i) => ({ day: date.split("/").toReversed().join("-"), load: i * i }))
    .sort((a, b) => a.day.localeCompare(b.day))
    .slice(-6);
  expect([...(await app.arrays())["short_input"]!.values]).toEqual(lastByDay.map(({ load }) => load));
});

function inFloat32({ load, wind }: ReturnType<typeof dailyColumns>): ReturnType<typeof dailyColumns> {
  return { load: load.map(Math.fround), wind: wind.map(Math.fround) };
}

const pad = (n: number) => String(n).padStart(2, "0");

/** Drops a file as a person does, held over the place first: on the series cell unless another place is given. */
async function dropOn(app: App, { name, buffer }: MadeFile, place = app.cell("series"), says = /drop one file here/i): Promise<void> {
  const data = await app.page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], fileName));
      return transfer;
    },
    [name, buffer.toString()] as const,
  );
  for (const type of ["dragenter", "dragover"]) await place.dispatchEvent(type, { dataTransfer: data });
  await expect(app.page.getByText(says)).toBeVisible();
  await place.dispatchEvent("drop", { dataTransfer: data });
  await expect(app.page.getByText(says)).toHaveCount(0);
}
