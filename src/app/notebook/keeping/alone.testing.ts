interface LockRequest {
  readonly shared: boolean;
  readonly begin: () => void;
}

/** The locks of one name, for Node: given in the order in which they were asked for. */
export function memoryLocks(): LockManager {
  const waiting: LockRequest[] = [];
  let held: boolean[] = [];
  const isFree = (shared: boolean) => held.length === 0 || (shared && held.every((each) => each));
  const next = () => {
    while (waiting.length > 0 && isFree(waiting[0]!.shared)) waiting.shift()!.begin();
  };
  return {
    async request(_: string, { ifAvailable = false, mode = "exclusive" }: LockOptions, work: (lock: Lock | null) => unknown) {
      const shared = mode === "shared";
      if (ifAvailable && (waiting.length > 0 || !isFree(shared))) return work(null);
      await new Promise<void>((resolve) => {
        waiting.push({ shared, begin: () => (held.push(shared), resolve()) });
        next();
      });
      try {
        return await work({ name: "", mode });
      } finally {
        held = held.toSpliced(held.indexOf(shared), 1);
        next();
      }
    },
  } as unknown as LockManager;
}
