import { describe, expect, it } from "vitest";
import { writeNpz } from "../../../files/writeNpz";
import { textOf } from "../../../../words/sentence.testing";
import { choosing } from "../choice";
import { reading } from "../given.testing";
import { DEFAULT_READING, type Reading } from "../reading";

const counted = (n: number) => Array.from({ length: n }, (_, i) => i);
const array = (name: string, ...shape: readonly number[]) => ({ name, shape, values: Float32Array.from(counted(shape.reduce((a, b) => a * b, 1))) });
const read = async (arrays: readonly ReturnType<typeof array>[], set = {}) => reading(await writeNpz(arrays), choosing({ ...DEFAULT_READING, timeColumn: "none" }, set), "a.npz");
const values = ({ series }: Reading) => series.columns.map((column) => [...column.values]);

describe("an array with fewer rows than columns", () => {
  it("is read with its channels as columns, which is asked about, where it has more columns than are kept", async () => {
    const taken = await read([array("eeg", 3, 200)]);
    expect(values(taken)).toEqual(counted(3).map((channel) => counted(200).map((i) => 200 * channel + i)));
    const [choice] = taken.table.choices;
    expect(choice).toMatchObject({ kind: "slice", open: true, taken: { means: { at: "[:, :].T", rows: 200, columns: 3 } }, others: [{ means: { at: "[:, :]", rows: 3, columns: 200 } }] });
    const other = await read([array("eeg", 3, 200)], choice!.others[0]!.set);
    expect([other.series.axis.at.length, other.table.choices[0]!.open]).toEqual([3, false]);
  });

  it("of one row is one series, of which nothing is asked", async () => {
    const taken = await read([array("x", 1, 200)]);
    expect(values(taken)).toEqual([counted(200)]);
    expect(taken.table.choices).toMatchObject([{ kind: "slice", open: false }]);
  });

  it("stands as it is where its columns can all be kept, and can be turned by a click", async () => {
    const taken = await read([array("x", 5, 12)]);
    expect([values(taken).length, taken.table.choices[0]!.open]).toEqual([12, false]);
    expect(values(await read([array("x", 5, 12)], taken.table.choices[0]!.others[0]!.set))).toEqual(counted(5).map((row) => counted(12).map((i) => 12 * row + i)));
  });

  it("is read beside what has a value for each of its moments, and without what has one for each channel, which is named", async () => {
    const taken = await read([array("seconds", 200), array("eeg", 3, 200), array("gain", 3)]);
    expect(taken.series.columns.map(({ name }) => name)).toEqual(["seconds", "eeg[0]", "eeg[1]", "eeg[2]"]);
    expect(taken.series.notices.map(textOf).join()).toContain("“gain”");
    const other = await read([array("seconds", 200), array("eeg", 3, 200), array("gain", 3)], taken.table.choices.find(({ kind }) => kind === "slice")!.others[0]!.set);
    expect(other.series.axis.at.length).toBe(3);
  });
});

it("nothing is asked of an array with as many rows as columns, or more", async () => {
  for (const shape of [[40, 40], [200, 3]]) expect((await read([array("x", ...shape)])).table.choices).toEqual([]);
});
