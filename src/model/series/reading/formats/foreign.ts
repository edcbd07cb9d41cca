import { ascii, beginsWith } from "./formats";

/** The first bytes of formats that are known but not read here, each with how far in they stand. */
const FOREIGN = {
  xls: [[0, [0xd0, 0xcf, 0x11, 0xe0]]],
  pdf: [[0, [0x25, 0x50, 0x44, 0x46]]],
  picture: [[0, [0x89, 0x50, 0x4e, 0x47]], [0, [0xff, 0xd8, 0xff]], [0, ascii("GIF8")], [0, [0x49, 0x49, 0x2a, 0]], [0, [0x4d, 0x4d, 0, 0x2a]]],
  photo: [[8, ascii("WEBP")], [4, ascii("ftypheic")], [4, ascii("ftypavif")]],
  sound: [[8, ascii("WAVE")], [0, ascii("ID3")], [0, ascii("OggS")], [0, ascii("fLaC")], [8, ascii("AIFF")]],
  film: [[4, ascii("ftyp")], [0, [0x1a, 0x45, 0xdf, 0xa3]], [8, ascii("AVI ")]],
  hdf5: [[0, [0x89, 0x48, 0x44, 0x46]]],
  hdf4: [[0, [0x0e, 3, 0x13, 1]]],
  netcdf: [[0, [0x43, 0x44, 0x46, 1]], [0, [0x43, 0x44, 0x46, 2]], [0, [0x43, 0x44, 0x46, 5]]],
  pickle: [[0, [0x80, 2]], [0, [0x80, 3]], [0, [0x80, 4]], [0, [0x80, 5]]],
  matlab: [[0, ascii("MATLAB 5")], [0, ascii("MATLAB 7")]],
  miniseed: [[0, [0x4d, 0x53, 3]]],
  segy: [[0, [0xc3, 0x40, 0xf1]], [0, [0xc3, 0xf0, 0xf1]]],
  edf: [[0, [0xff, ...ascii("BIOSEMI")]]],
  fits: [[0, ascii("SIMPLE  =")]],
  cdf: [[0, [0xcd, 0xf3, 0, 1]], [0, [0xcd, 0xf2, 0x60, 2]]],
  tdms: [[0, ascii("TDSm")]],
  fif: [[0, [0, 0, 0, 0x64, 0, 0, 0, 0x1f]]],
  sas: [[12, [0xc2, 0xea, 0x81, 0x60, 0xb3, 0x14, 0x11]]],
  access: [[0, [0, 1, 0, 0, ...ascii("Standard ")]]],
  fit: [[8, ascii(".FIT")]],
  bufr: [[0, ascii("BUFR")]],
  duckdb: [[8, ascii("DUCK")]],
  tob: [[0, ascii('"TOB1"')], [0, ascii('"TOB2"')], [0, ascii('"TOB3"')]],
  program: [[0, [0x4d, 0x5a, 0x90, 0]], [0, [0x7f, ...ascii("ELF")]]],
  sqlite: [[0, [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]]],
  feather1: [[0, [0x46, 0x45, 0x41, 0x31]]],
  orc: [[0, [0x4f, 0x52, 0x43]]],
  avro: [[0, [0x4f, 0x62, 0x6a, 1]]],
  grib: [[0, [0x47, 0x52, 0x49, 0x42]]],
  stata: [[0, [0x3c, 0x73, 0x74, 0x61, 0x74, 0x61, 0x5f, 0x64, 0x74, 0x61]], [0, [0x71, 1, 1]], [0, [0x71, 2, 1]], [0, [0x72, 1, 1]], [0, [0x72, 2, 1]], [0, [0x73, 1, 1]], [0, [0x73, 2, 1]]],
  rds: [[0, [0x58, 0x0a, 0, 0, 0]], [0, [0x52, 0x44, 0x58]]],
  spss: [[0, ascii("$FL2")], [0, ascii("$FL3")]],
  zstd: [[0, [0x28, 0xb5, 0x2f, 0xfd]]],
  bzip2: [[0, [0x42, 0x5a, 0x68]]],
  xz: [[0, [0xfd, 0x37, 0x7a, 0x58, 0x5a]]],
  "7z": [[0, [0x37, 0x7a, 0xbc, 0xaf]]],
  lz4: [[0, [4, 0x22, 0x4d, 0x18]]],
  compress: [[0, [0x1f, 0x9d]]],
  rar: [[0, [0x52, 0x61, 0x72, 0x21]]],
  tar: [[257, [0x75, 0x73, 0x74, 0x61, 0x72]]],
} as const satisfies Readonly<Record<string, readonly (readonly [at: number, mark: readonly number[]])[]>>;

