/** What is used here of gifenc, which brings no types. */
declare module "gifenc" {
  type Palette = readonly (readonly number[])[];
  export function quantize(rgba: Uint8ClampedArray, colours: number): Palette;
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette): Uint8Array;
  export function GIFEncoder(): {
    /** `delay` in ms. The palette of the first frame is that of all. */
    writeFrame(pixels: Uint8Array, width: number, height: number, options: { readonly palette?: Palette; readonly delay: number }): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
}
