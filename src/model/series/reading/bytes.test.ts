import { expect, it, onTestFinished, vi } from "vitest";
import { bytesBetween, bytesIn, GivenBack, letGoOfBytes } from "./bytes";
import type { Bytes } from "./reading";

it("empties bytes that were read, and not those that they are a copy of", async () => {
  const file = bytesIn(Uint8Array.of(1, 2, 3).buffer);
  const bytes = await file.slice(0, 2).arrayBuffer();
  letGoOfBytes(bytes);
  expect(bytes.byteLength).toBe(0);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3));
});

it("takes the bytes between two places piece by piece, which are given back", async () => {
  const all = Uint8Array.from({ length: 2.5 * 2 ** 20 }, (_, i) => i % 251);
  const file = bytesIn(all.buffer);
  const pieces: ArrayBuffer[] = [];
  const watched: Bytes = {
    ...file,
    slice: (from, to) => ({
      ...file.slice(from, to),
      arrayBuffer: async () => {
        const piece = await file.slice(from, to).arrayBuffer();
        expect(piece.byteLength).toBeLessThanOrEqual(2 ** 20);
        expect(pieces.every(({ byteLength }) => byteLength === 0)).toBe(true);
        pieces.push(piece);
        return piece;
      },
    }),
  };
  const taken = await bytesBetween(watched, 100, all.length - 1);
  expect(taken.length).toBe(all.length - 101);
  expect(taken.findIndex((byte, i) => byte !== all[100 + i])).toBe(-1);
  expect(pieces).toHaveLength(3);
  expect(await bytesBetween(file, 7, 7)).toHaveLength(0);
});

it("gives many small pieces back through a few channels, of which none stays open", () => {
  const ports: { readonly close: () => void }[] = [];
  const channels = vi.fn(function () {
    const channel = new MessageChannel();
    for (const port of [channel.port1, channel.port2]) ports.push({ close: vi.spyOn(port, "close") });
    return channel;
  });
  const { MessageChannel } = globalThis;
  vi.stubGlobal("MessageChannel", channels);
  onTestFinished(() => void vi.unstubAllGlobals());
  const pieces = Array.from({ length: 100 }, () => new ArrayBuffer(2 ** 16));
  const back = new GivenBack();
  for (const piece of pieces) {
    back.add(piece);
    expect(piece.byteLength).toBe(0);
  }
  back.close();
  back.close();
  expect(channels).toHaveBeenCalledTimes(13);
  for (const { close } of ports) expect(close).toHaveBeenCalledTimes(1);
});
