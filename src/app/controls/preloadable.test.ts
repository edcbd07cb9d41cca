import { expect, test, vi } from "vitest";
import { MissingPartError } from "../../model/failure";
import { preloadable } from "./preloadable";


const View = () => null;

test("a chunk that did not come is asked for again, and one that came is not", async () => {
  const fetch = vi.fn<() => Promise<{ default: () => null }>>().mockRejectedValueOnce(new TypeError("Failed to fetch")).mockResolvedValue({ default: View });
  const { load } = preloadable(fetch);
  await expect(load()).rejects.toBeInstanceOf(MissingPartError);
  await load();
  await load();
  expect(fetch).toHaveBeenCalledTimes(2);
});

test("a chunk that is on its way is asked for once", async () => {
  const fetch = vi.fn(async () => ({ default: View }));
  const { load } = preloadable(fetch);
  await Promise.all([load(), load()]);
  expect(fetch).toHaveBeenCalledOnce();
});
