import { describe, expect, it } from "vitest";
import { plain, reading, refusal } from "../given.testing";

const start = Date.UTC(2024, 0, 1);
const wave = (i: number) => Math.round(1000 * Math.sin(i / 9)) / 1000;
const waves = (n: number, from = 0) => Array.from({ length: n }, (_, i) => wave(from + i));
const rows = (n: number, row: (i: number) => string) => Array.from({ length: n }, (_, i) => `${row(i)}\n`).join("");
const file = (columns: string, more = "") => `LabVIEW Measurement\t\nWriter_Version\t2\nSeparator\tTab\n${more}Multi_Headings\tYes\nX_Columns\t${columns}\nDate\t2024/01/01\nTime\t00:00:00\n***End_of_Header***\t\n\t\n`;
const stretch = (time: string, names: string, more = "") => `Channels\t2\t\t\nSamples\t100\t100\t\nDate\t2024/01/01\t2024/01/01\t\nTime\t${time}\t${time}\t\nY_Unit_Label\tVolt\tAmp\t\nX_Dimension\tTime\tTime\t\nX0\t0.0\t0.0\t\nDelta_X\t0.001\t0.001\t\n${more}***End_of_Header***\t\t\t\n${names}\n`;
const even = (from: number, n: number) => Array.from({ length: n }, (_, i) => from + i);

describe("measurements of LabVIEW", () => {
  it.each<[string, string, (i: number) => string]>([
    ["One", "X_Value\tU\tI\tComment", (i) => `${i / 1000}\t${wave(i)}\t${i}\t${i === 3 ? "on" : ""}`],
    ["No", "X_Value\tU\tI\tComment", (i) => `\t${wave(i)}\t${i}`],
    ["Multi", "X_Value\tU\tX_Value\tI\tComment", (i) => `${i / 1000}\t${wave(i)}\t${i / 1000}\t${i}`],
  ])("with times before %s of the channels", async (columns, names, row) => {
    const read = await reading(file(columns) + stretch("00:00:00.5", names) + rows(100, row), {}, "a.lvm");
    expect(plain(read)).toEqual({ at: even(start + 500, 100), columns: { U: waves(100), I: even(0, 100) } });
    expect(read.series.columns.map(({ unit }) => unit)).toEqual(["Volt", "Amp"]);
  });

  it("go on in a further stretch, and may have decimal commas", async () => {
    const parts = ["00:00:00", "00:00:01"].map((time, k) => stretch(time, "X_Value\tU\tI").replaceAll("0.001", "0,001") + rows(100, (i) => `${i / 1000}\t${wave(100 * k + i)}\t${i}`.replaceAll(".", ",")));
    const read = await reading(file("One", "Decimal_Separator\t,\n") + parts.join(""), { missing: "drop" }, "a.lvm");
    expect(plain(read)).toEqual({ at: [...even(start, 100), ...even(start + 1000, 100)], columns: { U: waves(200), I: [...even(0, 100), ...even(0, 100)] } });
  });

  it("name the line of a sample that is none, and of a step that is none", async () => {
    const text = file("One") + stretch("00:00:00", "X_Value\tU\tI") + rows(20, (i) => `${i / 1000}\t${i === 4 ? "x" : wave(i)}\t${i}`);
    expect(await refusal(text, {}, "a.lvm")).toMatchObject({ kind: "reading/bad-cell", params: { row: 24, example: "x" } });
    expect(await refusal(text.replace("Delta_X\t0.001", "Delta_X\t0"), {}, "a.lvm")).toMatchObject({ kind: "reading/bad-cell", params: { example: "0" } });
  });
});
