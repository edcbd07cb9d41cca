import fc from "fast-check";
import { expect, it } from "vitest";
import { letGo } from "../numbers/letGo";
import type { PanelSeries } from "./panel";
import { sideBySide } from "./split";

const LABELS = ["A", "B", "C"];
const value = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -9, max: 9 }) }, { weight: 1, arbitrary: fc.constant(Number.NaN) });
const place = fc.oneof({ weight: 8, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.constant(Number.NaN) });
const rows = fc.array(fc.record({ at: place, group: fc.nat(2), value }), { maxLength: 30 });

it("sets series beside one another at every time that one of those chosen has, in whatever order the rows come", () => {
  fc.assert(
    fc.property(rows, fc.subarray([0, 1, 2], { minLength: 1 }), fc.constantFrom("first", "last"), fc.boolean(), (given, chosen, policy, asFile) => {
      // Most files are in order of time, and all series have the same times.
      const all = asFile ? given.filter(({ at }) => !Number.isNaN(at)).sort((a, b) => a.at - b.at).flatMap((row) => [0, 1, 2].map((group) => ({ ...row, group }))) : given;
      const frame = { at: Float64Array.from(all, ({ at }) => at), columns: [Float64Array.from(all, (row) => row.value)] };
      const panel: PanelSeries = { by: ["id"], labels: LABELS, groups: { of: Uint32Array.from(all, ({ group }) => group), count: 3 } };
      const timed = all.filter(({ at, group }) => !Number.isNaN(at) && chosen.includes(group));
      const times = [...new Set(timed.map(({ at }) => at))].sort((a, b) => a - b);
      const of = (group: number, at: number) => timed.filter((row) => row.group === group && row.at === at).at(policy === "first" ? 0 : -1)?.value ?? Number.NaN;
      const { frame: found, names, merged } = sideBySide(frame, ["value"], panel, chosen, policy, () => {
        expect([...frame.at]).toEqual(all.map(({ at }) => at));
        // From then on nobody asks for the places of the table.
        letGo(frame.at);
      });
      expect([...found.at]).toEqual(times);
      expect(found.columns.map((values) => Array.from(values as Float64Array))).toEqual(chosen.map((group) => times.map((at) => of(group, at))));
      expect(names).toEqual(chosen.map((group) => LABELS[group]));
      expect(merged).toBe(timed.length - new Set(timed.map(({ at, group }) => `${group} ${at}`)).size);
      expect(frame.at.length).toBe(0);
    }),
  );
});
