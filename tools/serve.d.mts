export interface Host {
  /** Without a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}
export function serve(mounts: Readonly<Record<string, string>>, port?: number, headers?: Readonly<Record<string, string>>): Promise<Host>;
