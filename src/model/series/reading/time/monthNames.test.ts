import { expect, test } from "vitest";
import { parseDate } from "./dates";
import { isWeekday, monthNamed } from "./monthNames";

const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro", "ca", "tr", "id", "ru", "bg", "uk", "el"];
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 3));

test.each(LANGUAGES)("%s: days and months as the language writes them", (language) => {
  const text = (at: number, form: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { ...form, timeZone: "UTC" }).format(at);
  for (const at of MONTHS) {
    const day = text(at, { day: "numeric", month: "long", year: "numeric" });
    expect(parseDate(day, "dmy"), day).toBe(at);
    const month = `${text(at, { month: "long" })} 2024`;
    expect(parseDate(month, "dmy"), month).toBe(at - 2 * 86_400_000);
  }
});

test.each(LANGUAGES)("%s: days of the week before a day", (language) => {
  const text = (at: number, form: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { ...form, timeZone: "UTC" }).format(at);
  for (let date = 1; date <= 7; date++) {
    const at = Date.UTC(2024, 0, date);
    const day = text(at, { day: "numeric", month: "long", year: "numeric" });
    const [long, short] = (["long", "short"] as const).map((weekday) => text(at, { weekday }));
    expect(parseDate(`${long}, ${day}`, "dmy"), long).toBe(at);
    expect(isWeekday(long!.replace("-feira", ""))).toBe(true);
    // Hungarian shortens some of them to one letter.
    if (language !== "hu") expect(parseDate(`${short} ${day}`, "dmy"), short).toBe(at);
  }
});

test("other words are no days of the week", () => {
  for (const word of ["", "m", "january", "day", "Montagx", "xMon", "constructor"]) expect(isWeekday(word), word).toBe(false);
});

test.each([
  ["Jän", 1], ["Jänner", 1], ["Mrz", 3], ["Maerz", 3], ["mrt", 3], ["mar", 3], ["sept", 9], ["set", 9], ["févr", 2], ["juil", 7], ["ene", 1], ["dic", 12], ["okt", 10], ["Dez", 12], ["ago", 8], ["mei", 5], ["jan", 1],
  // Shorter than three letters, more than a name, or of no calendar.
  ["ja", 0], ["januaryx", 0], ["mittwoch", 0], ["", 0],
])("“%s” stands for month %d", (name, month) => {
  expect(monthNamed(name)).toBe(month);
});

test("short names of every language, but for those that mean two months", () => {
  const names = "sty lut mar kwi maj cze lip sie wrz paź lis gru|янв фев мар апр май июн июл авг сен окт ноя дек|oca şub mar nis may haz tem ağu eyl eki kas ara|gen feb mar apr mag giu lug ago set ott nov dic";
  for (const language of names.split("|")) expect(language.split(" ").map(monthNamed)).toEqual(MONTHS.map((_, i) => i + 1));
  // June or July, and a word of another kind.
  expect(["jui", "cer", "lamp", "KASIM", "červen", "červenec"].map(monthNamed)).toEqual([0, 0, 0, 11, 6, 7]);
});

test.each([
  ["poniedziałek, 1 stycznia 2024", Date.UTC(2024, 0, 1)],
  ["понедельник, 1 января 2024 г.", Date.UTC(2024, 0, 1)],
  ["segunda-feira, 1 de janeiro de 2024", Date.UTC(2024, 0, 1)],
  ["lunedì 1 gennaio 2024 14:30", Date.UTC(2024, 0, 1, 14, 30)],
  ["1 d’abril 2024", Date.UTC(2024, 3, 1)],
  ["ma 1 jan 2024", Date.UTC(2024, 0, 1)],
])("%s", (text, at) => {
  expect(parseDate(text, "dmy")).toBe(at);
});
