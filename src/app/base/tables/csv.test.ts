import fc from "fast-check";
import { expect, it } from "vitest";
import Papa from "papaparse";
import { toCsv } from "./csv";

it("quotes what needs it, and leaves out what is missing", () => {
  expect(toCsv(["a", "b, c"], [[1.5, 'say "no"'], [null, NaN], [-2, "line\nbreak"]])).toBe(
    'a,"b, c"\r\n1.5,"say ""no"""\r\n,\r\n-2,"line\nbreak"\r\n',
  );
});

it("hands no formula to a spreadsheet", () => {
  expect(toCsv(["=1+1"], [["@cmd"]])).toBe("'=1+1\r\n'@cmd\r\n");
});

it("comes back as it was through another reader, whatever the text", () => {
  const text = fc.string().filter((value) => !/^'*[=+\-@\t\r]/.test(value));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1 }), (rows) => {
      const { data } = Papa.parse<string[]>(toCsv(["text", "number"], rows), { delimiter: ",", newline: "\r\n" });
      const read = data.slice(1, rows.length + 1).map(([first, second]) => [first, Number(second)]);
      expect(read).toEqual(rows.map(([first, second]) => [first, second === 0 ? 0 : second]));
    }),
  );
});
