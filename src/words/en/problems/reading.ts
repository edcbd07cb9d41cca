import type { Blame } from "../../../model/series/reading/fault";
import type { ForeignFormat } from "../../../model/series/reading/formats/foreign";
import { count, number } from "../../numbers";
import type { ProblemSentences } from "../../problems";
import { fileShown, quoted, quotedList } from "../../quoted";
import { formatNames } from "../formats";
import { unitsWords } from "../units";
import { UNREADABLE } from "./files";

/** What a file is that is not read here, and what to save in its place. */
const FOREIGN: Readonly<Record<ForeignFormat, string>> = {
  xls: "a workbook of Excel before 2007, or one with a password; save it as .xlsx without one",
  pdf: "a PDF; save its table as CSV",
  picture: "a picture; give the numbers that it shows as CSV",
  photo: "a picture; give the numbers that it shows as CSV",
  "sas-transport": "a transport file of SAS; save its table as CSV (PROC EXPORT)",
  "spss-portable": "a portable file of SPSS; save its table as CSV (Save as)",
  sound: "a recording of sound; save its samples as CSV or .npy",
  film: "a film; give the numbers that it shows as CSV",
  miniseed: "a miniSEED file of seismic stations; save it as text (mseed2ascii), or as CSV from ObsPy",
  sac: "a SAC file of seismology; save its samples as CSV, for example from ObsPy",
  segy: "a SEG-Y file of seismology; save the traces as CSV or .npy",
  edf: "an EDF or BDF recording; save its channels as CSV, or as .npz from Python (MNE, pyEDFlib)",
  fits: "a FITS file; save its table as CSV or Parquet",
  cdf: "a CDF file of NASA; save the variables as CSV",
  tdms: "a TDMS file of LabVIEW; save its channels as CSV",
  sas: "a file of SAS; save its table as CSV (PROC EXPORT)",
  dbase: "a dBase file; save its table as CSV",
  access: "a database of Access; save the table as CSV",
  fit: "a FIT file of a sports watch; save it as CSV",
  bufr: "a BUFR file; save the series of one place as CSV",
  duckdb: "a database of DuckDB; save the table as CSV or Parquet (COPY)",
  tob: "a binary table of a Campbell logger; turn it into TOA5 or CSV (CardConvert)",
  program: "a program; choose a file with rows of numbers",
  lz4: "packed by LZ4; unpack it, or pack it as .gz or .zip",
  compress: "packed by compress; unpack it, or pack it as .gz or .zip",
  rtf: "a formatted text (RTF); save its table as CSV",
  rinex: "a RINEX file of satellite positioning; save the series of one satellite or station as CSV",
  wfdb: "the header of a recording (WFDB), and its samples are in a file beside it; save them as CSV (rdsamp -c)",
  brainvision: "the header of a BrainVision recording, and its samples are in a file beside it; save them as CSV",
  calendar: "a calendar or an address book; save a table as CSV",
  latex: "a text of LaTeX; save its table as CSV",
  sql: "a script of SQL; save the table as CSV",
  cdl: "a NetCDF file written out as text (ncdump); save the table as CSV, .npz or Parquet",
  prometheus: "what Prometheus collects at one moment; ask it for a range of time as JSON",
  ghcn: "a station file of GHCN, whose months lie in rows of fixed width; get the station as CSV from the same place",
  metar: "weather reports of airports (METAR); save the series of one station as CSV",
  graphite: "points of Graphite; ask for them as JSON",
  nmon: "what nmon records, many tables in one file; save one of them as CSV (pyNmonAnalyser, nmonchart)",
  esri: "a grid of a map (Esri ASCII); save the series of one place as CSV",
  fif: "a FIF recording of MNE; save its channels as CSV (to_data_frame, to_csv)",
  nmea: "the messages of a satellite receiver (NMEA); save the track as CSV",
  gse: "a GSE file of seismology, whose samples are packed; save them as CSV, for example from ObsPy",
  "r-print": "what R prints, and no table by itself; save the table with write.csv",
  "numpy-print": "a printed array of NumPy; save it with numpy.savetxt or numpy.save",
  "cut-print": "a printed table that leaves rows out in its middle; save the whole table as CSV",
  code: "a program's source; save the numbers in it as CSV",
  vcd: "signals of a simulated circuit (VCD); save them as CSV",
  yaml: "a YAML file; save the table as CSV or JSON",
  messages: "a log of messages in words; save the numbers that it holds, or how many messages came in each minute, as CSV",
  spike2: "a text of Spike2; save the channels as a spreadsheet text",
  "r-text": "a file of R; save the table with write.csv",
  bufkit: "a BUFKIT sounding; save the series of one quantity as CSV",
  hdf4: "an HDF4 file; save the table as CSV, .npz or Parquet",
  hdf5: "an HDF5 file; save the table as CSV, .npz or Parquet",
  netcdf: "a NetCDF file; save the table as CSV, .npz or Parquet",
  pickle: "a pickle of Python, which can run anything when it is opened; save the table with to_parquet or to_csv",
  matlab: "a file of MATLAB; save the table with writetable, or as .npz from Python",
  sqlite: "a database of SQLite; save the table as CSV",
  feather1: "a Feather file of version 1; save it with version 2, which is what write_feather does today",
  orc: "an ORC file; save the table as Parquet",
  stata: "a file of Stata; save its table as CSV (export delimited)",
  rds: "a file of R; save the table with write.csv",
  spss: "a file of SPSS; save its table as CSV (Save as)",
  avro: "an Avro file; save the table as Parquet",
  grib: "a GRIB file; save the series of one place as CSV",
  zstd: "packed by Zstandard; unpack it, or pack it as .gz or .zip",
  bzip2: "packed by bzip2; unpack it, or pack it as .gz or .zip",
  xz: "packed by xz; unpack it, or pack it as .gz or .zip",
  "7z": "a 7z archive; unpack it, or pack it as .zip",
  rar: "a RAR archive; unpack it, or pack it as .zip",
  html: "a web page; save its table as CSV",
  gpx: "a track of a satellite receiver or a sports watch (GPX); save it as CSV, for example with GPSBabel, or as the watch’s own program does",
  tcx: "a workout of a sports watch (TCX); save it as CSV, for example with GPSBabel, or as the watch’s own program does",
  kml: "places and tracks of a map (KML); save one track as CSV, for example with GPSBabel",
  health: "what Apple Health exports; save the records of one quantity as CSV, for example with an app that does so",
  xml: "an XML file; save its table as CSV",
  "influx-lines": "points of InfluxDB in its line protocol; ask for them as CSV",
  tar: "a tar archive; unpack it, or pack it as .zip",
};

