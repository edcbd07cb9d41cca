/** Calls `act` once, so many ms after it was started; while it runs, starting it again changes nothing. */
export function createTimer(act: () => void) {
  let running: ReturnType<typeof setTimeout> | undefined;
  return {
    start(ms: number): void {
      running ??= setTimeout(() => {
        running = undefined;
        act();
      }, ms);
    },
    stop(): void {
      clearTimeout(running);
      running = undefined;
    },
  };
}
