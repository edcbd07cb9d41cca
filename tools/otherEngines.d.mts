export function findFirefox(env?: NodeJS.ProcessEnv): string | null;
export function findWebKit(env?: NodeJS.ProcessEnv): readonly string[] | null;
export function findSoftwareGpu(chromium?: string | null): Record<string, string> | null;
