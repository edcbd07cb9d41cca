import type { BundledId } from "../../model/series/bundled";
import { room } from "../room";

const bundled: { readonly [Id in BundledId]: { readonly title: string; readonly lookFor: string } } = {
  "seattle-weather-hourly-normals": {
    title: "Seattle, usual weather of each hour of a year",
    lookFor: "Temperature and wind rise and fall every 24 hours: look for stripes a day apart.",
  },
  "seattle-weather": {
    title: "Seattle, daily weather 2012 to 2015",
    lookFor: "The seasons come back after 365 days, while rain keeps no schedule: compare heads on a short and a long window.",
  },
  "co2-concentration": {
    title: "CO₂ in the air at Mauna Loa, monthly since 1958",
    lookFor: "A wave of 12 months rides on a steady rise: look for heads that follow the one or the other.",
  },
  sp500: {
    title: "S&P 500 share index, each trading day 2000 to 2020",
    lookFor: "Prices wander without a period, with falls in 2008 and 2020: a map that shows stripes here shows chance.",
  },
  "us-employment": {
    title: "Jobs in the United States by industry, monthly 2006 to 2015",
    lookFor: "The slump of 2008 to 2010 hits construction and manufacturing first: look for steps that many queries turn to.",
  },
  "global-temp": {
    title: "Global temperature, yearly since 1880",
    lookFor: "Short and noisy, with a rise since about 1970: look for queries of late years that turn away from early ones.",
  },
};

/** The real series that come with Headlight: what each is called, and what to look for in its maps. */
export const bundledWords = room("bundled", bundled);
