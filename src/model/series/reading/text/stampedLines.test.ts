import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { answerName } from "../choice";
import { plain, reading, refusal } from "../given.testing";

const START = Date.UTC(2024, 2, 25, 7);
const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const isoAt = (i: number) => new Date(START + i * 60_000).toISOString();
const lines = (n: number, line: (i: number) => string) => count(n).map((i) => `${line(i)}\n`).join("");
const temp = (i: number) => 21.5 + (i % 9);
const hum = (i: number) => 40 + (i % 7);
const told = (read: Awaited<ReturnType<typeof reading>>) => read.series.notices.map(textOf);

const stamp = fc.constantFrom<(i: number) => string>(
  (i) => `[${isoAt(i).slice(0, 19).replace("T", " ")}]`,
  (i) => `[${isoAt(i).slice(0, 23).replace("T", " ")}]`,
  (i) => `[${isoAt(i)}]`,
  (i) => `[${START / 1000 + i * 60}.0]`,
  (i) => `${isoAt(i).slice(0, 23)} ->`,
);

describe("lines that begin with their time in brackets or before an arrow", () => {
  it("have it as a column, whatever stands between the numbers, and it is told", async () => {
    await fc.assert(
      fc.asyncProperty(stamp, fc.constantFrom(" ", ",", ";", "\t", ", "), fc.integer({ min: 1, max: 3 }), fc.boolean(), async (time, mark, width, titled) => {
        const cells = (i: number) => [temp(i), hum(i), 3 * i + 2].slice(0, width);
        const read = await reading(`${titled ? "Serial port COM3 opened\n" : ""}${lines(40, (i) => `${time(i)} ${cells(i).join(mark)}`)}`, {}, "port.log");
        expect(plain(read).at).toEqual(count(40).map((i) => START + i * 60_000));
        expect(Object.values(plain(read).columns)).toEqual(count(width).map((k) => count(40).map((i) => cells(i)[k])));
        const written = time(0).replace(/^\[(.*)\]$|^(.*) ->$/, "$1$2");
        expect(told(read).join()).toContain(`The time that stands in each line (“${written}”) is read as a column of its own.`);
      }),
      { numRuns: 40 },
    );
  });

  it("of a clock alone are seconds from midnight, and names above them are theirs (Arduino)", async () => {
    const clock = (i: number) => isoAt(i).slice(11, 23);
    const bare = await reading(lines(40, (i) => `${clock(i)} -> ${temp(i)},${hum(i)}`));
    expect([bare.table.timeColumn, plain(bare).at[1]! - plain(bare).at[0]!, plain(bare).columns["column 3"]]).toEqual(["time", 60, count(40).map(hum)]);
    const named = await reading(`${clock(0)} -> temp,hum\n${lines(40, (i) => `${clock(i)} -> ${temp(i)},${hum(i)}`)}`);
    expect(Object.values(plain(named).columns).map((values) => values.at(-1))).toEqual([temp(39), hum(39)]);
  });

  it("are a table like any other where a mark between cells follows the brackets", async () => {
    const read = await reading(lines(40, (i) => `[${isoAt(i)}],${temp(i)}`));
    expect([plain(read).at[0], told(read)]).toEqual([START, []]);
  });
});

describe("logs of web servers", () => {
  const web = (i: number) => `10.0.0.${i} - - [${isoAt(i).slice(8, 10)}/Mar/2024:${isoAt(i).slice(11, 19)} +0000] "GET /a?b=${i} HTTP/1.1" ${i % 4 === 0 ? 404 : 200} ${1000 + i}`;

  it.each([["common", ""], ["combined", ' "-" "Mozilla/5.0 (X11; Linux x86_64) Gecko"']])("have the time of each request, its status and its size: %s", async (_, more) => {
    const read = await reading(lines(40, (i) => web(i) + more), { answers: { [answerName("by")]: "[]" } }, "access.log");
    expect(plain(read)).toEqual({ at: count(40).map((i) => START + i * 60_000), columns: { status: count(40).map((i) => (i % 4 === 0 ? 404 : 200)), bytes: count(40).map((i) => 1000 + i) } });
    expect(told(read)[0]).toContain("The time that stands in each line (“25/Mar/2024:07:00:00 +0000”)");
  });
});

describe("logs of ESPHome", () => {
  const sent = (i: number, sensor: string, value: number, unit: string) => `[${isoAt(i).slice(11, 19)}][D][sensor:094]: '${sensor}': Sending state ${value.toFixed(5)} ${unit} with 1 decimals of accuracy`;

  it("are what each sensor sends, by its name, and all other lines are told to be left out", async () => {
    const text = `INFO ESPHome 2024.2.1\nINFO Reading configuration /config/a.yaml...\n${lines(40, (i) => `[${isoAt(i).slice(11, 19)}][D][dht:048]: Got Temperature=${temp(i)}°C Humidity=${hum(i)}%\n${sent(i, "Room Temperature", temp(i), "°C")}\n${sent(i, "Room Humidity", hum(i), "%")}${i % 9 === 0 ? `\n[${isoAt(i).slice(11, 19)}][I][wifi:290]: WiFi Connected!` : ""}`)}`;
    const read = await reading(text, {}, "esphome.log");
    expect(plain(read)).toEqual({ at: count(40).map((i) => 7 * 3600 + i * 60), columns: { "Room Temperature": count(40).map(temp), "Room Humidity": count(40).map(hum) } });
    expect(told(read)[0]).toBe("The numbers that sensors send are read, each with the time of its line (“07:00:00”); all other lines are left out.");
  });
});

describe("logs of messages in words", () => {
  const day = (i: number) => `Mar 25 ${isoAt(i).slice(11, 19)}`;

  it.each([
    ["of a system", (i: number) => `${day(i)} host ${i % 2 === 0 ? `sshd[${i}]: Accepted publickey for root port ${i}` : "systemd[1]: Started Daily apt."}`],
    ["in RFC 5424", (i: number) => `<34>1 ${isoAt(i)} host su - ID47 - 'su root' failed on /dev/pts/${i}`],
    ["with times of ISO", (i: number) => `${isoAt(i)} host CRON[${i}]: (root) CMD (run-parts)`],
    ["of a kernel", (i: number) => `[${String(i * 3).padStart(5)}.123456] usb 1-1: new device number ${i}`],
    ["of nginx", (i: number) => `2024/03/25 ${isoAt(i).slice(11, 19)} [error] 12#0: *${i} open() failed`],
  ])("are refused by what they are: %s", async (_, line) => {
    expect(textOf(await refusal(lines(40, line), {}, "messages.log"))).toBe("messages.log: this is a log of messages in words; save the numbers that it holds, or how many messages came in each minute, as CSV.");
  });

  it("are read where they are keys and values, or numbers alone", async () => {
    const keyed = await reading(lines(40, (i) => `${day(i)} pi sensor[12]: temp=${temp(i)} hum=${hum(i)}`), {}, "a.log");
    expect(plain(keyed).columns["temp"]).toEqual(count(40).map(temp));
    const numbers = await reading(lines(40, (i) => `${isoAt(i)} pi sensor[12]: ${temp(i)}`), {}, "a.log");
    expect(Object.values(plain(numbers).columns)).toContainEqual(count(40).map(temp));
  });
});
