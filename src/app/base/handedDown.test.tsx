import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { handedDown, madeOnce, MadeContext, type Made } from "./handedDown";

test("what nobody handed down is asked for by name", () => {
  const [, useLamp] = handedDown<{ readonly lit: boolean }>("Lamp");
  const Asking = () => <>{useLamp().lit}</>;
  expect(() => renderToStaticMarkup(<Asking />)).toThrow("Lamp is used where none is handed down");
});

test("what is made once is the same all over a page, and another's on another page", () => {
  let count = 0;
  const useNumbered = madeOnce(() => ({ number: ++count }));
  const Shown = () => <b>{useNumbered().number}</b>;
  const page = (made: Made) =>
    renderToStaticMarkup(
      <MadeContext value={made}>
        <Shown />
        <Shown />
      </MadeContext>,
    );
  const first: Made = new Map();
  expect([page(first), page(new Map()), page(first)]).toEqual(["<b>1</b><b>1</b>", "<b>2</b><b>2</b>", "<b>1</b><b>1</b>"]);
});
