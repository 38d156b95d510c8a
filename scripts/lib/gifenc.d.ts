// The package has no types of its own.
declare module 'gifenc' {
  /** Colours as `[red, green, blue]`, at most 256 of them. */
  type Palette = readonly (readonly number[])[];
  interface Encoder {
    /** Adds a frame of colours by their places in a palette, shown for `delay` milliseconds. */
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: { palette: Palette; delay: number; transparent?: boolean; transparentIndex?: number },
    ): void;
    finish(): void;
    bytes(): Uint8Array;
  }
  const gifenc: {
    GIFEncoder(): Encoder;
    quantize(rgba: Uint8Array, maxColors: number): Palette;
    applyPalette(rgba: Uint8Array, palette: Palette): Uint8Array;
  };
  export default gifenc;
}
