import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_READING, type ReadingOptions } from "../reading";
import { plain, reading, refusal } from "../given.testing";
import { choosing } from "../choice";
import { takingSeries, tellingApart } from "./shapeChoices";

const hour = (n: number) => new Date(Date.UTC(2024, 0, 1, n)).toISOString();
const table = (header: string, rows: readonly (readonly unknown[])[]) => [header, ...rows.map((row) => row.join(","))].join("\n");
/** `ids` × `hours` rows, by id; the value of id k at hour h is 1000 k + h. */
const long = (ids: readonly string[], hours: number) => ids.flatMap((id, k) => Array.from({ length: hours }, (_, h) => [id, hour(h), 1000 * k + h]));
const one = (...labels: string[]): ReadingOptions => choosing(DEFAULT_READING, takingSeries({ take: "some", labels }));
const hours = (from: number, n: number) => Array.from({ length: n }, (_, h) => from + h);

describe("a table of several series", () => {
  const text = table("station,time,load", long(["A", "B", "C"], 48));

  it("stands side by side, nothing left out or averaged, and says so", async () => {
    const read = await reading(text);
    expect(plain(read).columns).toEqual({ A: hours(0, 48), B: hours(1000, 48), C: hours(2000, 48) });
    expect(read.series.axis.at).toHaveLength(48);
    expect(read.series.notices).toEqual([]);
    expect(read.table.panel).toEqual({ lies: "long", by: ["station"], labels: ["A", "B", "C"], taken: { take: "all" } });
    expect(read.table.choices.map(({ kind, open }) => [kind, open])).toEqual([["by", false], ["id", false]]);
  });

  it("gives one series that is chosen, with the columns that all have", async () => {
    const read = await reading(text, one("B"));
    expect(read.series.name).toBe("given · B");
    expect(plain(read).columns).toEqual({ load: hours(1000, 48) });
    expect(read.series.notices).toEqual([]);
  });

  it("gives several in the order in which they were chosen, and all as one only where that is asked for", async () => {
    expect(Object.keys(plain(await reading(text, one("C", "A"))).columns)).toEqual(["C", "A"]);
    const together = await reading(text, choosing(DEFAULT_READING, takingSeries({ take: "together" })));
    expect(plain(together).columns["load"]).toEqual(hours(1000, 48));
    const notApart = await reading(text, choosing(DEFAULT_READING, tellingApart([])));
    expect(plain(notApart).columns).toEqual(plain(together).columns);
  });

  it("asks where there are too many to stand side by side", async () => {
    const many = Array.from({ length: 40 }, (_, k) => `s${k}`);
    const error = await refusal(table("id,time,load", long(many, 5)));
    expect(error).toMatchObject({ kind: "reading/which-series", params: { series: 40, by: ["id"] } });
    const choice = error.params.table!.choices.find(({ kind }) => kind === "id")!;
    expect([choice.open, choice.taken, choice.others.length]).toEqual([true, null, 7]);
    expect(error.params.table!.panel!.labels).toEqual(many);
    const answered = await reading(table("id,time,load", long(many, 5)), choosing(DEFAULT_READING, choice.others[2]!.set));
    expect(plain(answered).columns["load"]).toEqual(hours(2000, 5));
  });

  it("asks where times of the series hardly meet", async () => {
    const apart = table("sensor_id,time,load", ["A", "B", "C", "D"].flatMap((id, k) => hours(0, 20).map((h) => [id, hour(100 * k + h), h])));
    expect(await refusal(apart)).toMatchObject({ kind: "reading/which-series" });
    expect(plain(await reading(apart, one("D"))).at[0]).toBe(Date.parse(hour(300)));
  });

  it("are points by longitude and latitude with yearly rows", async () => {
    const points = [[113.24, 22.47], [113.21, 22.51], [113.24, 22.51]];
    const rows = hours(2015, 8).flatMap((year) => points.map(([lon, lat], k) => [lon, lat, year, 10 * k + (year - 2015), "Clay"]));
    const read = await reading(table("longitude,latitude,year,subsidence,geology", rows), one("113.21 · 22.51"));
    expect(plain(read).columns).toEqual({ subsidence: hours(10, 8) });
    expect(read.series.axis.at[0]).toBe(Date.UTC(2015, 0, 1));
    expect(read.table.panel!.by).toEqual(["longitude", "latitude"]);
  });

  it("are points by longitude and latitude, of which most have one row: one of the longest opens, and which is asked", async () => {
    const points = Array.from({ length: 300 }, (_, k) => [113 + (k % 20) / 100, 22 + Math.floor(k / 20) / 100, 2015 + (k % 8), k / 10, "Clay"]);
    const again = [7, 90].map((k) => [...points[k]!.slice(0, 2), 2015 + ((k + 2) % 8), k / 10 + 1, "Sand"]);
    const text = table("longitude,latitude,year,subsidence,geology", [...points, ...again]);
    const read = await reading(text);
    expect(read.series.name).toBe("given · 113.07 · 22");
    expect(plain(read).columns).toEqual({ subsidence: [1.7, 0.7] });
    expect(plain(read).at).toEqual([2016, 2022].map((year) => Date.UTC(year, 0, 1)));
    const choice = read.table.choices.find(({ kind }) => kind === "id")!;
    expect([choice.open, choice.others.at(-1)!.means]).toMatchObject([true, { take: "together", series: 300 }]);
    const answered = await reading(text, choosing(DEFAULT_READING, choice.others[0]!.set));
    expect(answered.table.choices.find(({ kind }) => kind === "id")!.open).toBe(false);
  });

  it("takes two columns together where neither tells series apart alone", async () => {
    const rows = [1, 2].flatMap((store) => [7, 8, 9].flatMap((item) => hours(0, 30).map((h) => [hour(24 * h).slice(0, 10), store, item, 100 * store + 10 * item + (h % 10)])));
    const read = await reading(table("date,store,item,sales", rows));
    expect(Object.keys(plain(read).columns)).toEqual(["1 · 7", "1 · 8", "1 · 9", "2 · 7", "2 · 8", "2 · 9"]);
    expect(plain(read).columns["2 · 7"]!.slice(0, 3)).toEqual([270, 271, 272]);
  });

  it("keeps a series with several columns apart by name", async () => {
    const rows = ["A", "B"].flatMap((id, k) => hours(0, 12).map((h) => [id, hour(h), k, h]));
    expect(Object.keys(plain(await reading(table("id,time,load,wind", rows))).columns)).toEqual(["A · load", "A · wind", "B · load", "B · wind"]);
  });

  it("tells quantities apart that stand in one column", async () => {
    const rows = hours(0, 24).flatMap((h) => [["temp", hour(h), h], ["wind", hour(h), -h]]);
    expect(Object.keys(plain(await reading(table("variable,time,value", rows))).columns)).toEqual(["temp", "wind"]);
  });

  it("are the sensors of a log in which no time repeats", async () => {
    const rows = hours(0, 60).map((m) => [["sensor.a", "sensor.b"][m % 2], m, new Date(Date.UTC(2024, 0, 1, 0, 0, m)).toISOString()]);
    const read = await reading(table("entity_id,state,last_changed", rows), one("sensor.b"));
    expect(plain(read).columns["state"]!.slice(0, 3)).toEqual([1, 3, 5]);
    expect((await refusal(table("entity_id,state,last_changed", rows))).kind).toBe("reading/which-series");
  });

  it("are counted each by itself where there is no time", async () => {
    const rows = ["A", "B"].flatMap((id, k) => hours(0, 10).map((h) => [id, 100 * k + h]));
    const read = await reading(table("station,load", rows));
    expect([read.series.axis.at.length, plain(read).columns]).toEqual([10, { A: hours(0, 10), B: hours(100, 10) }]);
  });
});

