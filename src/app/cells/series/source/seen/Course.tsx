const WIDTH = 96;
const HEIGHT = 24;

/** A column's course over all rows, as a small line; broken where nothing was measured. */
export function Course({ values }: { readonly values: Float32Array }) {
  const present = values.filter((value) => !Number.isNaN(value));
  const [least, greatest] = [Math.min(...present), Math.max(...present)];
  const x = (i: number) => (values.length === 1 ? WIDTH / 2 : (i * WIDTH) / (values.length - 1));
  const y = (value: number) => HEIGHT - 2 - ((HEIGHT - 4) * (value - least)) / (greatest - least || 1);
  const path = Array.from(values, (value, i) => {
    if (Number.isNaN(value)) return "";
    const goesOn = i > 0 && !Number.isNaN(values[i - 1]!);
    return `${goesOn ? "L" : "M"}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={path.join("")} fill="none" stroke="currentColor" strokeWidth="1.25" strokeLinecap="round" />
    </svg>
  );
}
