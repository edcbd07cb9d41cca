import { lazy, type ComponentType } from "react";

/**
 * A component whose code is on its way already: drawn at once where that has arrived, so that the page
 * neither flickers nor jumps, and waited for (Suspense) where it has not.
 */
export function preloaded<Props extends object>(loading: Promise<{ readonly default: ComponentType<Props> }>): ComponentType<Props> {
  let Loaded: ComponentType<Props> | null = null;
  void loading.then((module) => (Loaded = module.default));
  const Awaited = lazy(() => loading) as unknown as ComponentType<Props>;
  return function Preloaded(props: Props) {
    return Loaded === null ? <Awaited {...props} /> : <Loaded {...props} />;
  };
}
