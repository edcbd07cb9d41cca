import { expect, it, vi } from "vitest";
import { partOnce } from "./partOnce";

it("loads a part once, and again where it did not come", async () => {
  const load = vi.fn<() => Promise<{ part: string }>>().mockRejectedValueOnce(new Error("offline")).mockResolvedValue({ part: "here" });
  const part = partOnce(load);
  await expect(part()).rejects.toThrow();
  expect(await part()).toEqual({ part: "here" });
  expect(await part()).toBe(await part());
  expect(load).toHaveBeenCalledTimes(2);
});
