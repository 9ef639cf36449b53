declare module 'edtf' {
  /** First and last millisecond of a parsed date; throws on text it cannot read. */
  // biome-ignore lint/style/noDefaultExport: the library has no other export
  export default function edtf(text: string): { readonly min: number; readonly max: number }
}
