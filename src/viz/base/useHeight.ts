import type { RefObject } from "react";
import { useMeasured } from "./useMeasured";

const height = (element: HTMLElement): number => Math.ceil(element.offsetHeight);

/** The element's outer height in whole CSS pixels; 0 before it is laid out, and where there is none. */
export const useHeight = (ref: RefObject<HTMLElement | null>): number => useMeasured(ref, height);
