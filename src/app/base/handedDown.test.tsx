import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { handedDown, madeOnce, MadeContext, ownOfCell, type Made } from "./handedDown";

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

test("each cell of a page has one of its own, and a new one after that has ended", () => {
  const ended: number[] = [];
  let count = 0;
  const lampOf = ownOfCell(() => {
    const number = ++count;
    return { number, end: () => void ended.push(number) };
  });
  const page: Made = new Map();
  const first = lampOf(page, "a");
  expect(lampOf(page, "a")).toBe(first);
  expect([lampOf(page, "b").number, lampOf(new Map(), "a").number]).toEqual([2, 3]);
  first.end();
  expect(ended).toEqual([1]);
  expect(lampOf(page, "a").number).toBe(4);
});
