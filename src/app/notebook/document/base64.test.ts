import fc from "fast-check";
import { expect, it } from "vitest";
import { fromBase64Url, toBase64Url } from "./base64";

it("any bytes come back from base64url as they were", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
    expect(fromBase64Url(toBase64Url(bytes))).toEqual(new Uint8Array(bytes));
  }));
});
