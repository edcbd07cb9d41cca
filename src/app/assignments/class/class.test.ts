import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HandIn, HandedAnswer } from "../handIn/handIn";
import { anyHandIn } from "../handIn/handIn.testing";
import { answersCsv } from "./answersCsv";
import { distributionOf } from "./answerBars";
import { questionsOf, merged, rowsOf } from "./merge";

const item = (change: Partial<HandedAnswer>): HandedAnswer => ({ item: "a", title: "A", form: "choice", answer: 0, said: "yes", right: true, score: 1, tries: 1, at: 60_000, ...change });
const of = (name: string, at: number, items: readonly HandedAnswer[], id = "h"): HandIn => ({
  format: "headlight-answers",
  version: 1,
  assignment: { id, title: "Homework" },
  learner: { name, number: "1" },
  since: 0,
  at,
  items: [...items],
});

describe("files of a class", () => {
  it("come together by assignment and learner, the newest of each", () => {
    const [homework, other] = merged([of("Bea", 2, [item({ said: "new" })]), of("Ada", 1, [item({ tries: 3 })]), of("Bea", 1, [item({ said: "old" })]), of("Cy", 1, [], "other")]);
    expect(homework).toMatchObject({ id: "h", replaced: 1 });
    expect(other).toMatchObject({ id: "other", replaced: 0 });
    expect(rowsOf(homework!)).toEqual([
      { name: "Ada", number: "1", item: "a", title: "A", said: "yes", right: true, tries: 3, minutes: 1 },
      { name: "Bea", number: "1", item: "a", title: "A", said: "new", right: true, tries: 1, minutes: 1 },
    ]);
  });

  it("lose no answer, whoever handed in what", () => {
    fc.assert(
      fc.property(fc.array(anyHandIn, { maxLength: 6 }), (handIns) => {
        const all = merged(handIns);
        expect(all.reduce((sum, { handIns: kept, replaced }) => sum + kept.length + replaced, 0)).toBe(handIns.length);
        for (const one of all) {
          const items = one.handIns.flatMap((handIn) => handIn.items);
          expect(rowsOf(one)).toHaveLength(items.length);
          expect(questionsOf(one).flatMap(({ answers }) => answers)).toHaveLength(items.length);
          for (const { answers } of questionsOf(one)) {
            const counted = distributionOf(answers).reduce((sum, { count }) => sum + count, 0);
            expect(counted).toBe(answers.filter(({ tries, said }) => tries > 0 && said !== "").length);
          }
        }
      }),
    );
  });

  it("run no formula in a spreadsheet", () => {
    const csv = answersCsv(merged([of("=HYPERLINK(\"x\")", 1, [item({ said: "+1", title: "@a" })])])[0]!);
    expect(csv.split("\r\n")[1]).toBe(`Homework,"'=HYPERLINK(""x"")",1,a,'@a,choice,'+1,0,true,1,1,60,1970-01-01T00:01:00.000Z`);
  });
});

describe("the distribution of a prediction", () => {
  const barsOf = (answers: readonly HandedAnswer[]) => distributionOf(answers).map(({ label, count, right }) => [label, count, right]);

  it("counts who answered alike, the most frequent first, and leaves out who did not answer", () => {
    const no = item({ said: "no", right: false });
    expect(barsOf([no, item({}), no, item({ said: "", tries: 0, right: null })])).toEqual([["no", 2, 0], ["yes", 1, 1]]);
  });

  it("has numbers in their order, and many different ones in eight parts", () => {
    const number = (answer: number) => item({ form: "number", answer, said: String(answer), right: answer === 3 });
    expect(barsOf([10, 3, 3].map(number))).toEqual([["3", 2, 2], ["10", 1, 0]]);
    const bars = distributionOf(Array.from({ length: 40 }, (_, i) => number(i)));
    expect(bars).toHaveLength(8);
    expect(bars.every(({ count }) => count === 5)).toBe(true);
    expect(bars[0]!.right).toBe(1);
  });

  it("has rows by how much of the attention they hit", () => {
    const row = (score: number) => item({ form: "row", answer: [score], said: String(score), score, right: score >= 0.8 });
    expect(distributionOf([1, 0.85, 0.1].map(row)).map(({ count, right }) => [count, right])).toEqual([[1, 0], [2, 2]]);
  });
});
