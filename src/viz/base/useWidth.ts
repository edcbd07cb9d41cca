import type { RefObject } from "react";
import { useMeasured } from "./useMeasured";

const width = (element: HTMLElement): number => Math.floor(element.clientWidth);

/** The element's inner width in whole CSS pixels; 0 before it is laid out. */
export const useWidth = (ref: RefObject<HTMLElement | null>): number => useMeasured(ref, width);
