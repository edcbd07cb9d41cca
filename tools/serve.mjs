import { open } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".csv": "text/csv; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/**
 * The plainest file host there is: each mount's folder under its path, the right type for each file, no other header
 * unless `headers` names some, no fallback page. What works here without them works on any host.
 * @param {Record<string, string>} mounts from a path such as "/some/sub/path/" to a folder
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends without a slash
 */
export function serve(mounts, port = 0, headers = {}) {
  const answer = async (request, response) => {
    const file = ["GET", "HEAD"].includes(request.method) ? await fileFor(mounts, request.url) : null;
    if (file === null) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("not found");
      return;
    }
    response.writeHead(200, {
      ...headers,
      "Content-Type": TYPES[path.extname(file.name)] ?? "application/octet-stream",
      "Content-Length": file.size,
    });
    // The stream closes the file, also where the reader went away; a HEAD has no body by itself.
    await pipeline(file.handle.createReadStream(), response);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () =>
      resolve({
        url: `http://127.0.0.1:${server.address().port}`,
        close: () => new Promise((done) => {
          server.close(done);
          server.closeAllConnections();
        }),
      }),
    );
  });
}

/** The file of an address, opened: what was asked for is served whole, also where it is deleted on the way. */
async function fileFor(mounts, url) {
  const wanted = pathOf(url);
  const mount = Object.keys(mounts).find((each) => wanted?.startsWith(each));
  if (mount === undefined) return null;
  const folder = path.resolve(mounts[mount]);
  const inside = wanted.slice(mount.length);
  const name = path.join(folder, inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside);
  if (!name.startsWith(folder + path.sep)) return null;
  const handle = await open(name).catch(() => null);
  const found = await handle?.stat();
  if (found?.isFile()) return { name, size: found.size, handle };
  await handle?.close();
  return null;
}

/** The decoded path of a request, or null when it is no valid one. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, "http://host").pathname);
  } catch {
    return null;
  }
}
