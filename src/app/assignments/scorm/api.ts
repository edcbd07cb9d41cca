/** The run-time API of SCORM 1.2 that a learning platform gives a lesson. It never throws, and all that goes over it is text. */
export interface ScormApi {
  readonly LMSInitialize: (nothing: "") => string;
  readonly LMSGetValue: (name: string) => string;
  readonly LMSSetValue: (name: string, value: string) => string;
  readonly LMSCommit: (nothing: "") => string;
  readonly LMSFinish: (nothing: "") => string;
  readonly LMSGetLastError: () => string;
}

const CALLS = ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish", "LMSGetLastError"] as const satisfies readonly (keyof ScormApi)[];

interface Around {
  readonly API?: unknown;
  readonly parent?: unknown;
  readonly opener?: unknown;
}

/** Frames in frames that are looked through. */
const DEEPEST = 20;

/** The platform around this page, in the frames that hold it or in the window that opened it; null where there is none, or it is another site's. */
export function findApi(page: object): ScormApi | null {
  return upFrom(page) ?? upFrom(read(page, "opener"));
}

function upFrom(start: unknown): ScormApi | null {
  let at = start;
  for (let depth = 0; depth < DEEPEST && typeof at === "object" && at !== null; depth++) {
    const api = apiIn(at);
    if (api !== null) return api;
    const parent = read(at, "parent");
    if (parent === at) return null;
    at = parent;
  }
  return null;
}

/** A window of another site may not be looked into, nor a frame of such a one that is called "API". */
function read(page: object, name: keyof Around): unknown {
  try {
    return (page as Around)[name];
  } catch {
    return null;
  }
}

function apiIn(page: object): ScormApi | null {
  const api = read(page, "API");
  try {
    return typeof api === "object" && api !== null && "LMSInitialize" in api && "LMSSetValue" in api ? asText(api) : null;
  } catch {
    return null;
  }
}

/** Platforms answer `true` for "true" and nothing for "", and break off where their own server does not answer: a call that throws fails. */
function asText(api: object): ScormApi {
  const call = (name: (typeof CALLS)[number]) => (...given: readonly string[]) => {
    try {
      const answer = (api as Record<typeof name, (...given: readonly string[]) => unknown>)[name](...given);
      return typeof answer === "string" || typeof answer === "number" || typeof answer === "boolean" ? String(answer) : "";
    } catch {
      return "";
    }
  };
  return Object.fromEntries(CALLS.map((name) => [name, call(name)])) as unknown as ScormApi;
}
