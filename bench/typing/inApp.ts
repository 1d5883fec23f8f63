import { createDriver } from './driver'

/** Laid over the built app, so that it is measured with all that runs around its editor. */
window.bench = createDriver(() => document.querySelector<HTMLElement>('[contenteditable=true]') ?? document.body)
