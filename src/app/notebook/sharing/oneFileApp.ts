import { ok, problem, type Result } from "../../../model/result";

declare module "../../../model/result" {
  interface Problems {
    /** The site lacks the one-file app, or a part of it. */
    "sharing/no-app": Nothing;
    "sharing/app-unreachable": Nothing;
  }
}

/** Stands in the head of the one-file app and on no other page; `vite.single.config.ts` puts it there. */
const MARK = '<meta name="headlight" content="one-file" />';

/** Fetches the whole app in one file, which lies beside the site. Refuses what a host sends in its place, and half of it. */
export async function fetchOneFileApp(): Promise<Result<string>> {
  try {
    const response = await fetch("./single/index.html");
    const html = await response.text();
    if (response.ok && isOneFileApp(html)) return ok(html);
    if (response.status < 500) return NOT_HERE;
  } catch {
    // Told below, like a host that is out of order.
  }
  return OUT_OF_REACH;
}

const isOneFileApp = (html: string): boolean => html.includes(MARK) && html.trimEnd().endsWith("</html>");

const NOT_HERE = problem("sharing/no-app", {});

const OUT_OF_REACH = problem("sharing/app-unreachable", {});
