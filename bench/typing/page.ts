import type { Engine } from './engine'
import { bare } from './engines/bare'
import { lexical } from './engines/lexical'
import { ours, oursWithoutContentVisibility } from './engines/ours'
import { afterPaint, keys, watchKeys } from './instrument'
import { benchInterview } from './text'

const engines: Readonly<Record<string, () => Engine>> = {
  bare,
  lexical,
  ours,
  'ours-without': oursWithoutContentVisibility,
}

const root = document.getElementById('root') ?? document.body
const engine = engines[new URLSearchParams(location.search).get('engine') ?? '']?.()

/** What the driver calls. */
const bench = {
  prepare: (paragraphs: number) => engine?.prepare(benchInterview(paragraphs)),
  async show() {
    const start = performance.now()
    engine?.show(root)
    return (await afterPaint()) - start
  },
  watch: () => watchKeys(root),
  takeKeys: () => keys.splice(0),
  count: () => keys.length,
  characters: () => engine?.editable().textContent?.length ?? 0,
  /** Puts the caret at the end of the last paragraph, or of one in the middle. */
  caret(where: 'end' | 'middle') {
    const editable = engine?.editable()
    const paragraphs = editable?.querySelectorAll('p') ?? []
    const paragraph = paragraphs[where === 'end' ? paragraphs.length - 1 : Math.floor(paragraphs.length / 2)]
    if (!editable || !paragraph) return
    paragraph.scrollIntoView({ block: 'center' })
    editable.focus({ preventScroll: true })
    const selection = getSelection()
    selection?.selectAllChildren(paragraph)
    selection?.collapseToEnd()
  },
}

declare global {
  interface Window {
    bench: typeof bench
  }
}
window.bench = bench
