export const PLAIN_FLAGS: string[];
export const CHROMIUM_FLAGS: string[];
export function findChromium(env?: NodeJS.ProcessEnv, own?: string, fixed?: readonly string[]): string | null;
export function ensureChromium(): string;
