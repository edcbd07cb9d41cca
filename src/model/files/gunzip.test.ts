import { gzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gunzip } from "./gunzip";

const LIMIT = 1 << 20;

describe("gunzip", () => {
  it("gives back what was packed, in one member or several", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 2000 }), { minLength: 1, maxLength: 3 }), (parts) => {
        const packed = Uint8Array.from(parts.flatMap((part) => [...gzipSync(part)]));
        expect(gunzip(packed, LIMIT)).toEqual(Uint8Array.from(parts.flatMap((part) => [...part])));
      }),
    );
  });

  it("stops at the limit", () => {
    expect(gunzip(gzipSync(new Uint8Array(LIMIT + 1)), LIMIT)).toBe("large");
  });

  it("refuses what was cut or changed on its way", () => {
    const whole = gzipSync(Uint8Array.from({ length: 3000 }, (_, i) => (i * i) % 251));
    for (let length = 0; length < whole.length; length += 7) expect(gunzip(whole.slice(0, length), LIMIT)).toBe("damaged");
    const changed = whole.slice();
    changed[changed.length - 6]! ^= 1;
    expect(gunzip(changed, LIMIT)).toBe("damaged");
  });
});
