export interface PendingCells {
  add(id: string): void;
  /** The cell is computed. */
  end(id: string): void;
  /** The cell goes. */
  forget(id: string): void;
  clear(): void;
  /** Whether none is being computed. */
  none(): boolean;
  /** Nobody waits for these, until none is pending or `awaitAll`. */
  live(ids: Iterable<string>): void;
  awaitAll(): void;
  /** Is to be computed again once none is pending; waited for where anybody who asked does. */
  later(id: string, isLive: boolean): void;
  /** What is to be computed again, and whether nobody waits for it; forgets that. */
  takeLater(): readonly (readonly [id: string, isLive: boolean])[];
  /** Whether somebody waits for one, or for one that comes later. */
  areAwaited(): boolean;
}

/** Which cells are being computed, which of them nobody waits for, and which are to be computed again after. */
export function createPending(): PendingCells {
  const pending = new Set<string>();
  const live = new Set<string>();
  const later = new Map<string, boolean>();
  return {
    add: (id) => pending.add(id),
    end(id) {
      pending.delete(id);
      if (pending.size === 0) live.clear();
    },
    forget(id) {
      pending.delete(id);
      later.delete(id);
    },
    clear: () => pending.clear(),
    none: () => pending.size === 0,
    live(ids) {
      for (const id of ids) live.add(id);
    },
    awaitAll: () => live.clear(),
    later: (id, isLive) => later.set(id, isLive && later.get(id) !== false),
    takeLater() {
      const taken = [...later];
      later.clear();
      return taken;
    },
    areAwaited: () => [...pending].some((id) => !live.has(id)) || [...later.values()].includes(false),
  };
}
