export function buildSite(dist?: string): Promise<void>;
export function lacksSite(dist?: string): string | null;
