import type { TableFormat } from "../../model/series/reading/formats/formats";
import { room } from "../room";

const names: Readonly<Record<TableFormat, string>> = {
  delimited: "CSV",
  json: "JSON",
  jsonLines: "JSON Lines",
  npy: ".npy",
  npz: ".npz",
  parquet: "Parquet",
  arrow: "Arrow",
  xlsx: "Excel",
  ods: "OpenDocument",
  sktime: "sktime",
  monash: "Monash",
  arff: "ARFF",
};

/** What the formats are called that a series can be read from. */
export const formatNames = room("formats", names);
