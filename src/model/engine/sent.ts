/**
 * Knows which things the worker holds: each channel's latest. They are sent when first used
 * (told apart by identity) and forgotten when no channel uses them any more.
 */
export function createSent<T extends object>(send: (id: number, thing: T, channel: string) => void, forget: (id: number) => void) {
  const ids = new Map<T, number>();
  const users = new Map<string, T>();
  let lastId = 0;

  function forgetUnused(thing: T): void {
    if ([...users.values()].includes(thing)) return;
    forget(ids.get(thing)!);
    ids.delete(thing);
  }

  return {
    /** The number that the worker knows this thing by, once it is on its way. */
    use(channel: string, thing: T): number {
      const before = users.get(channel);
      users.set(channel, thing);
      let id = ids.get(thing);
      if (id === undefined) {
        id = ++lastId;
        ids.set(thing, id);
        send(id, thing, channel);
      }
      if (before !== undefined && before !== thing) forgetUnused(before);
      return id;
    },
    /** Ends these channels' use of what they used last. */
    release(ends: (channel: string) => boolean): void {
      for (const [channel, thing] of users) {
        if (!ends(channel)) continue;
        users.delete(channel);
        forgetUnused(thing);
      }
    },
    /** How many things the worker holds. */
    size: () => ids.size,
  };
}
