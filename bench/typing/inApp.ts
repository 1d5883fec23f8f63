import { createDriver, opened } from './driver'

const editable = () => document.querySelector<HTMLElement>('[contenteditable=true]')

/** Laid over the built app, so that it is measured with all that runs around its editor. */
window.bench = {
  ...createDriver(() => editable() ?? document.body),
  /** From the click on the first row of the library: what the host takes to read the draft is part of it. */
  async show(paragraphs) {
    const shown = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!editable()?.querySelector('section')) return
        observer.disconnect()
        resolve()
      })
      observer.observe(document.body, { subtree: true, childList: true })
    })
    const start = performance.now()
    document.querySelector<HTMLElement>('[data-draft]')?.click()
    await shown
    return opened(start, editable() ?? document.body, paragraphs)
  },
}
