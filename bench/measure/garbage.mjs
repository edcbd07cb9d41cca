/** Collects the garbage of a page and of its workers, each of which leaves its own until it needs the room. */
export async function collectGarbage(page) {
  const session = await page.context().newCDPSession(page);
  const waiting = new Map();
  session.on("Target.attachedToTarget", ({ sessionId }) => waiting.set(sessionId, settlable()));
  session.on("Target.receivedMessageFromTarget", ({ sessionId }) => waiting.get(sessionId)?.resolve());
  // A worker that ended has nothing left.
  session.on("Target.detachedFromTarget", ({ sessionId }) => waiting.get(sessionId)?.resolve());
  // Workers that are there already are told of before this answers.
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const message = JSON.stringify({ id: 1, method: "HeapProfiler.collectGarbage" });
  await Promise.all([...waiting].map(async ([sessionId, { promise }]) => {
    await session.send("Target.sendMessageToTarget", { sessionId, message });
    await promise;
  }));
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
}

function settlable() {
  let resolve;
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
}
