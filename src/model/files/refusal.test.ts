import { expect, it } from "vitest";
import { refusalIn } from "./refusal";

const answer = (status: number, type?: string) => new Response("", { status, headers: type === undefined ? {} : { "content-type": type } });

it("is none for a file, whatever the host calls it", () => {
  for (const type of ["text/csv", "application/octet-stream", undefined]) expect(refusalIn(answer(200, type))).toBe(null);
});

it("is told for what is not there, also where the host sends its page instead", () => {
  expect(refusalIn(answer(404, "text/csv"))).toBe("status");
  expect(refusalIn(answer(200, "text/html; charset=utf-8"))).toBe("page");
});
