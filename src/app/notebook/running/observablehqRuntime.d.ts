/** The part of @observablehq/runtime that Headlight uses; the package ships no types. */
declare module "@observablehq/runtime" {
  export interface Observer {
    pending?(): void;
    fulfilled?(value: unknown, name: string): void;
    rejected?(error: unknown, name: string): void;
  }
  export interface Variable {
    define(name: string, inputs: readonly string[], definition: (...inputs: unknown[]) => unknown): this;
    delete(): this;
  }
  export interface Module {
    variable(observer?: Observer): Variable;
  }
  export class Runtime {
    module(): Module;
    dispose(): void;
  }
}
