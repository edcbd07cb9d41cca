import { useState } from "react";

/** The value, or the one before it as long as both are alike: so that what is drawn of it is not drawn anew. */
export function useSame<Value extends object | undefined>(value: Value, alike: (a: Value, b: Value) => boolean): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || alike(kept, value)) return kept;
  setKept(value);
  return value;
}
