/** What is known of a format before a file of it is opened. */
interface FormatFacts {
  /** How names of such files end, the usual one first. */
  readonly endings: readonly string[];
  /** The bytes that every such file begins with; null where text is all that it begins with. */
  readonly mark: readonly number[] | null;
}

/** The bytes of a text that only has letters of ASCII. */
export const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const ZIP_MARK = [0x50, 0x4b, 3, 4] as const;

/**
 * Every format that a series can be read from: the one list of them. What reads each is in `readers.ts`, what each is called in
 * `src/words/en/formats.ts`; the compiler asks for both. The file dialog, the sentences and the README are made of it.
 */
export const FORMATS = {
  delimited: { endings: [".csv", ".tsv", ".tab", ".txt", ".dat", ".asc"], mark: null },
  json: { endings: [".json"], mark: null },
  jsonLines: { endings: [".jsonl", ".ndjson"], mark: null },
  npy: { endings: [".npy"], mark: [0x93, ...ascii("NUMPY")] },
  npz: { endings: [".npz"], mark: ZIP_MARK },
  parquet: { endings: [".parquet", ".pq"], mark: ascii("PAR1") },
  arrow: { endings: [".arrow", ".feather", ".ipc", ".arrows"], mark: ascii("ARROW1") },
  xlsx: { endings: [".xlsx", ".xlsm"], mark: ZIP_MARK },
  ods: { endings: [".ods"], mark: ZIP_MARK },
  sktime: { endings: [".ts"], mark: null },
  monash: { endings: [".tsf"], mark: null },
  arff: { endings: [".arff"], mark: null },
} as const satisfies Readonly<Record<string, FormatFacts>>;

export type TableFormat = keyof typeof FORMATS;

/** What a file of any of these formats can be packed into. */
export const PACKINGS = {
  gzip: { endings: [".gz"], mark: [0x1f, 0x8b] },
  zip: { endings: [".zip"], mark: ZIP_MARK },
} as const satisfies Readonly<Record<string, FormatFacts>>;

export type Packing = keyof typeof PACKINGS;

export const TABLE_FORMATS = Object.keys(FORMATS) as TableFormat[];

/** File name endings that a person can give, for `input.accept`. */
export const ACCEPTED_ENDINGS: readonly string[] = [...Object.values(FORMATS), ...Object.values(PACKINGS)].flatMap(({ endings }) => endings);

/** Whether these are the first bytes of a file that begins with `mark`. */
export const beginsWith = (head: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => head[i] === byte);

/** The format that a file's name ends like; null where no format is called so. */
export function formatNamed(file: string): TableFormat | Packing | null {
  const name = file.toLowerCase();
  const called = Object.entries({ ...FORMATS, ...PACKINGS }).find(([, { endings }]) => endings.some((ending) => name.endsWith(ending)));
  return (called?.[0] as TableFormat | Packing | undefined) ?? null;
}
