import { ok, type Result } from "../../../result";
import { refuse, type ReadProblem } from "../fault";
import type { Table } from "../table";
import type { CoverageElsewhere, CoverageLists } from "./coverage";
import { columnsTable } from "./shapes";

/** A coverage as a table, which tells what of it was left out; refused where its numbers are elsewhere. */
export function coverageTable(file: string, coverage: CoverageLists | CoverageElsewhere): Result<Table, ReadProblem> {
  if ("address" in coverage) return refuse("numbers-elsewhere", file, { address: coverage.address.slice(0, 80) });
  const { lists, units, left = [] } = coverage;
  const table = columnsTable(file, lists, units);
  if (!table.ok || left.length === 0) return table;
  return ok({ ...table.value, notices: [...table.value.notices, { kind: "noticed/coordinates-left", params: { names: left } }] });
}
