import { expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const HOUR = 3_600_000;
const clock = (i: number) => new Date(Date.UTC(2020, 0, 1) + i * HOUR).toISOString().slice(0, 16);
const rows = `time,temperature (°C)\n${Array.from({ length: 48 }, (_, i) => `${clock(i)},${i / 4}\n`).join("")}`;
const openMeteo = (seconds: number) => `latitude,longitude,utc_offset_seconds,timezone\n52.52,13.42,${seconds},Somewhere\n\n`;

it.each([
  ["Open-Meteo, ahead", openMeteo(3600), 1],
  ["Open-Meteo, behind by half an hour more", openMeteo(-12_600), -3.5],
  ["Open-Meteo, in UTC", openMeteo(0), 0],
  ["a comment with a place", "# station 7\n# Timezone: Europe/Berlin\n", 1],
  ["a line with an offset", "Station 7\nTime zone: UTC+05:30\n\n", 5.5],
  ["a place that there is not", "# Timezone: Middle/Earth\n", 0],
])("times are of the clock that the lines above the table name: %s", async (_, head, ahead) => {
  const read = await reading(head + rows);
  expect(plain(read).at).toEqual(Array.from({ length: 48 }, (_, i) => Date.UTC(2020, 0, 1) + (i - ahead) * HOUR));
  // What was taken can be taken back by one click.
  if (ahead !== 0) expect(read.table.choices.find(({ kind }) => kind === "zone")).toMatchObject({ open: false, others: expect.arrayContaining([expect.objectContaining({ means: expect.objectContaining({ zone: "UTC" }) })]) });
});

it("what says its own zone is not moved", async () => {
  expect(plain(await reading(`# Timezone: Europe/Berlin\n${rows.replaceAll(/(T\d\d:00)/g, "$1Z")}`)).at[0]).toBe(Date.UTC(2020, 0, 1));
});