describe("a table of one series", () => {
  const weather = ["rain", "sun", "fog"];
  it.each([
    ["a word for each day", "date,temp,weather", hours(0, 40).map((h) => [hour(24 * h).slice(0, 10), h, weather[h % 3]])],
    ["an id that stays the same", "station,time,load", long(["A"], 40)],
    ["an hour that comes twice when clocks go back", "zone,time,load", hours(0, 72).map((h) => [h < 40 ? "CEST" : "CET", hour(h < 40 ? h : h - 1), h])],
    ["whole numbers that repeat", "time,sensor_1,sensor_2", hours(0, 40).map((h) => [hour(h), h % 4, h % 7])],
  ])("with %s is no panel", async (_, header, rows) => {
    expect((await reading(table(header, rows))).table.panel).toBeUndefined();
  });
});

it("every series of any panel comes back as it was written, whatever the order of the rows", async () => {
  const label = fc.stringMatching(/^[b-m][A-Za-z0-9 _-]{0,8}[A-Za-z0-9]$/);
  const panel = fc.record({ ids: fc.uniqueArray(label, { minLength: 2, maxLength: 8 }), times: fc.integer({ min: 4, max: 20 }), seed: fc.integer() });
  await fc.assert(
    fc.asyncProperty(panel, async ({ ids, times, seed }) => {
      const value = (k: number, h: number) => ((seed % 1000) + 37 * k + h * h) % 4096;
      const rows = ids.flatMap((id, k) => hours(0, times).map((h) => [`"${id}"`, hour(h), value(k, h)]));
      const shuffled = rows.map((row, i) => ({ row, key: ((i + 1) * 2654435761 + seed) % 1013 })).sort((a, b) => a.key - b.key).map(({ row }) => row);
      const read = await reading(table("unit,time,y", shuffled));
      for (const [k, id] of ids.entries()) expect(plain(read).columns[id]).toEqual(hours(0, times).map((h) => value(k, h)));
      expect(plain(await reading(table("unit,time,y", shuffled), one(ids[1]!))).columns).toEqual({ y: hours(0, times).map((h) => value(1, h)) });
    }),
    { numRuns: 40 },
  );
});

