import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";
import { repeatedHead } from "./repeatedHead";

const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const lines = (n: number, of: (i: number) => string) => count(n).map((i) => `${of(i)}\n`).join("");
const told = ({ series }: Awaited<ReturnType<typeof reading>>) => series.notices.map(({ kind }) => kind);
/** 2017-09-04, as astronomers count days. */
const MJD = 58_000;

describe("tables of words and blanks as reports and astronomers write them", () => {
  it.each([
    ["all of it", "Linux 5.15.0 (host) \t03/05/24 \t_x86_64_\t(8 CPU)\n\n", "noticed/reports"],
    ["without its title", "", "noticed/names-again"],
  ])("say their names again above each row (iostat -c): %s", async (_, title, notice) => {
    const read = await reading(`${title}${lines(40, (i) => `avg-cpu:  %user   %nice %system\n          ${(20 + (i % 7) / 4).toFixed(2)}    0.50    ${(1 + (i % 3)).toFixed(2)}\n`)}`, {}, "iostat.txt");
    expect(plain(read).columns).toEqual({ "%user": count(40).map((i) => 20 + (i % 7) / 4), "%nice": count(40).map(() => 0.5), "%system": count(40).map((i) => 1 + (i % 3)) });
    expect(told(read)).toContain(notice);
  });

  it("say no names again where a word of the data comes often", () => {
    expect(repeatedHead(lines(30, (i) => (i % 3 === 1 ? "a,b" : `${i},x`)), true, undefined)).toBeNull();
    expect(repeatedHead(`time,load\n${lines(30, (i) => (i % 3 === 0 ? "no,data" : `${i},5`))}`, true, undefined)).toBeNull();
    expect(repeatedHead(`a,b\n${lines(30, (i) => `${i},1`)}`, true, undefined)).toBeNull();
  });

  it("have bars around names, types and units (IPAC)", async () => {
    const head = "|        time|        flux|   err|\n|      double|      double|double|\n|            |electron / s|      |\n|        null|        null|  null|\n";
    const read = await reading(head + lines(40, (i) => ` ${(MJD + i / 8).toFixed(3)}        ${(20 + (i % 5)).toFixed(1)}      0.${1 + (i % 3)} `), {}, "a.tbl");
    expect([read.table.timeColumn, read.series.columns.map(({ name, unit }) => [name, unit ?? ""])]).toEqual(["time", [["flux", "electron / s"], ["err", ""]]]);
    expect(plain(read).columns["flux"]).toEqual(count(40).map((i) => 20 + (i % 5)));
  });

  it("have lines drawn above, below and under the names (reStructuredText)", async () => {
    const rule = "========= ===== ====\n";
    const read = await reading(`${rule}     time  flux  err\n${rule}${lines(40, (i) => `${(MJD + i / 8).toFixed(3)}  ${(20 + (i % 5)).toFixed(1)}  0.${1 + (i % 3)}`)}${rule}`, {}, "a.rst.txt");
    expect([read.table.timeColumn, read.series.columns.map(({ name }) => name), read.table.rows, told(read)]).toEqual(["time", ["flux", "err"], 40, []]);
  });
});
