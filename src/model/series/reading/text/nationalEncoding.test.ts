import { describe, expect, it } from "vitest";
import { reading } from "../given.testing";
import { nationalEncoding } from "./nationalEncoding";

const rows = Array.from({ length: 30 }, (_, i) => `${String(1 + i).padStart(2, "0")}.01.2024;${i},5;${i % 7}`).join("\n");

/** Letters of Windows-1250 beyond ASCII, as those of Czech, Slovak, Polish and Hungarian are. */
const CENTRAL: Readonly<Record<string, number>> = { Č: 0xc8, č: 0xe8, ě: 0xec, ř: 0xf8, š: 0x9a, ž: 0x9e, ů: 0xf9, ť: 0x9d, á: 0xe1, í: 0xed, é: 0xe9, ý: 0xfd, ś: 0x9c, ć: 0xe6, ł: 0xb3, ą: 0xb9, ż: 0xbf, ő: 0xf5, ö: 0xf6, ľ: 0xbe, "°": 0xb0, ę: 0xea, ń: 0xf1, ź: 0x9f };
const central = (text: string) => Uint8Array.from(text, (letter) => CENTRAL[letter] ?? letter.charCodeAt(0));
const western = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("text from before UTF-8", () => {
  it.each([
    ["Czech", "Čas;Teplota (°C);Průměr"],
    ["Slovak", "Dátum;Vlhkosť;Stav"],
    ["Polish", "Data;Prędkość wiatru;Ciśnienie"],
    ["Polish without a word that is known", "Data;Ważność;Stan"],
    ["Hungarian", "Dátum;Hőmérséklet (°C);Szoba"],
  ])("in %s is read in Windows-1250 with its names, and that is told", async (_, names) => {
    const read = await reading(central(`${names}\n${rows}`));
    expect(read.table.columns.map(({ name }) => name)).toEqual(names.split(";"));
    expect(read.series.notices).toContainEqual({ kind: "noticed/encoding", params: { encoding: "windows-1250" } });
  });

  it.each([
    ["French", "Date;Température (°C);Débit à l'été"],
    ["German", "Datum;Außentemperatur (°C);Größe"],
    ["Spanish", "Año;¿Cuántos?;Medición"],
    ["Danish", "Dato;Måling;Højde på ø"],
    ["Italian", "Lunedì;Città;Perché è"],
    ["English with signs", "Date;Flow m³s-1;Note¹"],
    ["Portuguese", "Data;Medição;Relação"],
  ])("in %s stays in Windows-1252", (_, names) => {
    expect(nationalEncoding(western(`${names}\n${rows}`))).toBe("windows-1252");
  });
});

describe("Windows-1251", () => {
  /** Letters of Russian lie one after another there, from 0xC0 on. */
  const cyrillic = (text: string) => Uint8Array.from(text, (letter) => (letter >= "А" && letter <= "я" ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0)));
  const MONTHS = ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

  it("is seen by words that have no plain letters, of however few letters", async () => {
    const text = `Месяц;Выпуск\n${Array.from({ length: 24 }, (_, i) => `${MONTHS[i % 12]!} ${2018 + Math.floor(i / 12)};${i},5\n`).join("")}`;
    const read = await reading(cyrillic(text));
    expect([read.series.columns[0]!.name, read.series.axis.at[0], read.series.axis.at.length]).toEqual(["Выпуск", Date.UTC(2018, 0), 24]);
    expect(read.series.notices).toContainEqual({ kind: "noticed/encoding", params: { encoding: "windows-1251" } });
  });

  it("is not seen in words of Western Europe, whose letters with accents stand among plain ones", async () => {
    const read = await reading(Uint8Array.from("température;été;âge;à;où\n1;2;3;4;5\n6;7;8;9;10\n", (letter) => letter.charCodeAt(0)));
    expect(read.series.columns.map(({ name }) => name)).toContain("âge");
  });
});
