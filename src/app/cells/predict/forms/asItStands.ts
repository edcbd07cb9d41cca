/** The order in which heads stand before any was moved. */
export const asItStands = (heads: number): readonly number[] => Array.from({ length: heads }, (_, head) => head);
