import type { Ask } from "../../predict/spec";
import { drawnOptions } from "./OptionsEditor";

export const FORMS = ["choice", "number", "cell", "lag", "row", "order"] as const satisfies readonly Ask["form"][];

/** A question of another form, about what the one before was about. */
export function askOf(form: Ask["form"], before: Ask): Ask {
  const branch = "branch" in before ? before.branch : "short";
  const head = "head" in before ? before.head : 0;
  const query = "query" in before ? before.query : "last";
  const fact = "fact" in before ? before.fact : `lookBack(${branch}, ${head})`;
  const within = "within" in before ? before.within : 1;
  switch (form) {
    case "choice":
      return { form, options: drawnOptions() };
    case "number":
      return { form, fact, within, unit: "" };
    case "lag":
      return { form, branch, head, fact, within };
    case "cell":
      return { form, branch, head, query, of: "weight" };
    case "row":
      return { form, branch, head, query };
    case "order":
      return { form, branch, measure: "evenness" };
  }
}
