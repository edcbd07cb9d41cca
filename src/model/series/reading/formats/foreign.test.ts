import { describe, expect, it } from "vitest";
import { refusal, readContent } from "../given.testing";

const bytes = (...parts: readonly (string | number | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? Array.from(part, (letter) => letter.charCodeAt(0)) : typeof part === "number" ? Array.from({ length: part }, (_, i) => (i * 7919) % 256) : part)));

/** A header of SAC: a step, a version, a count and a kind, each in its place. */
function sac(little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(1432));
  for (let word = 0; word < 70; word++) view.setFloat32(word * 4, -12_345, little);
  for (let word = 70; word < 110; word++) view.setInt32(word * 4, -12_345, little);
  view.setFloat32(0, 0.05, little);
  for (const [at, value] of [[304, 6], [316, 200], [340, 1]] as const) view.setInt32(at, value, little);
  return new Uint8Array(view.buffer);
}

const edf = `${"0".padEnd(8)}${"X X X X".padEnd(80)}${"Startdate 01-JAN-2020 X X X".padEnd(80)}01.01.2000.00.00${"512".padEnd(8)}${"EDF+C".padEnd(44)}`;

describe("files of other kinds are refused by what they are", () => {
  it.each<readonly [string, string, Uint8Array]>([
    ["miniseed", "a.mseed", bytes("000001D ANMO 00BHZIU", [7, 228, 0, 1, 0, 0], 480)],
    ["miniseed", "a.txt", bytes("MS", [3], 500)],
    ["sac", "a.sac", sac(true)],
    ["sac", "a.sac", sac(false)],
    ["segy", "a.sgy", bytes([0xc3, 0x40, 0xf1, 0x40], 600)],
    ["edf", "a.edf", bytes(edf, 800)],
    ["edf", "a.bdf", bytes([255], "BIOSEMI", 800)],
    ["fits", "a.fits", bytes("SIMPLE  =                    T", 800)],
    ["cdf", "a.cdf", bytes([0xcd, 0xf3, 0, 1], 500)],
    ["tdms", "a.tdms", bytes("TDSm", [14, 0, 0, 0], 500)],
    ["matlab", "a.mat", bytes("MATLAB 7.3 MAT-file, Platform: GLNXA64", [0, 2], 500)],
    ["sas-transport", "a.xpt", bytes("HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!", 400)],
    ["spss-portable", "a.por", bytes("".padEnd(40), "ASCII SPSS PORT FILE", 400)],
    ["dbase", "a.dbf", bytes([3, 120, 1, 1, 10, 0, 0, 0, 97, 0, 30, 0], 200)],
    ["access", "a.mdb", bytes([0, 1, 0, 0], "Standard Jet DB", 300)],
    ["sound", "a.wav", bytes("RIFF", [0, 8, 0, 0], "WAVEfmt ", 300)],
    ["photo", "a.webp", bytes("RIFF", [0, 8, 0, 0], "WEBPVP8 ", 300)],
    ["photo", "a.heic", bytes([0, 0, 0, 24], "ftypheic", 300)],
    ["film", "a.mp4", bytes([0, 0, 0, 24], "ftypmp42", 300)],
    ["fif", "a.fif", bytes([0, 0, 0, 100, 0, 0, 0, 31, 0, 0, 0, 20, 0, 0, 0, 0], 300)],
    ["fit", "a.fit", bytes([14, 16, 0x5b, 8, 0, 1, 0, 0], ".FIT", 300)],
    ["bufr", "a.bufr", bytes("BUFR", [0, 1, 0, 4], 300)],
    ["tob", "a.dat", bytes('"TOB1","CR1000","CR1000"\r\n"SECONDS"\r\n', 800)],
    ["compress", "a.Z", bytes([0x1f, 0x9d, 0x90], 300)],
  ])("%s (%s)", async (format, name, content) => {
    expect(await refusal(content, {}, name)).toMatchObject({ kind: "reading/known-binary", params: { format } });
  });

  it.each([
    ["rinex", `${"     2.11           OBSERVATION DATA    G (GPS)".padEnd(60)}RINEX VERSION / TYPE\n${"ABCD".padEnd(60)}MARKER NAME\n`],
    ["wfdb", "100 2 360 650000\n100.dat 212 200 11 1024 995 -22131 0 MLII\n100.dat 212 200 11 1024 1011 20052 0 V5\n"],
    ["brainvision", "Brain Vision Data Exchange Header File Version 1.0\n\n[Common Infos]\nDataFile=x.eeg\n"],
    ["calendar", "BEGIN:VCALENDAR\nVERSION:2.0\n"],
    ["latex", "% a table\n\\begin{table}\n\\begin{tabular}{cc}\ntime & flux \\\\\n1 & 2 \\\\\n\\end{tabular}\n"],
    ["sql", "-- MySQL dump 10.13\n/* a */\nCREATE TABLE `load` (`t` datetime);\nINSERT INTO `load` VALUES ('2020-01-01',1.5);\n"],
    ["cdl", "netcdf x {\ndimensions:\n\ttime = UNLIMITED ;\n}\n"],
    ["prometheus", '# HELP http_requests_total The total\n# TYPE http_requests_total counter\nhttp_requests_total{code="200"} 1027 1395066363000\n'],
    ["bufkit", "SNPARM = PRES;TMPC;TMWC\nSTNPRM = SHOW;LIFT\n"],
    ["ghcn", `ITE00100554200001TMAX${"   10  E  -20  E".repeat(15)}\n`.repeat(3)],
    ["metar", "METAR LOWW 010000Z 31010KT 9999 FEW030 02/M01 Q1020 NOSIG\n".repeat(5)],
    ["graphite", "servers.web.load 0.5 1577836800\nservers.web.load 0.6 1577836860\n"],
    ["nmon", "AAA,progname,nmon\nAAA,date,05-MAR-2024\nCPU_ALL,CPU Total host,User%,Sys%\n"],
    ["esri", "ncols 4\nnrows 3\nxllcorner 10\nyllcorner 50\ncellsize 0.1\n1 2 3 4\n"],
    ["yaml", "load:\n  - time: 2020-01-01\n    x: 1\n"],
    ["spike2", '"INFORMATION"\n"C:\\x.smr"\n\n"SUMMARY"\n'],
    ["r-text", "A\n3\n262401\n197888\n5\nUTF-8\n14\n3\n1\n2\n3\n"],
    ["yaml", "- t: 2020-01-01\n  x: 1\n- t: 2020-01-02\n  x: 2\n"],
    ["nmea", "$GPGGA,000000.00,4807.038,N,01131.000,E,1,08,0.9,499.2,M,46.9,M,,*47\r\n$GPGGA,000001.00,4807.038,N,01131.000,E,1,08,0.9,499.3,M,46.9,M,,*46\r\n"],
    ["gse", "WID2 2024/03/05 00:00:00.000 ABC   HHZ      CM6      600   50.000000   1.00e+00   1.000        -1.0 -1.0\nDAT2\nkpQUsTkrLUmQkmAhKUr6\n"],
    ["sac", `${`${"  -12345.00".padStart(15).repeat(5)}\n`.repeat(14)}${`${"-12345".padStart(10).repeat(5)}\n`.repeat(8)}ABC     -12345\n${"1.5".padStart(15).repeat(5)}\n`],
    ["r-print", " [1]  0.62  0.56  0.41\n [4] -1.06 -1.54 -1.12\n"],
    ["r-print", "Time Series:\nStart = 1871 \nEnd = 1970 \nFrequency = 1 \n  [1] 1120 1160  963\n"],
    ["r-print", "'data.frame':\t60 obs. of  2 variables:\n $ load: num  0.62 0.56 ...\n"],
    ["r-print", "structure(list(load = c(0.62, 0.56), temp = c(1, 2)), row.names = c(NA, -2L))\n"],
    ["numpy-print", "[20.54 20.12 19.8\n 19.1 18.75]\n"],
    ["numpy-print", "[[1.5e+00 2]\n [3. 4.]]\n"],
    ["cut-print", "                      load  temp\n2024-03-05 00:00:00  19.58  4.75\n...                    ...   ...\n2024-03-12 11:00:00  21.53  7.18\n\n[180 rows x 2 columns]\n"],
    ["cut-print", "2024-03-05    19.58\n              ...  \n2024-03-12    21.53\nFreq: h, Length: 180, dtype: float64\n"],
    ["cut-print", "┌─────┬──────┐\n│ t   ┆ load │\n│ --- ┆ ---  │\n╞═════╪══════╡\n│ 1   ┆ 20.4 │\n│ …   ┆ …    │\n│ 60  ┆ 16.2 │\n└─────┴──────┘\n"],
    ["r-print", "      when                          load        \n Min.   :2024-03-05 00:00:00   Min.   :-2.2100  \n 1st Qu.:2024-03-05 14:45:00   1st Qu.: 0.2000  \n"],
    ["code", "// made by hand\nexport const data = [1, 2, 3];\n"],
    ["code", "from math import pi\nx = [1, 2]\n"],
    ["html", "<TR><TH>t</TH><TH>load</TH></TR>\n<TR><TD>2020-01-01</TD><TD>1</TD></TR>\n"],
    ["gpx", '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg><trkpt lat="1" lon="2"><ele>3</ele><time>2024-03-05T00:00:00Z</time></trkpt></trkseg></trk></gpx>\n'],
    ["gpx", '<!-- from a watch -->\n<gpx version="1.1"><trk></trk></gpx>\n'],
    ["tcx", '<?xml version="1.0"?>\n<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities/></TrainingCenterDatabase>\n'],
    ["kml", '<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>\n'],
    ["health", '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (ExportDate)>]>\n<HealthData locale="en_US"/>\n'],
    ["xml", '<?xml version="1.0"?>\n<rows><row x="1"/></rows>\n'],
    ["vcd", "$timescale 1ns $end\n$var wire 1 ! clk $end\n$enddefinitions $end\n#0\n1!\n"],
    ["rtf", "{\\rtf1\\ansi\\deff0 1 2 3}"],
  ])("%s, which is text", async (format, content) => {
    expect(await refusal(content, {}, "given.txt")).toMatchObject({ kind: "reading/known-binary", params: { format } });
  });

  it("leaves tables alone that only begin alike", async () => {
    for (const text of ["A\n2\n4\n", "WAVE,x\n1,2\n3,4\n", "METAR,x\n1,2\n3,4\n", "000001D 5\n000002D 6\n", "ncols,x\n1,2\n2,3\n", "BUFR,x\n1,2\n3,4\n", "-- load\n1,2\n3,4\n", "import kWh,export kWh\n1,2\n3,4\n", "let x,y\n1,2\n3,4\n", "[20240305 100000] 1.5\n[20240305 100001] 1.6\n", "[1] x,y\n1,2\n3,4\n", "c(O2),x\n1,2\n3,4\n", "x\n1\n...\n3\n4\n", "[1, 2, 3]", "[1 ]"]) {
      const read = await readContent(text);
      expect(read.ok || read.error.kind, text).not.toBe("reading/known-binary");
    }
  });

  it("takes no longer for what nearly is a script of SQL, a printed array or a program", async () => {
    for (const text of [`[${"12 ".repeat(1300)}x`, `${"#\n".repeat(2000)}x`, `a\n${" ... ".repeat(800)}x`, `${"-".repeat(4000)}x`, "/**/".repeat(1000), `<?xml version="1.0"?>${"<!-- a -->".repeat(400)}`, "-- a\n".repeat(800)]) {
      const before = process.cpuUsage();
      await readContent(text);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1000);
    }
  });
});
