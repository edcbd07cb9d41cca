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
    ["rtf", "{\\rtf1\\ansi\\deff0 1 2 3}"],
  ])("%s, which is text", async (format, content) => {
    expect(await refusal(content, {}, "given.txt")).toMatchObject({ kind: "reading/known-binary", params: { format } });
  });

  it("leaves tables alone that only begin alike", async () => {
    for (const text of ["A\n2\n4\n", "WAVE,x\n1,2\n3,4\n", "METAR,x\n1,2\n3,4\n", "000001D 5\n000002D 6\n", "ncols,x\n1,2\n2,3\n", "BUFR,x\n1,2\n3,4\n", "-- load\n1,2\n3,4\n"]) {
      const read = await readContent(text);
      expect(read.ok || read.error.kind, text).not.toBe("reading/known-binary");
    }
  });

  it("takes no longer for what nearly is a script of SQL", async () => {
    for (const text of [`${"-".repeat(4000)}x`, "/**/".repeat(1000), "-- a\n".repeat(800)]) {
      const before = process.cpuUsage();
      await readContent(text);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1000);
    }
  });
});
