import type { ReactElement } from "react";
import { expect, it } from "vitest";
import { MissingPartError, ProblemError } from "../../model/failure";
import { Boundary } from "./Boundary";

const told = (thrown: unknown) => {
  const boundary = new Boundary({ what: "This panel", causes: [], children: null });
  boundary.state = Boundary.getDerivedStateFromError(thrown);
  return (boundary.render() as ReactElement<{ message: unknown }>).props.message;
};

it("tells what was expected as that, and what is a bug with what could not be drawn", () => {
  expect(told(new ProblemError({ kind: "headlight/no-workers", params: {} }))).toEqual({ kind: "headlight/no-workers", params: {} });
  expect(told(new MissingPartError())).toEqual({ kind: "headlight/missing-part", params: {} });
  expect(told(new Error("broken\nat a place"))).toMatch(/^This panel could not be drawn \(broken\)\./);
});