describe("series over steps or seconds, in place of times", () => {
  it("are told apart where each step stands once for each, in turn or one below the other", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("time", "step", "seconds", "epoch"),
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 12, max: 40 }),
        fc.constantFrom(1, 0.004),
        fc.boolean(),
        async (name, series, count, width, inTurn) => {
          const cell = (k: number, i: number) => [i * width, `ch${k}`, "eeg", 1000 * k + i];
          const rows = inTurn ? hours(0, count).flatMap((i) => hours(0, series).map((k) => cell(k, i))) : hours(0, series).flatMap((k) => hours(0, count).map((i) => cell(k, i)));
          const read = await reading(table(`${name},channel,kind,value`, rows));
          expect(plain(read)).toEqual({ at: hours(0, count).map((i) => i * width), columns: Object.fromEntries(hours(0, series).map((k) => [`ch${k}`, hours(1000 * k, count)])) });
          expect(read.table.choices.map(({ kind }) => kind)).toEqual(["by", "id"]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("are told apart where each begins anew, though there are seven rows of each; even steps of as many may be days of weeks", async () => {
    const ages = [118, 484, 664, 1004, 1231, 1372, 1582];
    const rows = (steps: readonly number[]) => hours(1, 5).flatMap((tree) => steps.map((age, i) => [tree, age, 100 * tree + i]));
    expect(plain(await reading(table("Tree,age,circumference", rows(ages))))).toEqual({ at: ages, columns: Object.fromEntries(hours(1, 5).map((tree) => [String(tree), hours(100 * tree, 7)])) });
    expect((await reading(table("group,number,load", rows(hours(1, 7))))).series.axis.at).toHaveLength(35);
  });

  it("are told apart where seconds without a name stand once for each event (perf stat -x,)", async () => {
    const rows = hours(0, 30).flatMap((i) => ["task-clock", "page-faults"].map((event, k) => [(i + 1) / 5, 1000 * k + i, k === 0 ? "msec" : "", event, 100]));
    const read = await reading(rows.map((row) => row.join(",")).join("\n"), choosing(DEFAULT_READING, { columns: ["column 2"] }));
    expect(plain(read)).toEqual({ at: hours(1, 30).map((i) => i / 5), columns: { "task-clock": hours(0, 30), "page-faults": hours(1000, 30) } });
  });
});

describe("rows without a time", () => {
  const timed = (ids: readonly string[]) => long(ids, 30).map(([id, time, value]) => [id, time, "", value]);

  it("are no series: who a file is of stands above the rows of one device (Dexcom)", async () => {
    const about = [["", "", "Jane", ""], ["", "", "Doe", ""]];
    const read = await reading(table("Device ID,time,patient,glucose", [...about, ["G6", "", "", 70], ...timed(["G6"])]));
    expect(plain(read).columns).toEqual({ glucose: hours(0, 30) });
    expect(read.table.panel).toBeUndefined();
    expect(read.series.notices).toContainEqual({ kind: "noticed/without-time", params: { rows: 3 } });
  });

  it("are told where series stand side by side, once each", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 3 }), fc.nat({ max: 3 }), async (blank, unread) => {
        const without = (n: number, time: string) => hours(0, n).map((i) => [i % 2 === 0 ? "A" : "B", time, "", 5000 + i]);
        const rows = timed(["A", "B"]);
        const read = await reading(table("device,time,note,load", [...rows.slice(0, 9), ...without(blank, ""), ...without(unread, "soon"), ...rows.slice(9)]));
        expect(plain(read).columns).toEqual({ A: hours(0, 30), B: hours(1000, 30) });
        const told = read.series.notices.flatMap(({ kind, params }) => (kind === "noticed/without-time" || kind === "noticed/unread-times" ? [[kind, params.rows]] : []));
        expect(told).toEqual([...(unread > 0 ? [["noticed/unread-times", unread]] : []), ...(blank > 0 ? [["noticed/without-time", blank]] : [])]);
      }),
      { numRuns: 16 },
    );
  });
});