/** How texts begin that hold no table by themselves. */
const FOREIGN_TEXTS = {
  html: /^\ufeff?\s*(<!--[^]*?-->\s*)?<(!doctype html|html|head|body|table|tr|div)\b/i,
  rtf: /^\{\\rtf/,
  rinex: /^.{60}RINEX VERSION/,
  wfdb: /^(#.*\n)*[\w/-]+ \d+( \d\S*){1,4}[^\n]*\n\S+\.\w+ \d{1,3}(x\d+)?(:\d+)?(\+\d+)? /,
  brainvision: /^\ufeff?Brain ?Vision (Data Exchange|Data) /i,
  calendar: /^\ufeff?\s*BEGIN:V(CALENDAR|CARD)/,
  sql: /^\ufeff?(\s|--[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/;?)*(CREATE (TABLE|DATABASE)|INSERT INTO|DROP TABLE|SET [@\w]+ *=|PRAGMA |BEGIN TRANSACTION)\b/i,
  latex: /^\ufeff?\s*(%[^\n]*\n\s*)*\\(begin|documentclass)\b/,
  cdl: /^\s*netcdf\s+[\w.-]+\s*\{/,
  prometheus: /^(#.*\n)*# (HELP|TYPE) \w/,
  ghcn: /^[A-Z]{2}[\w-]{9}\d{6}[A-Z]{4}[ \d-]{5}.{3}[ \d-]{5}.{3}[ \d-]{5}/,
  metar: /^(METAR|SPECI) (COR )?[A-Z]{4} \d{6}Z /,
  graphite: /^([\w:-]+\.)+[\w:-]+ -?[\d.]+(e[-+]?\d+)? 1\d{9}\r?\n/,
  nmon: /^AAA,\w+,[^\n]*\n(?:AAA|BBB\w?),/,
  esri: /^\s*ncols\s+\d+\s+nrows\s+\d+\s+(xll|cellsize|dx)/i,
  yaml: /^\ufeff?(---\r?\n)?(#.*\n)*([\w-]+:[ \t]*\r?\n[ \t]*- [\w-]+: |- [\w-]+: [^\n]*\n +[\w-]+: )/,
  nmea: /^\ufeff?([$!][A-Z]{2}[A-Z]{3},[^\n]*\*[\dA-F]{2}\r?\n){2}/,
  gse: /^(WID[12]|XW01) /,
  // 14 lines of five numbers, eight of five whole ones, and what was never set.
  sac: /^(?=[^]*-12345)(?:[ \d.eE+-]{60,80}\r?\n){14}(?:[ \d-]{50}\r?\n){8}/,
  "r-print": /^\ufeff?([^\n]*\n +Min\. *:|\s*\[1\][ \t]+[-\d"NTFI]|Time Series:\r?\n|'data\.frame':\t|structure\((list|c)\(|c\([-\d"'][^)\n]*, )/,
  // A first line of nothing but numbers in brackets, without commas.
  "numpy-print": /^\ufeff?\s*\[+ *[-+]?\d+(?:\.\d*)?(?:e[-+]?\d+)?(?: +[-+]?\d+(?:\.\d*)?(?:e[-+]?\d+)?)+ *\]*\r?(?:\n|$)/i,
  // A line of nothing but dots among others: pandas, polars and R print the first and the last rows alone.
  "cut-print": /\n([ \t|│┆]+(\.{3}|…)|(\.{3}|…)[ \t|│┆]+(\.{3}|…))([ \t|│┆]+(\.{3}|…))*[ \t|│┆]*\r?\n[^\n]*\d/,
  code: /^\ufeff?(\s*(\/\/|#)[^\n]*\n)*\s*(#!\/|export (const|default|function|class)\b|import [\w*{][^\n]* from ['"]|from \w[\w.]* import \w|(const|let|var) \w+ *= *[[{"'\d\w]|def \w+\()/,
  vcd: /^\s*\$(date|version|timescale|comment)\b[^$]*\$end/,
  spike2: /^\ufeff?"INFORMATION"\r?\n"/,
  "r-text": /^A\n[23]\n(13|19|26)\d{4}\n\d{5,6}\n/,
  bufkit: /^\s*SNPARM *=/,
  gpx: /^\ufeff?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)?<gpx[\s>]/i,
  tcx: /^\ufeff?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)?<TrainingCenterDatabase[\s>]/i,
  kml: /^\ufeff?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)?<kml[\s>]/i,
  health: /^\ufeff?\s*(<\?xml[^>]*>\s*)?<!DOCTYPE HealthData\b/i,
  xml: /^\ufeff?\s*<\?xml\b/i,
  "influx-lines": /^(#.*\n)*[^\s,"']+(,[^\s,=]+=[^\s,]+)* [^\s,=]+=[^\s,]+(,[^\s,=]+=[^\s,]+)*( -?\d{9,20})?\r?\n/,
} as const satisfies Readonly<Record<string, RegExp>>;

/** A format that is told by its name, and with what to save instead; messages of a log are told from its lines (`text/messageLog.ts`). */
export type ForeignFormat = "messages" | keyof typeof FOREIGN | keyof typeof FOREIGN_HEADS | keyof typeof FOREIGN_NUMBERS | keyof typeof FOREIGN_TEXTS;

/** How files begin whose first bytes are not always the same, read as Latin-1. */
const FOREIGN_HEADS = {
  // A number of six digits, and how good the data are.
  miniseed: /^\d{6}[DRQM][ \0][\w ]{5}[\w ]{2}[\w ]{3}[\w ]{2}[^ -~]/,
  "sas-transport": /^HEADER RECORD\*{7}LIB/,
  "spss-portable": /^[^]{40}ASCII SPSS PORT FILE/,
  // The day and the time at which it begins.
  edf: /^0 {7}[^]{160}\d\d\.\d\d\.\d\d\d\d\.\d\d\.\d\d\d/,
} as const satisfies Readonly<Record<string, RegExp>>;

/** What numbers in fixed places tell, where nothing is spelled. */
const FOREIGN_NUMBERS = {
  /** The version of its header, and a step and a number of samples that can be. Source: https://ds.iris.edu/files/sac-manual/manual/file_format.html */
  sac: (view) =>
    view.byteLength >= 632 && [true, false].some((little) => [6, 7].includes(view.getInt32(304, little)) && view.getFloat32(0, little) > 0 && view.getInt32(316, little) > 0 && view.getInt32(340, little) >= 1),
  /** The day on which it was changed, and a header with whole fields. */
  dbase: (view) =>
    view.byteLength > 32 && [0x03, 0x30, 0x31, 0x83, 0x8b, 0xf5].includes(view.getUint8(0)) && isIn(view.getUint8(2), 1, 12) && isIn(view.getUint8(3), 1, 31) && isIn(view.getUint16(8, true) % 32, 1, 8) && view.getUint16(8, true) > 64,
} as const satisfies Readonly<Record<string, (view: DataView) => boolean>>;

const isIn = (value: number, least: number, most: number) => value >= least && value <= most;

/** Letters that a text may begin with, too: then only a byte that no text has tells. */
const LIKE_TEXT: ReadonlySet<string> = new Set(["orc", "bzip2", "grib", "rar", "feather1", "sound", "film", "fit", "bufr", "duckdb", "tdms", "photo"]);

/** The format that a file of another kind is of; null where its bytes tell none. */
export function foreignFormat(head: Uint8Array): ForeignFormat | null {
  const binary = head.some((byte) => byte < 9);
  const found = Object.entries(FOREIGN).find(
    ([format, marks]) => (binary || !LIKE_TEXT.has(format)) && marks.some(([at, mark]) => beginsWith(head.subarray(at), mark)),
  );
  if (found !== undefined) return found[0] as ForeignFormat;
  const letters = new TextDecoder("latin1").decode(head);
  const begun = Object.entries(FOREIGN_HEADS).find(([, begins]) => begins.test(letters));
  if (begun !== undefined) return begun[0] as ForeignFormat;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const counted = binary ? Object.entries(FOREIGN_NUMBERS).find(([, tells]) => tells(view)) : undefined;
  if (counted !== undefined) return counted[0] as ForeignFormat;
  const text = binary ? "" : new TextDecoder().decode(head);
  return (Object.entries(FOREIGN_TEXTS).find(([, begins]) => begins.test(text))?.[0] as ForeignFormat | undefined) ?? null;
}
