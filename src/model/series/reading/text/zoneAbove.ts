import { isZone, offsetOf } from "../time/zones";

/** "# Timezone: Europe/Berlin", "Time zone;UTC+01:00". */
const SAID = /^[^\p{L}\n]*(?:time[ _-]?zone|tz)["']?[ \t]*[:=,;\t][ \t]*["']?([^"',;\t\n]+)/imu;
/** Seconds ahead of UTC, in a row below the names of what is said (Open-Meteo). */
const SECONDS_NAME = "utc_offset_seconds";

/** The zone that the lines above a table say its clock is in: an IANA name or an offset; null where they say none. */
export function zoneAbove(head: string): string | null {
  const lines = head.split("\n");
  const names = lines.findIndex((line) => line.split(",").includes(SECONDS_NAME));
  const seconds = names < 0 ? Number.NaN : Number(lines[names + 1]?.split(",")[lines[names]!.split(",").indexOf(SECONDS_NAME)] || Number.NaN);
  if (Number.isInteger(seconds) && seconds % 60 === 0) return offsetText(seconds / 60);
  const said = SAID.exec(head)?.[1]?.trim() ?? "";
  return (said.includes("/") && isZone(said)) || !Number.isNaN(offsetOf(said)) ? said : null;
}

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return minutes === 0 ? "UTC" : `UTC${minutes < 0 ? "-" : "+"}${hours}:${String(rest).padStart(2, "0")}`;
}
