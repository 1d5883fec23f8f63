/** The package brings no types. It is CommonJS, so Node sees a default export only. */
declare module 'hyphen/de/index.js' {
  const hyphen: { hyphenateSync(text: string, options?: { minWordLength?: number; hyphenChar?: string }): string }
  // biome-ignore lint/style/noDefaultExport: this is how the package exports
  export default hyphen
}
declare module 'hyphen/en/index.js' {
  const hyphen: { hyphenateSync(text: string, options?: { minWordLength?: number; hyphenChar?: string }): string }
  // biome-ignore lint/style/noDefaultExport: this is how the package exports
  export default hyphen
}
