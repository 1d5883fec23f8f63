const standIn = new URL('./electronModule.mjs', import.meta.url).href

/** Whoever imports Electron gets the stand-in, packages such as electron-store included. */
export async function resolve(specifier, context, next) {
  return specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context)
}
