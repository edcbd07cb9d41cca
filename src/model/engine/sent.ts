/**
 * Knows which things the worker holds: each channel's latest. They are sent when first used
 * (told apart by identity) and forgotten when no channel uses them any more.
 */
export function createSent<T extends object>(send: (id: number, thing: T, channel: string) => void, forget: (id: number) => void) {
  const ids = new Map<T, number>();
  const users = new Map<string, T>();
  let lastId = 0;

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
      if (before !== undefined && before !== thing && ![...users.values()].includes(before)) {
        forget(ids.get(before) as number);
        ids.delete(before);
      }
      return id;
    },
  };
}
