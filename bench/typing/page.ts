import { createDriver, opened } from './driver'
import type { Engine } from './engine'
import { bare } from './engines/bare'
import { lexical } from './engines/lexical'
import { ours, oursWithoutContentVisibility } from './engines/ours'
import { benchInterview } from './text'

const engines: Readonly<Record<string, () => Engine>> = {
  bare,
  lexical,
  ours,
  'ours-without': oursWithoutContentVisibility,
}

const root = document.getElementById('root') ?? document.body
const engine = engines[new URLSearchParams(location.search).get('engine') ?? '']?.()

window.bench = {
  ...createDriver(() => engine?.editable() ?? root),
  prepare: (paragraphs) => engine?.prepare(benchInterview(paragraphs)),
  async show(paragraphs) {
    const start = performance.now()
    engine?.show(root)
    return opened(start, engine?.editable() ?? root, paragraphs)
  },
}
