import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { answerName } from "../choice";
import { plain, reading } from "../given.testing";

const START = Date.UTC(2024, 2, 25, 9);
const TITLE = "Linux 5.15.0-91-generic (host) \t2024-03-25 \t_x86_64_\t(4 CPU)\n";
const SAID = "The reports of sysstat are read as one table, each row with its time; names that come again, and averages, are left out.";
const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const plainClock = (ms: number) => new Date(ms).toISOString().slice(11, 19);
const american = (ms: number) => `${String((Number(plainClock(ms).slice(0, 2)) + 11) % 12 + 1).padStart(2, "0")}${plainClock(ms).slice(2)} ${plainClock(ms) < "12" ? "AM" : "PM"}`;
const told = (read: Awaited<ReturnType<typeof reading>>) => read.series.notices.map(textOf);

describe("reports of sysstat", () => {
  it("of several devices are a column for each, at the times of their rows, however often their names come again (sar -n DEV)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(plainClock, american), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 7 }), fc.constantFrom(2, 600), async (clock, devices, page, seconds) => {
        const at = (i: number) => START + i * seconds * 1000;
        const value = (device: number, i: number) => device * 100 + (i % 11) + 0.25;
        const names = (i: number) => `${i === 0 ? "" : "\n"}${clock(at(i))}     IFACE   rxpck/s   txpck/s\n`;
        const rows = count(24).map((i) => (i % page === 0 ? names(i) : "") + count(devices).map((k) => `${clock(at(i + 1))}      eth${k}  ${value(k, i).toFixed(2)}   ${i}.00\n`).join(""));
        const text = `${TITLE}\n${rows.join("")}\nAverage:        IFACE   rxpck/s   txpck/s\n${count(devices).map((k) => `Average:      eth${k}   1.00   1.00\n`).join("")}`;
        const read = await reading(text, {}, "sar.txt");
        expect(plain(read).at).toEqual(count(24).map((i) => at(i + 1)));
        const column = (k: number) => (devices === 1 ? "rxpck/s" : `eth${k} · rxpck/s`);
        for (const k of count(devices)) expect(plain(read).columns[column(k)]).toEqual(count(24).map((i) => value(k, i)));
        expect(told(read)).toContain(SAID);
      }),
      { numRuns: 25 },
    );
  });

  it("of processes keep names of several words (pidstat), and those of processors are told apart (mpstat -P)", async () => {
    const pid = count(20).map((i) => `${i === 0 ? "" : "\n"}${plainClock(START + i * 2000)}   UID       PID    %usr   CPU  Command\n${plainClock(START + (i + 1) * 2000)}     0         1    ${i}.00     0  systemd\n${plainClock(START + (i + 1) * 2000)}  1000       812    ${i}.50     ${i % 4}  tmux: server\n`);
    const read = await reading(`${TITLE}\n${pid.join("")}`, {}, "pidstat.txt");
    const usr = Object.entries(plain(read).columns).filter(([name]) => name.endsWith("%usr"));
    expect(usr.map(([, values]) => values)).toEqual([count(20), count(20).map((i) => i + 0.5)]);
  });

  it("that pass midnight go on, and days that may begin with either number are asked about", async () => {
    const at = (i: number) => START + 14.9 * 3_600_000 + i * 60_000;
    const sar = (day: string) => `${TITLE.replace("2024-03-25", day)}\n${plainClock(at(0))}     CPU     %user     %idle\n${count(30).map((i) => `${plainClock(at(i + 1))}     all      ${i}.00     50.00\n`).join("")}`;
    const read = plain(await reading(sar("2024-03-25"), {}, "sar.txt"));
    expect([read.at.length, new Set(read.at.slice(1).map((time, i) => time - read.at[i]!)), read.columns["%user"]]).toEqual([30, new Set([60]), count(30)]);
  });

  it("whose times stand above them are a table for processors and one for devices (iostat -xt)", async () => {
    const report = (i: number) => `${new Date(START + i * 2000).toISOString().slice(0, 10).split("-").toReversed().join(".")} ${plainClock(START + i * 2000)}\navg-cpu:  %user   %nice %idle\n           ${i}.10    0.00    90.00\n\nDevice            r/s     %util\nsda              ${i}.00   4.00\nnvme0n1          ${i}.50   5.00\n\n\n`;
    const text = `${TITLE}\n${count(24).map(report).join("")}`;
    const read = await reading(text, {}, "iostat.txt");
    expect([plain(read).at[1], plain(read).columns["nvme0n1 · r/s"]]).toEqual([START + 2000, count(24).map((i) => i + 0.5)]);
    const processors = await reading(text, { answers: { [answerName("part")]: "%user, %nice, %idle" } }, "iostat.txt");
    expect(plain(processors).columns["%user"]).toEqual(count(24).map((i) => i + 0.1));
  });
});
