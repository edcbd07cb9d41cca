/** The run-time API of SCORM 1.2 that a learning platform gives a lesson: all that goes over it is text. */
export interface ScormApi {
  readonly LMSInitialize: (nothing: "") => string;
  readonly LMSGetValue: (name: string) => string;
  readonly LMSSetValue: (name: string, value: string) => string;
  readonly LMSCommit: (nothing: "") => string;
  readonly LMSFinish: (nothing: "") => string;
  readonly LMSGetLastError: () => string;
}

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
    const api = read(at, "API");
    if (isApi(api)) return api;
    const parent = read(at, "parent");
    if (parent === at) return null;
    at = parent;
  }
  return null;
}

/** A window of another site may not be looked into. */
function read(page: object, name: keyof Around): unknown {
  try {
    return (page as Around)[name];
  } catch {
    return null;
  }
}

const isApi = (value: unknown): value is ScormApi => typeof value === "object" && value !== null && "LMSInitialize" in value && "LMSSetValue" in value;
