/** The shape of an array as NumPy writes it: `(3, 4)`, `(3,)`. */
export const shapeInWords = (shape: readonly number[]): string => (shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`);
