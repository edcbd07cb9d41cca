import { expect, test, vi } from "vitest";
import { MissingPartError, ProblemError } from "../../model/failure";
import { useMessage } from "./message";
import { owned } from "./owned";

const EXPECTED = { kind: "page/no-clipboard", params: {} } as const;

const rejected = (thrown: unknown) => Promise.reject(thrown);

test("what fails is said at the foot of the page, and offers a reload where that helps", async () => {
  owned(rejected(new ProblemError(EXPECTED)));
  await vi.waitFor(() => expect(useMessage.getState().message).toEqual({ text: EXPECTED, reload: false }));
  owned(rejected(new MissingPartError()));
  await vi.waitFor(() => expect(useMessage.getState().message).toMatchObject({ reload: true }));
});

test("what fails is told where the person acted, and only a bug is put on the console", async () => {
  const [tell, reportError] = [vi.fn(), vi.fn()];
  vi.stubGlobal("reportError", reportError);
  const [bug, expected] = [new Error("boom"), new ProblemError(EXPECTED)];
  owned(rejected(bug), tell);
  owned(rejected(expected), tell);
  await vi.waitFor(() => expect(tell.mock.calls).toEqual([[bug], [expected]]));
  expect(reportError.mock.calls).toEqual([[bug]]);
  vi.unstubAllGlobals();
});

test("what was called off is told nobody", async () => {
  const [tell, reportError] = [vi.fn(), vi.fn()];
  vi.stubGlobal("reportError", reportError);
  const controller = new AbortController();
  controller.abort();
  owned(rejected(controller.signal.reason), tell);
  owned(rejected(new ProblemError(EXPECTED)), tell);
  await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce());
  expect(reportError).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});
