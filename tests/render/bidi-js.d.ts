declare module 'bidi-js' {
  /** The Unicode Bidirectional Algorithm; the library's own types describe another module format than it is read as. */
  // biome-ignore lint/style/noDefaultExport: the library has no other export
  export default function bidi(): {
    getEmbeddingLevels(text: string, base: 'ltr'): object
    getReorderedIndices(text: string, levels: object): number[]
  }
}
