import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const START = Date.UTC(2024, 2, 5);
const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const day = (i: number) => new Date(START + i * 86_400_000).toISOString().slice(0, 10);
const rows = (of: (i: number) => string) => count(30).map(of).join("\n");
const shape = ({ table }: Awaited<ReturnType<typeof reading>>) => [table.timeColumn, table.rows, table.columns.slice(1).map(({ name }) => name)];

describe("names that do not stand first, or not right above the rows", () => {
  it("are below the name of a sheet and the keys of its columns (Energy Information Administration), and it is told", async () => {
    const read = await reading(`Back to Contents,Data 1: Spot\nSourcekey,RWTC\nDate,"Cushing, OK WTI"\n${rows((i) => `"${day(i)}",${i}`)}`);
    expect(shape(read)).toEqual(["Date", 30, ["Cushing, OK WTI"]]);
    expect(read.series.notices).toContainEqual({ kind: "noticed/above", params: { lines: 2, example: "Back to Contents,Data 1: Spot" } });
    expect(shape(await reading(`Back to Contents,Data 1: Spot,\nSourcekey,A,B\nDate,Oil,Gas\n${rows((i) => `${day(i)},${i},1`)}`))).toEqual(["Date", 30, ["Oil", "Gas"]]);
  });

  it("keep the groups over them, or whose they are", async () => {
    expect(shape(await reading(`Station,Bremen,Hamburg\nDate,T1,T2\n${rows((i) => `${day(i)},${i},1`)}`))).toEqual(["Date", 30, ["Bremen", "Hamburg"]]);
    expect((await reading(`system,total usage,,disk,\ntime,usr,sys,read,writ\n${rows((i) => `${day(i)},${i},1,2,3`)}`)).table.columns[1]!.name).toBe("total usage usr");
  });

  it.each([
    ["what the time is called stands alone right above the rows", "Label,CPU,Net\nId,m1,m2\nStat,Average,Sum\nPeriod,300,300\nTimestamp,,", "Timestamp", ["CPU", "Net"]],
    ["whose values they are stands there", "Full label,CPUUtilization\nLabel,CPUUtilization\nPeriod,300\nMetric,CPUUtilization\n,i-0123456789", "column 1", ["CPUUtilization"]],
    ["when they were brought up to date stands there", '"",BBEX3.M.USD,BBEX3.M.GBP\n"",US dollar,Pound\nunit,USD,GBP\nunit multiplier,one,one\nlast update,2024-03-01 16:00:00,2024-03-01 16:00:00', "column 1", ["BBEX3.M.USD", "BBEX3.M.GBP"]],
  ])("are the first line that calls each column differently, where %s (CloudWatch, Bundesbank)", async (_, head, time, names) => {
    const read = await reading(`${head}\n${rows((i) => [day(i), ...names.map((_name, k) => i + k)].join(","))}`);
    expect(shape(read)).toEqual([time, 30, names]);
    expect(plain(read).columns[names[0]!]).toEqual(count(30));
    expect(read.series.notices.map(({ kind }) => kind)).toEqual(["noticed/above"]);
  });

  it("are those below a line of a logger that has as many cells, with the units and kinds below them (TOA5)", async () => {
    const read = await reading(`"TOA5","S1","CR1000X","12345"\n"TIMESTAMP","RECORD","T_Avg","RH"\n"TS","RN","Deg C","%"\n"","","Avg","Smp"\n${rows((i) => `"${day(i)}",${i + 7},${i},50`)}`);
    expect([shape(read), read.series.columns.find(({ name }) => name === "T_Avg")?.unit]).toEqual([["TIMESTAMP", 30, ["RECORD", "T_Avg", "RH"]], "Deg C"]);
  });
});

describe("a head of its own above the names, with as many cells", () => {
  const head = "Name,Sport,Date,Duration,Distance (km)\nJane,Running,05-02-2024,00:30:00,5.1";
  const second = (i: number) => `00:${String(Math.floor(i / 60)).padStart(2, "0")}:${String(i % 60).padStart(2, "0")}`;
  const n = 90;

  it("says what the file is of, and the names below it stand over the rows (Polar)", async () => {
    const read = await reading(`${head}\nSample rate,Time,HR (bpm),Speed (km/h),Altitude (m)\n${count(n).map((i) => `${i === 0 ? 1 : ""},${second(i)},${100 + i},${i}.5,300`).join("\n")}\n`);
    expect(plain(read)).toEqual({ at: count(n), columns: { "HR (bpm)": count(n).map((i) => 100 + i), "Speed (km/h)": count(n).map((i) => i + 0.5), "Altitude (m)": count(n).map(() => 300) } });
    expect(read.series.notices).toContainEqual({ kind: "noticed/above", params: { lines: 2, example: "Name,Sport,Date,Duration,Distance (km)" } });
  });

  it("is none where the names come again, or words stand among the first rows", async () => {
    const again = await reading(`day,a,b\n${day(40)},1,2\nday,a,b\n${rows((i) => `${day(i)},${i},1`)}\n`);
    expect(again.series.columns.map(({ name }) => name)).toEqual(["a", "b"]);
    const words = await reading(`day,a,b\n${day(0)},0,1\n${day(1)},broken,stuck\n${count(30).map((i) => `${day(i + 2)},${i},1`).join("\n")}\n`);
    expect(shape(words)).toEqual(["day", 32, ["a", "b"]]);
  });
});
