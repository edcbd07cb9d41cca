/** A file that a test makes up. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function madeFile(name: string, content: string | Uint8Array): MadeFile {
  return { name, mimeType: "", buffer: Buffer.from(content as Uint8Array) };
}

/** Hourly instants from 2024-01-01 on, as ISO text. */
export const hour = (row: number): string => new Date(Date.UTC(2024, 0, 1, row)).toISOString();

type Columns = Readonly<Record<string, readonly number[]>>;

/** A CSV with a time column and the given columns, all of one length. Pairs, where a record would not keep the names. */
export function csvFile(name: string, columns: Columns | readonly (readonly [string, readonly number[]])[]): MadeFile {
  const pairs: readonly (readonly [string, readonly number[]])[] = isPairs(columns) ? columns : Object.entries(columns);
  const header = ["time", ...pairs.map(([column]) => quoted(column))].join(",");
  const rows = pairs[0]?.[1].map((_, i) => [hour(i), ...pairs.map(([, values]) => values[i])].join(",")) ?? [];
  return madeFile(name, [header, ...rows, ""].join("\n"));
}

function isPairs<Pairs extends readonly unknown[]>(columns: Columns | Pairs): columns is Pairs {
  return Array.isArray(columns);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Two columns that repeat daily, with a jump that makes every window of them different. */
export function dailyColumns(rows: number): { load: number[]; wind: number[] } {
  const at = (make: (i: number) => number) => Array.from({ length: rows }, (_, i) => Number(make(i).toFixed(4)));
  return {
    load: at((i) => 50 + 20 * Math.sin((2 * Math.PI * i) / 24) + (i % 97) / 10),
    wind: at((i) => 8 + 3 * Math.cos((2 * Math.PI * i) / 31) + (i % 13) / 4),
  };
}

/** An .npy file, version 1.0; `header` stands in for the true one. */
export function npy(values: Float32Array, shape: readonly number[], header?: string): Uint8Array {
  const text = header ?? `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape.join(", ")}${shape.length === 1 ? "," : ""}), }`;
  const length = Math.ceil((text.length + 11) / 64) * 64 - 10;
  const head = Buffer.alloc(10);
  head.write("\x93NUMPY\x01\x00", "latin1");
  head.writeUInt16LE(length, 8);
  return Buffer.concat([head, Buffer.from(`${text.padEnd(length - 1)}\n`), Buffer.from(values.buffer)]);
}
