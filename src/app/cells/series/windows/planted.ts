import type { Truth } from "../../../../model/series/generators/generator";

/** Whether anything was planted that a head could find. */
export const hasTargets = ({ lags, periods, events }: Truth): boolean => lags.length + periods.length + events.length > 0;
