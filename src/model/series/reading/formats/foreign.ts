import { beginsWith } from "./formats";

/** The first bytes of formats that are known but not read here, each with how far in they stand. */
const FOREIGN = {
  xls: [[0, [0xd0, 0xcf, 0x11, 0xe0]]],
  pdf: [[0, [0x25, 0x50, 0x44, 0x46]]],
  picture: [[0, [0x89, 0x50, 0x4e, 0x47]], [0, [0xff, 0xd8, 0xff]], [0, [0x47, 0x49, 0x46, 0x38]]],
  hdf5: [[0, [0x89, 0x48, 0x44, 0x46]]],
  netcdf: [[0, [0x43, 0x44, 0x46, 1]], [0, [0x43, 0x44, 0x46, 2]], [0, [0x43, 0x44, 0x46, 5]]],
  pickle: [[0, [0x80, 2]], [0, [0x80, 3]], [0, [0x80, 4]], [0, [0x80, 5]]],
  matlab: [[0, [0x4d, 0x41, 0x54, 0x4c, 0x41, 0x42, 0x20, 0x35]]],
  sqlite: [[0, [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]]],
  feather1: [[0, [0x46, 0x45, 0x41, 0x31]]],
  orc: [[0, [0x4f, 0x52, 0x43]]],
  avro: [[0, [0x4f, 0x62, 0x6a, 1]]],
  grib: [[0, [0x47, 0x52, 0x49, 0x42]]],
  stata: [[0, [0x3c, 0x73, 0x74, 0x61, 0x74, 0x61, 0x5f, 0x64, 0x74, 0x61]], [0, [0x71, 1, 1]], [0, [0x71, 2, 1]], [0, [0x72, 1, 1]], [0, [0x72, 2, 1]], [0, [0x73, 1, 1]], [0, [0x73, 2, 1]]],
  rds: [[0, [0x58, 0x0a, 0, 0, 0]], [0, [0x52, 0x44, 0x58]]],
  spss: [[0, [0x24, 0x46, 0x4c, 0x32]], [0, [0x24, 0x46, 0x4c, 0x33]]],
  zstd: [[0, [0x28, 0xb5, 0x2f, 0xfd]]],
  bzip2: [[0, [0x42, 0x5a, 0x68]]],
  xz: [[0, [0xfd, 0x37, 0x7a, 0x58, 0x5a]]],
  "7z": [[0, [0x37, 0x7a, 0xbc, 0xaf]]],
  rar: [[0, [0x52, 0x61, 0x72, 0x21]]],
  tar: [[257, [0x75, 0x73, 0x74, 0x61, 0x72]]],
} as const satisfies Readonly<Record<string, readonly (readonly [at: number, mark: readonly number[]])[]>>;

/** How texts begin that hold no table by themselves. */
const FOREIGN_TEXTS = {
  html: /^\ufeff?\s*(<!--[^]*?-->\s*)?<(!doctype html|html|head|body|table|div)\b/i,
  xml: /^\ufeff?\s*<\?xml\b/i,
  "influx-lines": /^(#.*\n)*[^\s,"']+(,[^\s,=]+=[^\s,]+)* [^\s,=]+=[^\s,]+(,[^\s,=]+=[^\s,]+)*( -?\d{9,20})?\r?\n/,
} as const satisfies Readonly<Record<string, RegExp>>;

/** A format that is told by its name, and with what to save instead. */
export type ForeignFormat = keyof typeof FOREIGN | keyof typeof FOREIGN_TEXTS;

/** Letters that a text may begin with, too: then only a byte that no text has tells. */
const LIKE_TEXT: ReadonlySet<string> = new Set(["orc", "bzip2", "grib", "rar", "feather1"]);

/** The format that a file of another kind is of; null where its bytes tell none. */
export function foreignFormat(head: Uint8Array): ForeignFormat | null {
  const binary = head.some((byte) => byte < 9);
  const found = Object.entries(FOREIGN).find(
    ([format, marks]) => (binary || !LIKE_TEXT.has(format)) && marks.some(([at, mark]) => beginsWith(head.subarray(at), mark)),
  );
  if (found !== undefined) return found[0] as ForeignFormat;
  const text = binary ? "" : new TextDecoder().decode(head);
  return (Object.entries(FOREIGN_TEXTS).find(([, begins]) => begins.test(text))?.[0] as ForeignFormat | undefined) ?? null;
}
