import { DAY } from "../time/days";
import { SPREADSHEET_EPOCH } from "../time/timeUnit";
import { toInstants } from "../time/instants";
import type { Table } from "../table";

/** What the head of a file of a known kind says of a table that names no columns. */
export interface KnownHead {
  /** Lines above the rows. */
  readonly lines: number;
  readonly names: readonly string[];
  readonly units: readonly string[] | null;
  /** Numbers that stand where nothing was measured. */
  readonly marks: readonly number[];
  /** How columns count time, by their place: what is added to their days before they are those of a spreadsheet. */
  readonly days: ReadonlyMap<number, { readonly perDay: number; readonly add: number }>;
}

/** What a spreadsheet counts on 2000-01-01. */
const DAY_2000 = 36_526;
/** In a day. */
const SECONDS = DAY / 1000;

/** The table with its columns of times as instants. */
export function withInstants(table: Table, { days }: KnownHead): Table {
  const columns = table.columns.map((column, i) => {
    const counted = days.get(i);
    if (counted === undefined || column.kind !== "number") return column;
    return { name: column.name, kind: "instant" as const, values: toInstants(column.values.map((value) => value / counted.perDay + counted.add), "spreadsheet") };
  });
  return { ...table, columns };
}

/**
 * Sea-Bird (.cnv): "# name 0 = t090C: Temperature [ITS-90, deg C]" for each column, up to *END*. Days of the year are those of the
 * year in which it began; seconds of the instrument and of NMEA count from 2000.
 * Source: https://www.seabird.com/asset-get.download.jsa?code=251446 (Seasoft V2: SBE Data Processing)
 */
function seaBird(text: string): KnownHead | null {
  const end = /^\ufeff?\* ?Sea-?Bird[^]*?\n\*END\*[^\n]*\n/i.exec(text);
  if (end === null) return null;
  const found = [...end[0].matchAll(/^# name (\d+) = ([^:\n]*):?[ \t]*([^\n]*)$/gm)];
  if (found.length === 0 || found.some((match, i) => Number(match[1]) !== i)) return null;
  const units = found.map(([, , , long = ""]) => /\[([^\]]*)\]\s*$/.exec(long)?.[1]?.split(",").at(-1)?.trim() ?? "");
  const names = found.map(([, , short = "", long = ""]) => (short === "flag" || long.trim() === "" ? short : long.replace(/,?\s*\[[^\]]*\]\s*$/, "").trim()));
  const year = Number(/^# start_time = \w{3} \d{1,2} (\d{4})/m.exec(end[0])?.[1]);
  const days = new Map<number, { perDay: number; add: number }>();
  found.forEach(([, , short = ""], i) => {
    if (/^timeJ(V2)?$/.test(short) && year > 0) days.set(i, { perDay: 1, add: Date.UTC(year, 0, 0) / DAY + SPREADSHEET_EPOCH });
    if (/^time[QK]$/.test(short)) days.set(i, { perDay: SECONDS, add: DAY_2000 });
    if (short === "timeN") days.set(i, { perDay: SECONDS, add: SPREADSHEET_EPOCH });
  });
  const bad = Number(/^# bad_flag = (\S+)/m.exec(end[0])?.[1]);
  return { lines: end[0].split("\n").length - 1, names, units, marks: Number.isNaN(bad) ? [] : [bad], days };
}

/** Source: https://bigladdersoftware.com/epx/docs/9-6/auxiliary-programs/energyplus-weather-file-epw-data-dictionary.html */
const EPW = [
  "year", "month", "day", "hour", "minute", "data_source_and_uncertainty_flags", "dry_bulb_temperature [C]", "dew_point_temperature [C]",
  "relative_humidity [%]", "atmospheric_station_pressure [Pa]", "extraterrestrial_horizontal_radiation [Wh/m2]", "extraterrestrial_direct_normal_radiation [Wh/m2]",
  "horizontal_infrared_radiation_intensity [Wh/m2]", "global_horizontal_radiation [Wh/m2]", "direct_normal_radiation [Wh/m2]", "diffuse_horizontal_radiation [Wh/m2]",
  "global_horizontal_illuminance [lux]", "direct_normal_illuminance [lux]", "diffuse_horizontal_illuminance [lux]", "zenith_luminance [Cd/m2]", "wind_direction [deg]",
  "wind_speed [m/s]", "total_sky_cover", "opaque_sky_cover", "visibility [km]", "ceiling_height [m]", "present_weather_observation", "present_weather_codes",
  "precipitable_water [mm]", "aerosol_optical_depth", "snow_depth [cm]", "days_since_last_snowfall", "albedo", "liquid_precipitation_depth [mm]", "liquid_precipitation_quantity [hr]",
] as const;

/** The weather of a place as EnergyPlus reads it: eight lines, each with its name first, and 35 columns below. */
function energyPlus(text: string): KnownHead | null {
  const head = /^\ufeff?LOCATION,(?:[^\n]*\n){1,8}?DATA PERIODS,[^\n]*\n/i.exec(text);
  const width = head === null ? 0 : text.slice(head[0].length).split("\n", 1)[0]!.split(",").length;
  if (head === null || width < 30 || width > EPW.length) return null;
  const names = EPW.slice(0, width);
  return { lines: head[0].split("\n").length - 1, names: names.map((name) => name.replace(/ \[.*$/, "")), units: names.map((name) => /\[(.*)\]$/.exec(name)?.[1] ?? ""), marks: [9999, 99_999, 999_900, 999_999], days: new Map() };
}

/**
 * The Scope of TwinCAT: after what it says of the export, a line of names and further ones down to a blank line, with a time and a
 * value for each channel. Times are in ms from its start; channels that have other ones than the first are read one at a time.
 * Source: https://infosys.beckhoff.com/english.php?content=../content/1033/te13xx_tc3_scopeview/index.html
 */
function twinCat(text: string): KnownHead | null {
  const head = /^\ufeff?Name([\t;,])[^\n]*\n(?:[^\n]*\n){0,6}?Starttime of export\1(?:[^\n]*\n){1,6}?(Name\1[^\n]*)\n(?:[^\n]*\n){0,20}?SampleTime\[ms\]\1(?:[^\n]*\n){1,20}?(?=\d)/.exec(text);
  if (head === null) return null;
  const cells = head[2]!.split(head[1]!);
  const names = cells.map((cell, i) => (i % 2 === 1 ? cell.trim() : "time"));
  if (names.length % 2 === 1 || cells.some((cell, i) => i % 2 === 0 && cell !== "Name")) return null;
  return { lines: head[0].split("\n").length - 1, names, units: names.map((_, i) => (i % 2 === 1 ? "" : "ms")), marks: [], days: new Map() };
}

/** What the head of a text says where it is of a kind whose head says it; else null. */
export const knownHead = (text: string): KnownHead | null => seaBird(text) ?? energyPlus(text) ?? twinCat(text);
