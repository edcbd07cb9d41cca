/**
 * Pairs each of `size` things with another of as many, at the least sum of `costs` `(size, size)`, row by row: the column of each row.
 * Kuhn (1955) and Munkres, by shortest augmenting paths (Jonker and Volgenant 1987). Cost size³.
 */
export function assignment(costs: ArrayLike<number>, size: number): Uint32Array {
  // Rows and columns from 1; 0 stands for none.
  const [rowPrices, columnPrices] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  const rowOf = new Uint32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    const least = new Float64Array(size + 1).fill(Infinity);
    const before = new Uint32Array(size + 1);
    const seen = new Uint8Array(size + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      seen[column] = 1;
      const from = rowOf[column]!;
      let step = Infinity;
      let next = 0;
      for (let to = 1; to <= size; to++) {
        if (seen[to] === 1) continue;
        const price = costs[(from - 1) * size + to - 1]! - rowPrices[from]! - columnPrices[to]!;
        if (price < least[to]!) {
          least[to] = price;
          before[to] = column;
        }
        if (least[to]! < step) {
          step = least[to]!;
          next = to;
        }
      }
      for (let to = 0; to <= size; to++) {
        if (seen[to] === 1) {
          rowPrices[rowOf[to]!]! += step;
          columnPrices[to]! -= step;
        } else least[to]! -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    for (; column !== 0; column = before[column]!) rowOf[column] = rowOf[before[column]!]!;
  }
  const columns = new Uint32Array(size);
  for (let to = 1; to <= size; to++) columns[rowOf[to]! - 1] = to - 1;
  return columns;
}
