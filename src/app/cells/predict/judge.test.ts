import { describe, expect, it } from "vitest";
import { numberOf } from "../../../model/teaching/condition";
import { sourceFrom } from "../../../model/teaching/fact.testing";
import { judge, truthOf } from "./judge";
import type { Ask, PredictSpec } from "./spec";

const source = sourceFrom({ steps: 6, heads: 3, units: 6 }, 4);
const about = (ask: Ask, mistakes: PredictSpec["mistakes"] = []): PredictSpec => ({ question: "?", ask, mistakes, says: "", quiet: false });

describe("a prediction", () => {
  it("of a cell is right on the key with the greatest weight alone, and a named mistake is answered", () => {
    const spec = about({ form: "cell", branch: "short", head: 1, query: "last", of: "weight" }, [{ like: "1", says: "the first" }]);
    const truth = numberOf(source, "peak(short, 1, last)");
    for (let key = 1; key <= 6; key++) expect(judge(spec, key, source)?.right).toBe(key === truth);
    expect(truth).not.toBe(1);
    expect(judge(spec, 1, source)).toMatchObject({ right: false, says: "the first" });
  });

  it("of a cell may ask for the greatest effect instead", () => {
    const spec = about({ form: "cell", branch: "short", head: 1, query: "last", of: "effect" });
    for (let key = 1; key <= 6; key++) expect(judge(spec, key, source)?.right).toBe(key === numberOf(source, "effectPeak(short, 1, last)"));
  });

  it("of a row is scored by what overlaps, and the even and the own row are known", () => {
    const spec = about({ form: "row", branch: "long", head: 0, query: 3 }, [{ like: "itself", says: "itself" }, { like: "even", says: "even" }]);
    expect(judge(spec, truthOf(spec.ask as never, source), source)?.score).toBeCloseTo(1, 6);
    expect(judge(spec, [0, 0, 1, 0, 0, 0], source)).toMatchObject({ right: false, says: "itself" });
    const winner = about(spec.ask, [{ like: "greatest", says: "one alone" }]);
    const most = numberOf(source, "peak(long, 0, 3)");
    expect(judge(winner, Array.from({ length: 6 }, (_, key) => Number(key + 1 === most)), source)).toMatchObject({ right: false, says: "one alone" });
  });

  it("of a number and of a lag is right within its tolerance, and a mistake may be a fact", () => {
    const fact = "lookBack(short, 0)";
    const truth = numberOf(source, fact);
    for (const form of ["number", "lag"] as const) {
      const spec = about({ form, fact, within: 0.1, ...(form === "lag" ? { branch: "short", head: 0 } : { unit: "steps" }) } as Ask, [{ like: "steps", says: "all of them" }]);
      expect(judge(spec, truth + 0.05, source)?.right).toBe(true);
      expect(judge(spec, 6, source)).toMatchObject({ right: false, says: "all of them" });
    }
  });

  it("of an order is right in that of the measure, and the reverse is a mistake", () => {
    const spec = about({ form: "order", branch: "short", measure: "evenness" }, [{ like: "reversed", says: "the other way" }]);
    const values = truthOf(spec.ask as never, source) as readonly number[];
    const order = [0, 1, 2].toSorted((a, b) => values[b]! - values[a]!);
    expect(judge(spec, order, source)).toMatchObject({ right: true, score: 1 });
    expect(judge(spec, order.toReversed(), source)).toMatchObject({ right: false, says: "the other way" });
  });

  it("of a choice takes the option that the live layer makes right, with what is said to it", () => {
    const spec = about({
      form: "choice",
      options: [
        { text: "less", right: [{ fact: "evenness(short, 0)", is: "atMost", value: 0, within: 0, name: "" }], says: "no" },
        { text: "more", right: [{ fact: "evenness(short, 0)", is: "atLeast", value: 0, within: 0, name: "" }], says: "yes" },
      ],
    });
    expect(judge(spec, 0, source)).toEqual({ score: 0, right: false, says: "no" });
    expect(judge(spec, 1, source)).toEqual({ score: 1, right: true, says: "yes" });
    expect(judge(spec, 2, source)).toBeNull();
  });

  it("has no judgement where there is no layer, or no such head", () => {
    expect(judge(about({ form: "cell", branch: "short", head: 1, query: "last", of: "weight" }), 1, null)).toBeNull();
    expect(judge(about({ form: "cell", branch: "short", head: 9, query: "last", of: "weight" }), 1, source)).toBeNull();
    expect(judge(about({ form: "row", branch: "short", head: 9, query: 1 }), [1, 0, 0, 0, 0, 0], source)).toBeNull();
  });
});
