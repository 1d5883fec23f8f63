/**
 * What the page may load, in both shells: only what came with the app. `wasm-unsafe-eval` is for spell checking, which
 * is WebAssembly; `data:` and `blob:` are for pictures of drafts, and a frame from `blob:` holds the PDF that is printed.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
