/** What we use of gifenc, which brings no types. Node gives a CommonJS package's exports as its default. */
declare module 'gifenc' {
  interface Frame {
    /** The colours, on the first frame for all of them. */
    readonly palette?: readonly (readonly [number, number, number])[];
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** Milliseconds. */
    readonly delay: number;
    /** 1: the frame stays, and the next is laid over it. */
    readonly dispose: number;
  }

  interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, frame: Frame): void;
    finish(): void;
    bytes(): Uint8Array;
  }

  const gifenc: { GIFEncoder(): Encoder };
  export default gifenc;
}
