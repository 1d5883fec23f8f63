/** Files that Vite puts into the built program, so that it finds them wherever it is started. */
declare module '*.woff2?inline' {
  /** A `data:` URL. */
  const source: string
  // biome-ignore lint/style/noDefaultExport: this is how Vite exports files
  export default source
}
declare module '*.css?raw' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: this is how Vite exports files
  export default text
}
declare module '*.js?raw' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: this is how Vite exports files
  export default text
}
