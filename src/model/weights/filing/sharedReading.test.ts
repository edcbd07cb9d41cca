import { expect, test, vi } from "vitest";
import { ok, problem } from "../../result";
import { sharedReading, type ReadWeights } from "./sharedReading";

const blob = new Blob(["weights"]);
const file = () => ok({ candidates: [], notices: [] });

test("layers that share a file share one reading, while it is read and after", async () => {
  const read = vi.fn<ReadWeights>(() => Promise.resolve(file()));
  const shared = sharedReading(read);
  const [first, second] = await Promise.all([shared("w.npz", blob), shared("w.npz", blob)]);
  const third = await shared("w.npz", blob);
  expect(read).toHaveBeenCalledOnce();
  expect([second, third].map((each) => each.ok && first.ok && each.value === first.value)).toEqual([true, true]);
  await shared("w.npz", new Blob(["others"]));
  expect(read).toHaveBeenCalledTimes(2);
});

test("what failed is read anew", async () => {
  const read = vi.fn<ReadWeights>(() => Promise.resolve(file()));
  read.mockResolvedValueOnce(problem("files/unreadable", { file: "w.npz" })).mockRejectedValueOnce(new Error("no worker"));
  const shared = sharedReading(read);
  expect((await shared("w.npz", blob)).ok).toBe(false);
  await expect(shared("w.npz", blob)).rejects.toThrow("no worker");
  expect((await shared("w.npz", blob)).ok).toBe(true);
});
