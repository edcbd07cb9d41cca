/** Eras of Japan and Taiwan: the year before the first of each. */
const ERAS: Readonly<Record<string, number>> = { "令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911, R: 2018, H: 1988, S: 1925 };
const ERA = /^(令和|平成|昭和|民國|民国|[RHS](?=\d{1,2}[./]))\s?(\d{1,3}|元)/;
const CLOCK = /(\d{1,2})\s?[时時点點시]\s?(?:(\d{1,2})\s?[分분])?\s?(?:(\d{1,2})\s?[秒초])?/u;
const HALVES = /\s?(上午|下午|午前|午後|오전|오후)\s?(\d{1,2}(?::\d{2}){0,2})/u;

/** A date and time of day with signs of China, Japan or Korea, as others write it: 2024年1月1日 下午3时 is 2024-1-1 03:00 pm. */
export function withoutSigns(text: string): string {
  if (!/[\u3000-\u9fff\uac00-\ud7af]|^[RHS]\d/u.test(text)) return text;
  const dated = text
    .replace(ERA, (_, era: string, year: string) => String(ERAS[era]! + (year === "元" ? 1 : Number(year))))
    .replace(CLOCK, (_, hour: string, minute = "00", second = "00") => `${hour}:${String(minute).padStart(2, "0")}:${String(second).padStart(2, "0")}`)
    .replace(/\s?[年년月월]\s?/gu, "-")
    .replace(/\s?[日일号]\s?/u, " ")
    .replace(HALVES, (_, half: string, clock: string) => ` ${clock.includes(":") ? clock : `${clock}:00`} ${/上午|午前|오전/.test(half) ? "am" : "pm"}`);
  return dated.trim().replace(/-$/, "");
}
