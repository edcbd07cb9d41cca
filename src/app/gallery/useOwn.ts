import { useCallback, useEffect, useState } from "react";
import type { Problem } from "../../model/result";
import { owned } from "../base/owned";
import type { KeptNotebook } from "../notebook/keeping/database";
import { useHeadlight } from "../shell/headlight";
import { answeredIn, type Own } from "./progress";

/** One's own notebooks, newest first, and by what they are a copy of. */
export function useOwn() {
  const { library, keeper } = useHeadlight();
  const [kept, setKept] = useState<readonly KeptNotebook[]>([]);
  const [own, setOwn] = useState<ReadonlyMap<string, Own>>(new Map());
  const [problem, setProblem] = useState<Problem | null>(null);
  const look = useCallback(async () => {
    await keeper.flush();
    const list = await library.list();
    if (!list.ok) return setProblem(list.error);
    setKept(list.value);
    const found = new Map<string, Own>();
    for (const { id } of list.value) {
      const loaded = await library.load(id);
      const about = loaded.ok ? loaded.value.notebook.about : undefined;
      if (loaded.ok && about !== undefined && !found.has(about.id)) found.set(about.id, { id, answered: answeredIn(loaded.value.notebook) });
    }
    setOwn(found);
  }, [library, keeper]);
  useEffect(() => owned(look()), [look]);
  return { kept, own, problem };
}