const array = (n: number) => count(n, { one: "array", other: "arrays" });
const byte = (n: number) => count(n, { one: "byte", other: "bytes" });
const cell = (n: number) => count(n, { one: "cell", other: "cells" });
const column = (n: number) => count(n, { one: "column", other: "columns" });
const value = (n: number) => count(n, { one: "value", other: "values" });

const EMPTY = "the file is empty; choose one with rows of numbers.";
const ONE_SIDE = "keep fewer, or swap rows and columns.";

/** ": “2"pipe”", or nothing. */
const exampleOf = (example: string | null) => (example === null ? "" : `: ${quoted(example)}`);

/** The rest of sentences that begin with the file and the place in it. */
const faults: ProblemSentences<"reading"> = {
  "reading/aborted": () => "reading was cancelled; choose the file again to read it.",
  "reading/unreachable": ({ why, status }) => {
    const what = { status: `the server answered ${status}`, page: "the server sent a page in its place", network: "it could not be fetched" }[why];
    return `${what}; check the connection and reload the page.`;
  },
  "reading/unreadable": () => UNREADABLE,
  "reading/empty": () => EMPTY,
  "reading/no-rows-below-header": () => "there is a header but no row of data below it; add rows or choose another file.",
  "reading/no-rows-in-list": () => "the list holds no rows; choose a file with rows of numbers.",
  "reading/no-rows-in-array": () => "the array is empty; choose one with rows of numbers.",
  "reading/no-arrays": () => "the archive holds no array; write it with numpy.savez.",
  "reading/large-file": ({ megabytes }) => `files of this format of more than ${number(megabytes)} MB cannot be read; save a part of it, or the whole as CSV, of which parts can be read here.`,
  "reading/large-json": ({ megabytes }) => `JSON of more than ${megabytes} MB cannot be read; save the table as CSV instead.`,
  "reading/many-cells": ({ most }) => `there are more than ${cell(most)}; take fewer rows or columns.`,
  "reading/many-numbers": ({ most, rows, width }) => `there are ${unitsWords.row(rows)} of ${column(width)}, and at most ${number(most)} numbers can be kept; take a part of the rows, or fewer columns.`,
  "reading/many-columns": ({ columns, wide, most }) => {
    if (columns === null) return `there are more than ${column(most)}; ${ONE_SIDE}`;
    return wide === null
      ? `there are ${column(columns)}, and at most ${column(most)} can be read; ${ONE_SIDE}`
      : `there are ${column(columns)}, more than the ${number(most)} that can be looked over; say whether each row is a series or a moment.`;
  },
  "reading/many-columns-in-archive": ({ columns, most }) => `there are ${column(columns)}, and at most ${column(most)} can be read; keep fewer.`,
  "reading/large-archive": ({ arrays, bytes, megabytes }) => `the archive would unpack to ${array(arrays)} of ${byte(bytes)}; give one of at most ${megabytes} MB.`,
  "reading/foreign-archive": ({ holds }) => `the archive holds ${quoted(holds)} and no file that a series can be read from; put a table as CSV into it.`,
  "reading/damaged-archive": () => "the archive is damaged or breaks off; save or download it again.",
  "reading/known-binary": ({ format }) => `this is ${FOREIGN[format]}.`,
  "reading/large-unpacked": ({ megabytes }) => `it would unpack to more than ${megabytes} MB; give a part of it.`,
  "reading/packed-deep": () => "it is packed in archives within archives; unpack it first.",
  "reading/damaged-file": ({ format, said }) => `this ${formatNames[format]} file is damaged, or written in a way that is not known here (${quoted(said)}); save it again, or as CSV.`,
  "reading/empty-sheet": () => "there is no sheet with a cell in it; choose another file.",
  "reading/one-number": () => "this is a single number without any axis; give an array with a row for each moment.",
  "reading/objects": () => 'it holds objects of Python, which are a pickle and can run anything when they are opened; save the numbers with .astype("float64").',
  "reading/long-double": () => 'its numbers are long doubles, which each machine lays out in its own way; save them with .astype("float64").',
  "reading/no-rows-asked": ({ rows }) => `there are ${unitsWords.row(rows)}, and none of them was asked for; choose other rows.`,
  "reading/no-text": () => "this is not text (or UTF-16 without its mark); save the table as CSV in UTF-8.",
  "reading/odd-bytes": () => "this looks like binary data, not text; save the table as CSV first.",
  "reading/encoding": ({ encoding, from, to }) => `the text breaks off from ${encoding} between bytes ${number(from)} and ${number(to)}; save it as UTF-8.`,
  "reading/row-width": ({ cells, width, example }) =>
    `this row has ${cell(cells)} where the others have ${width}${example === null ? "" : `, as a mark between cells may stand inside of one: ${quoted(example)}`}; mend or delete the row, or choose another mark between cells.`,
  "reading/long-row": ({ most }) => `this row is longer than ${number(most)} characters; check the line ends and the quotation marks.`,
  "reading/open-quote": ({ example }) => `a cell opens with a quotation mark that is never closed${exampleOf(example)}; close it or take it out.`,
  "reading/text-after-quote": ({ example }) => `text goes on after a closing quotation mark${exampleOf(example)}; write a quotation mark inside a cell twice.`,
  "reading/delimiter": () => "the mark between cells has to be one character; give one, such as a comma.",
  "reading/json-cut-short": () => "the JSON breaks off before its end; save or download the file again.",
  "reading/no-json": () => "the text is not JSON; mend it or save the table as CSV.",
  "reading/json-without-list": () => "this JSON holds no list; give a list of records or one list for each column.",
  "reading/list-length": ({ values, first, rows }) => `this list has ${value(values)} where ${quoted(first)} has ${rows}; give all lists one length.`,
  "reading/numbers-elsewhere": ({ address }) => `the numbers are not in this file, which names them by an address (${quoted(address)}) that is not fetched; save a file that holds them.`,
  "reading/nested-cell": () => "a number is expected here, not a list or a record; flatten the data first.",
  "reading/number-type": ({ type }) => `numbers of type ${quoted(type)} cannot be read; save them with .astype("float32").`,
  "reading/array-bytes": ({ promised, held }) => `its header promises ${byte(promised)} of numbers but ${byte(held)} follow; save or download it again.`,
  "reading/named-fields": () => "this array has fields that have fields of their own; save each field as an array by itself.",
  "reading/no-npy": () => "this is no NumPy array; write it with numpy.save.",
  "reading/npy-header-cut-short": () => "the array breaks off in its header; save or download it again.",
  "reading/npy-header-too-long": ({ bytes }) => `its header claims ${number(bytes)} bytes, which no array needs; save it again with numpy.save.`,
  "reading/npy-header-unclear": ({ text }) => `its header cannot be understood (${quoted(text)}); save it again with numpy.save.`,
  "reading/missing-time-column": () => "there is no such column; choose another for the time.",
  "reading/missing-column": () => "there is no such column; choose others.",
  "reading/bad-time": ({ example }) => `${quoted(example ?? "")} cannot be read as a time; write it like 2024-01-31 14:00, or choose another time column.`,
  "reading/time-out-of-range": ({ example }) => `${example ?? "this number"} cannot be a time, as no calendar goes so far; mend it, or choose another time column.`,
  "reading/no-times": () => "no row has a time; choose another time column.",
  "reading/which-series": ({ series, by }) => `there are ${number(series)} series in this table, told apart by ${quotedList(by)}; choose which to read.`,
  "reading/ambiguous-date": ({ example }) => `${quoted(example ?? "")} can be read with the day or the month first, and no date in the file settles it; choose which.`,
  "reading/ambiguous-decimal": ({ example }) =>
    `the comma in ${quoted(example ?? "")} can stand before decimals or between thousands, and nothing in the file settles it; choose the decimal mark.`,
  "reading/repeated-times": ({ rows, example }) =>
    `${count(rows, { one: "row repeats", other: "rows repeat" })} a time that another row has, with other numbers (the first is ${example}); choose what becomes of them, or another time column.`,
  "reading/bad-cell": ({ example }) => `${quoted(example ?? "")} is not a number; mend the cell or leave it empty, or choose other columns.`,
  "reading/large-number": ({ example }) => `${example ?? "this number"} is too large for a measured value; mend it, or leave the cell empty if the value is missing.`,
  "reading/infinite": ({ value: odd }) => `${odd} is no measured value; mend it, or leave the cell empty if the value is missing.`,
  "reading/times-not-numbers": () => "this column holds times, not numbers; choose others.",
  "reading/nothing-chosen": () => "no column is chosen; choose at least one.",
  "reading/all-missing": ({ names }) => `every value of ${quotedList(names)} is missing; choose another file.`,
  "reading/column-missing": () => "every value of this column is missing; choose others.",
  "reading/rows-missing": () => "every row misses a value, so that dropping them leaves none; choose fewer columns, or fill what is missing.",
  "reading/only-time": () => "there is no column next to the time; choose a file with a column of numbers, or another mark between cells.",
  "reading/no-numbers": ({ column: name, example }) =>
    `no column holds numbers, and ${quoted(name ?? "")} begins with ${quoted(example ?? "")}; choose a file with a column of numbers, or another mark between cells.`,
};

/** "prices.csv, row 5, column “b”" */
const placeOf = ({ file, row, column: name }: Blame): string =>
  [fileShown(file), ...(row === null ? [] : [`row ${row}`]), ...(name === null ? [] : [`column ${quoted(name)}`])].join(", ");

const placed = ([kind, rest]: readonly [string, (about: never, say: never) => string]) => [kind, (about: Blame) => `${placeOf(about)}: ${rest(about as never, null as never)}`];

export const readingProblems = Object.fromEntries(Object.entries(faults).map(placed)) as unknown as ProblemSentences<"reading">;
