import { ok, type Result } from "../../../result";
import { refuse, type ReadProblem } from "../fault";
import type { NamedBlob, ReadHooks } from "../reading";
import { eachText } from "../text/text";

/** No line of a recording is longer. */
const LONGEST = 1 << 20;

/** Hands each line of a text to `take`, without its end, with its number from 1. */
export async function eachLine(file: NamedBlob, encoding: string, hooks: ReadHooks, take: (line: string, row: number) => Result<void, ReadProblem>): Promise<Result<void, ReadProblem>> {
  let rest = "";
  let row = 0;
  return eachText(file, encoding, hooks, (text, last) => {
    const lines = (rest + text).split("\n");
    rest = last ? "" : lines.pop()!;
    if (rest.length > LONGEST) return refuse("long-row", file.name, { row: row + 1, most: LONGEST });
    for (const line of lines) {
      const taken = take(line, ++row);
      if (!taken.ok) return taken;
    }
    return ok(undefined);
  });
}
