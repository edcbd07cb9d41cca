import { describe, expect, it } from "vitest";
import { choosing } from "../../../../model/series/reading/choice";
import { reading } from "../../../../model/series/reading/given.testing";
import { DEFAULT_READING, type ReadingOptions } from "../../../../model/series/reading/reading";
import { roleOf, rolesOf, withRole, type ColumnRole } from "./columnRoles";

const hour = (n: number) => new Date(Date.UTC(2024, 0, 1, n)).toISOString();
const rows = (ids: readonly string[]) => ids.flatMap((id, k) => Array.from({ length: 30 }, (_, h) => `${id},${hour(h)},${100 * k + h},${h % 7},${h % 2}`));
const TABLE = ["id,time,load,wind,holiday", ...rows(["A"])].join("\n");
const PANEL = ["id,time,load,wind,holiday", ...rows(["A", "B"])].join("\n");

/** The table read with one role after another given to columns, and the roles that all columns have then. */
async function given(text: string, ...roles: readonly (readonly [string, ColumnRole])[]) {
  let options: ReadingOptions = DEFAULT_READING;
  for (const [name, role] of roles) options = choosing(options, withRole(name, role, (await reading(text, options)).table, options)!);
  const { table, series } = await reading(text, options);
  return { options, table, names: series.columns.map(({ name }) => name), roles: Object.fromEntries(table.columns.map(({ name }) => [name, roleOf(name, table, options)])) };
}

describe("the role of a column", () => {
  it("is what the reader found", async () => {
    expect((await given(TABLE)).roles).toEqual({ id: "left", time: "time", load: "input", wind: "input", holiday: "input" });
    expect((await given(PANEL)).roles).toEqual({ id: "series", time: "time", load: "input", wind: "input", holiday: "input" });
  });

  it("can be a target or known ahead, for training, and is an input none the less", async () => {
    const { roles, names, table } = await given(TABLE, ["load", "target"], ["holiday", "ahead"]);
    expect(roles).toMatchObject({ load: "target", holiday: "ahead", wind: "input" });
    expect(names).toEqual(["load", "wind", "holiday"]);
    expect(table.roles).toEqual({ targets: ["load"], ahead: ["holiday"] });
    expect((await given(TABLE, ["load", "target"], ["load", "input"])).table.roles).toEqual({ targets: [], ahead: [] });
  });

  it("can be left out and come back", async () => {
    expect((await given(TABLE, ["wind", "left"])).names).toEqual(["load", "holiday"]);
    expect((await given(TABLE, ["wind", "left"], ["wind", "input"])).names).toEqual(["load", "wind", "holiday"]);
    const one = await given(TABLE, ["wind", "left"], ["holiday", "left"]);
    expect(withRole("load", "left", one.table, one.options)).toBeNull();
  });

  it("can be the time, and no longer", async () => {
    expect((await given(TABLE, ["load", "time"])).roles).toMatchObject({ load: "time", time: "left" });
    expect((await given(TABLE, ["time", "left"])).roles).toMatchObject({ time: "left", load: "input" });
  });

  it("tells series apart, or no longer", async () => {
    expect((await given(PANEL, ["id", "left"])).roles["id"]).toBe("left");
    expect((await given(PANEL, ["id", "left"], ["id", "series"])).names).toHaveLength(6);
  });

  it("goes to the columns of every series where several stand side by side", async () => {
    expect((await given(PANEL, ["load", "target"])).table.roles!.targets).toEqual(["A · load", "B · load"]);
  });

  it("is only one that a column of its kind can have", async () => {
    const { table } = await given(TABLE);
    expect([rolesOf("time", table), rolesOf("id", table)]).toEqual([["time", "left"], ["time", "series", "left"]]);
  });
});
