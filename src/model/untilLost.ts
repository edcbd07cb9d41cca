/**
 * Waits for answers of something that may be lost, for none of them longer than until then: what was asked of it may never come, and is
 * undefined. `Promise.race` would do so as well, but keeps every answer that it ever gave as long as the loss does not come.
 */
export function untilLost(lost: Promise<void>): <T>(answer: Promise<T>) => Promise<T | undefined> {
  const waiting = new Set<() => void>();
  let isLost = false;
  const leaveAll = () => {
    isLost = true;
    for (const leave of waiting) leave();
    waiting.clear();
  };
  lost.then(leaveAll, leaveAll);
  return (answer) =>
    new Promise((resolve, reject) => {
      const leave = () => resolve(undefined);
      if (isLost) leave();
      else waiting.add(leave);
      answer.then(resolve, reject).finally(() => waiting.delete(leave)).catch(reject);
    });
}
