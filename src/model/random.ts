/**
 * Pseudo-random numbers in [0, 1), the same on every machine for the same seed (any finite number).
 * Generator: sfc32 (Chris Doty-Humphrey, PractRand); its state is filled by SplitMix64's 32-bit kin
 * (Steele, Lea and Flood 2014, with the finaliser of MurmurHash3), so that neighbouring seeds give unrelated streams.
 */
export function random(seed: number): () => number {
  // Both halves of the double count, so that seeds beyond 32 bits or with fractions differ; + 0 makes -0 plain 0.
  const bits = new Uint32Array(new Float64Array([seed + 0]).buffer);
  let mix = (bits[0]! ^ Math.imul(bits[1]!, 0x9e3779b9)) | 0;
  const next = () => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
  let a = next();
  let b = next();
  let c = next();
  let counter = 1;
  const draw = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) draw();
  return () => draw() / 2 ** 32;
}

/**
 * Standard normal numbers from uniform ones, by the polar method of Marsaglia and Bray (1964).
 * `Math.log` may differ in its last bit between engines.
 */
export function normal(uniform: () => number): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    let x: number;
    let y: number;
    let square: number;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const scale = Math.sqrt((-2 * Math.log(square)) / square);
    spare = y * scale;
    return x * scale;
  };
}
