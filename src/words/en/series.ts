import type { BundledId } from "../../model/series/bundled";
import type { TableFormat } from "../../model/series/reading/formats/formats";
import { anyOf, listed } from "../lists";
import { count, fileSize, number, share } from "../numbers";
import { fileShown } from "../quoted";
import { room } from "../room";
import { formatNames } from "./formats";
import { unitsWords } from "./units";

/** What to look for in the maps of each series that comes with Headlight. */
const lookFor: Readonly<Record<BundledId, string>> = {
  "seattle-weather-hourly-normals": "Temperature and wind rise and fall every 24 hours: look for stripes a day apart.",
  "seattle-weather": "The seasons come back after 365 days, while rain keeps no schedule: compare heads on a short and a long window.",
  "co2-concentration": "A wave of 12 months rides on a steady rise: look for heads that follow the one or the other.",
  sp500: "Prices wander without a period, with falls in 2008 and 2020: a map that shows stripes here shows chance.",
  "us-employment": "The slump of 2008 to 2010 hits construction and manufacturing first: look for steps that many queries turn to.",
  "global-temp": "Short and noisy, with a rise since about 1970: look for queries of late years that turn away from early ones.",
};

export const seriesWords = room("series", {
  settings: { show: "Show the settings", hide: "Hide the settings" },
  notices: "What was done to read this series",
  drop: "Drop one file here, or two: one for each window",
  file: "File with a series",
  tooManyFiles: (files: number) => `You gave ${files} files: give one for both windows, or two, one for each window.`,
  sources: { title: "Where the series comes from", bundled: "Real data", generated: "Generated", files: "Your file" },
  bundled: { dataset: "Dataset", data: "Data: npm package vega-datasets", lookFor },
  generated: { generator: "Generator", length: "Length", samples: "samples", seed: "Series seed" },
  columns: {
    all: "Columns",
    forEach: "Other columns for each window",
    short: "Columns of the short window",
    long: "Columns of the long window",
  },
  windows: {
    short: "Short window",
    long: "Long window",
    steps: "Steps",
    stride: "Stride of the long window",
    position: "Window position",
    ofRows: (rows: number) => `of ${number(rows)}`,
    standardise: "Standardise on the whole series",
  },
  spans: {
    short: (length: string) => `the last ${length}, sample by sample`,
    long: (length: string, mean: string) => `the last ${length}, each step the mean of ${mean}`,
  },
  /** A folded cell in one line. */
  folded: (names: readonly string[], rows: number, short: string, long: string) => `${listed(names.map(fileShown))}, ${unitsWords.row(rows)}. Short window: ${short}. Long window: ${long}.`,
  adjusted: ({ before, after, steps, rows }: { readonly before: number; readonly after: number; readonly steps: number; readonly rows: number }) =>
    `The stride of the long window went from ${before} to ${after}, so that ${unitsWords.step(steps)} fit into ${unitsWords.row(rows)}.`,
  fits: {
    title: "When the two files differ in length",
    resample: {
      label: "Resample the longer one",
      does: "The longer series is brought to the shorter one's number of rows, so that both cover the same stretch.",
    },
    last: {
      label: "Take the last rows of both",
      does: "Both are cut alike, counting back from their ends; the windows stay where both have rows.",
    },
    pad: {
      label: "Pad and mask",
      does: "As above, but where a series has no rows yet, its steps are filled with zeros that attention may not look at.",
    },
  },
  export: { title: "Export", table: "Series (.csv)", long: "Series of the long window (.csv)" },
  files: {
    invite: (formats: readonly TableFormat[]) =>
      `A table with a row for each moment, as ${anyOf(formats.map((format) => formatNames[format]))}, also zipped. Drop it anywhere on this cell, paste it, or choose it here. It stays in your browser.`,
    choose: "Choose a file",
    chooseOther: "Choose another file",
    paste: "Paste a table",
    pasteBox: "Rows of a spreadsheet, CSV or JSON",
    readPasted: "Read this table",
    otherForLong: "Use another file for the long window",
    forLong: "File for the long window",
    swap: "Swap the files",
    forBoth: (name: string) => `Use ${fileShown(name)} for both windows`,
    /** "12.3 MB · 8,759 rows"; before it, where there are two files, for which window this one is. */
    about: (bytes: number, rows: number | null) => [fileSize(bytes), ...(rows === null ? [] : [unitsWords.row(rows)])].join(" · "),
  },
  loading: {
    theSeries: "the series",
    names: (files: readonly string[]) => listed(files.map(fileShown)),
    reading: (name: string) => `Reading ${name}`,
    readingFar: (name: string, part: number) => `Reading ${name}, ${share(part)}`,
    cancel: "Cancel",
    doNotRead: "Do not read this file",
    take: (steps: number) => `Take ${unitsWords.step(steps)}`,
    anotherWay: (name: string) => `Read ${fileShown(name)} another way`,
    perhaps: (name: string) => `Perhaps ${fileShown(name)} can be read another way:`,
  },
  question: {
    title: (name: string) => `A question about ${fileShown(name)}`,
    anotherSeries: "Another series",
    taken: "How this file was read",
    more: "More ways",
    check: "Please check:",
  },
  panel: {
    title: (series: number, by: readonly string[]) => `${number(series)} series in this table, told apart by ${listed(by)}`,
    read: "Read",
    ways: { one: "One at a time", beside: "Side by side, a column for each", together: "All as one series" },
    series: "Series shown",
    previous: "Previous series",
    next: "Next series",
    place: (place: number, series: number) => `${number(place)} of ${number(series)}`,
    beside: "Series side by side",
    add: "Add a series",
    choose: "Choose one",
    find: "Part of its name",
  },
  reading: {
    found: "Found by itself",
    foundAs: (what: string) => `Found by itself (${what})`,
    missing: "Missing values",
    interpolate: "Draw a line between neighbours",
    carry: "Carry the last value forward",
    drop: "Drop the row",
    isMissing: (values: number) => (values === 0 ? "None is missing." : `${count(values, { one: "value is", other: "values are" })} missing.`),
    time: "Time column",
    noTime: "None: count the rows",
    noTimeFound: "none",
    duplicates: "Rows with the same time",
    mean: "Take their mean",
    first: "Keep the first",
    last: "Keep the last",
    dates: "Order in dates",
    dmy: "Day, month, year",
    mdy: "Month, day, year",
    ymd: "Year, month, day",
    decimal: "Decimal mark",
    point: "Point: 1.5",
    comma: "Comma: 1,5",
    delimiter: "Between cells",
    /** Each by itself, and inside `foundAs`. */
    delimiters: { comma: "Comma", semicolon: "Semicolon", tab: "Tab", bar: "Vertical bar", space: "Space" },
    delimitersInside: { comma: "comma", semicolon: "semicolon", tab: "tab", bar: "vertical bar", space: "space" },
  },
});
