/** A text of lines that begin with "@" above its data, and "#" or "%" before remarks, as Weka, sktime and Monash write it. */
export interface Directives {
  /** The words behind each "@name", in small letters by name; of a name that comes again, all of them. */
  readonly said: ReadonlyMap<string, readonly string[]>;
  /** The lines of data, and the line of the file that each is, from 1. */
  readonly data: readonly { readonly line: string; readonly number: number }[];
}

export function readDirectives(text: string): Directives {
  const said = new Map<string, string[]>();
  const data: { line: string; number: number }[] = [];
  let inData = false;
  for (const [i, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#") || line.startsWith("%")) continue;
    if (inData) data.push({ line, number: i + 1 });
    else if (line.startsWith("@")) {
      const [, name = "", rest = ""] = /^@(\w+)\s*(.*)$/.exec(line) ?? [];
      if (name.toLowerCase() === "data") inData = true;
      else said.set(name.toLowerCase(), [...(said.get(name.toLowerCase()) ?? []), rest.trim()]);
    }
  }
  return { said, data };
}

/** The numbers of a list; null at the first that is none. "?" and NaN are missing. */
export function numbersIn(list: string): Float64Array | { readonly wrong: string } {
  const cells = list.split(",");
  const values = new Float64Array(cells.length);
  for (const [i, cell] of cells.entries()) {
    const text = cell.trim();
    const value = text === "?" || /^nan$/i.test(text) ? Number.NaN : text === "" ? undefined : Number(text);
    if (value === undefined || (Number.isNaN(value) && !/^(\?|nan)$/i.test(text))) return { wrong: text };
    values[i] = value;
  }
  return values;
}
