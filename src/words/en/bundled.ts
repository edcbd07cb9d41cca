import type { BundledId } from "../../model/series/bundled";
import { room } from "../room";

const bundled: Readonly<Record<BundledId, string>> = {
  "seattle-weather-hourly-normals": "Seattle, usual weather of each hour of a year",
  "seattle-weather": "Seattle, daily weather 2012 to 2015",
  "co2-concentration": "CO₂ in the air at Mauna Loa, monthly since 1958",
  sp500: "S&P 500 share index in points, each trading day 2000 to 2020",
  "us-employment": "Jobs in the United States by industry in thousands, monthly 2006 to 2015",
  "global-temp": "Global temperature, yearly since 1880",
};

/** What the real series that come with Headlight are called; what to look for in each stands with the series' other sentences. */
export const bundledWords = room("bundled", bundled);
