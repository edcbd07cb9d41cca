"""Makes the small files of each format that the readers are held against, by the libraries that people write them with:

    python -m venv .venv && .venv/bin/pip install -r tools/formats/requirements.txt
    .venv/bin/python tools/formats/makeFiles.py

Each holds the same series: 48 hours from 2020-01-01, `load` = 9.5, 9.75, … and `temp` = -3, -2.5, …, its third value missing.
"""

import datetime
import pathlib

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.parquet as pq
from openpyxl import Workbook

FOLDER = pathlib.Path("src/model/series/reading/formats/fixtures")
HOURS = 48

time = pd.date_range("2020-01-01", periods=HOURS, freq="h")
load = 9.5 + np.arange(HOURS) / 4
temp = -3 + np.arange(HOURS) / 2
temp[2] = np.nan
frame = pd.DataFrame({"load": load, "temp": temp}, index=pd.Index(time, name="time"))


def parquet() -> None:
    for codec in ["none", "snappy", "gzip", "brotli", "zstd", "lz4"]:
        frame.to_parquet(FOLDER / f"{codec}.parquet", compression=None if codec == "none" else codec, row_group_size=20)
    frame.reset_index().to_parquet(FOLDER / "fastparquet.parquet", engine="fastparquet")
    table = pa.table({
        "unit": pa.array(["a", None] * (HOURS // 2)).dictionary_encode(),
        "time": pa.array(time.to_pydatetime(), pa.timestamp("us", tz="Europe/Berlin")),
        "day": pa.array([each.date() for each in time]),
        "load": pa.array(load, pa.float32()),
        "count": pa.array(range(HOURS), pa.int64()),
        "price": pa.array([f"{value:.2f}" for value in load]).cast(pa.decimal128(10, 2)),
        "open": pa.array([hour % 2 == 0 for hour in range(HOURS)]),
        "list": pa.array([[hour] for hour in range(HOURS)]),
    })
    pq.write_table(table, FOLDER / "types.parquet", version="2.6", data_page_version="2.0")
    feather.write_feather(table.drop(["list"]), FOLDER / "types.feather", compression="lz4")


def further() -> None:
    """A day and a time of day in columns of their own; steps of 100 ns; and series as lists, which are no columns of numbers."""
    fine = pa.table({
        "t": pa.array(np.datetime64("2020-01-01T12:00:00", "ns").astype("int64") + np.arange(200) * 100, pa.timestamp("ns")),
        "x": np.arange(200.0),
    })
    pq.write_table(fine, FOLDER / "fine.parquet")
    feather.write_feather(fine, FOLDER / "fine.feather", compression="lz4")
    clocks = pa.table({
        "day": pa.array([each.date() for each in time]),
        "clock": pa.array([each.time() for each in time], pa.time64("us")),
        "load": pa.array(load),
    })
    pq.write_table(clocks, FOLDER / "clocks.parquet")
    feather.write_feather(clocks, FOLDER / "clocks.feather", compression="uncompressed")
    growing = pa.Table.from_pandas(frame).append_column("word", pa.array(["x" * (1 + row) for row in range(HOURS)]))
    pq.write_table(growing, FOLDER / "delta.parquet", compression="none", use_dictionary=False, column_encoding={"word": "DELTA_BYTE_ARRAY"})
    pq.write_table(pa.table({"item_id": ["a", "b"], "target": pa.array([[1.0, 2.0], [3.0, 4.0]])}), FOLDER / "lists.parquet")


def arrow() -> None:
    plain = pa.Table.from_pandas(frame)
    for codec in ["uncompressed", "lz4", "zstd"]:
        feather.write_feather(plain, FOLDER / f"{codec}.feather", compression=codec)
    with pa.OSFile(str(FOLDER / "stream.arrow"), "wb") as sink, pa.ipc.new_stream(sink, plain.schema) as writer:
        writer.write_table(plain, max_chunksize=20)


def dictionaries_behind_rows() -> None:
    whole = pl.DataFrame({"time": time.to_numpy(), "load": load, "temp": temp, "sky": ["clear", "rain", "fog"] * (HOURS // 3)})
    whole.with_columns(pl.col("temp").fill_nan(None), pl.col("sky").cast(pl.Categorical)).write_ipc(FOLDER / "polars.arrow", compression="uncompressed")


def sheets() -> None:
    frame.to_excel(FOLDER / "pandas.xlsx", sheet_name="Data")
    frame.to_excel(FOLDER / "pandas.ods", engine="odf", sheet_name="Data")
    book = Workbook()
    book.active.title = "About"
    book.active["A1"] = "Measured by hand & by \"machine\""
    sheet = book.create_sheet("Hours")
    sheet["B2"], sheet["C2"], sheet["D2"] = "time", "load", "note"
    for row in range(HOURS):
        sheet.cell(row + 3, 2, datetime.datetime(2020, 1, 1) + datetime.timedelta(hours=row)).number_format = "dd.mm.yyyy hh:mm"
        sheet.cell(row + 3, 3, float(load[row]))
        sheet.cell(row + 3, 4, "two\nlines" if row == 1 else "a\tb" if row == 2 else None)
    hidden = book.create_sheet("Hidden")
    hidden.sheet_state = "hidden"
    for row in range(200):
        for column in range(1, 9):
            hidden.cell(row + 1, column, row * column)
    book.save(FOLDER / "several.xlsx")


FOLDER.mkdir(exist_ok=True)
parquet()
arrow()
dictionaries_behind_rows()
sheets()
further()
