import { describe, expect, it } from "vitest";
import { KINDS } from "../../cells/registry";
import { VERSION } from "../document/document";
import { addressBelow, fetchSiteNotebook } from "./siteNotebook";

const SITE = "https://site.example/below/index.html?notebook=x";

describe("the path of a notebook", () => {
  it("leads to a file below the site's own folder", () => {
    expect(addressBelow("notebooks/1.json", SITE)).toBe("https://site.example/below/notebooks/1.json");
    expect(addressBelow("./a/../b.json", SITE)).toBe("https://site.example/below/b.json");
  });

  it.each(["https://other.example/a.json", "//other.example/a.json", "../a.json", "/a.json", "a/../../b.json", "a.json?x=1", "data:application/json,{}", "blob:https://site.example/1", "javascript:1", "https://me@site.example/below/a.json"])("%s leads nowhere", async (path) => {
    expect(addressBelow(path, SITE)).toBeNull();
    const asked: unknown[] = [];
    const get = ((address: unknown) => asked.push(address)) as unknown as typeof fetch;
    expect(await fetchSiteNotebook(path, SITE, KINDS, get)).toMatchObject({ error: { kind: "sharing/not-of-site" } });
    expect(asked).toEqual([]);
  });

  it("leads nowhere from a page on a disk", () => expect(addressBelow("a.json", "file:///home/a/page.html")).toBeNull());
});

describe("a notebook of the site", () => {
  const answering = (body: BodyInit, init?: ResponseInit) => () => Promise.resolve(new Response(body, init));
  const notebook = JSON.stringify({ format: "headlight", version: VERSION, title: "T", cells: [] });
  const read = (get: () => Promise<Response>) => fetchSiteNotebook("a.json", SITE, KINDS, get as typeof fetch);

  it("is read like a file", async () => {
    expect(await read(answering(notebook))).toMatchObject({ ok: true, value: { notebook: { title: "T" } } });
  });

  it.each([
    ["that is not there", answering("", { status: 404 }), "sharing/no-such-notebook"],
    ["in whose place a host sends the page", answering("<!doctype html>", { headers: { "content-type": "text/html" } }), "sharing/no-such-notebook"],
    ["on a host that is out of order", answering("", { status: 503 }), "sharing/notebook-unreachable"],
    ["without a network", () => Promise.reject(new TypeError("offline")), "sharing/notebook-unreachable"],
    ["that is no notebook", answering("{"), "sharing/file-damaged"],
  ])("%s is told", async (_, get, kind) => {
    expect(await read(get)).toMatchObject({ ok: false, error: { kind } });
  });

  it("that never ends is broken off", async () => {
    let sent = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (to) => {
        sent += 2 ** 22;
        to.enqueue(new Uint8Array(2 ** 22));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    expect(await read(answering(endless))).toMatchObject({ error: { kind: "sharing/notebook-too-large", params: { megabytes: 64 } } });
    expect(cancelled).toBe(true);
    expect(sent).toBeLessThan(80 * 2 ** 20);
  });
});
