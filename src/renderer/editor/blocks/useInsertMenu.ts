import { $addUpdateTag, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import { $bioCandidates, $insertBio } from '../acts/blockActs'
import { $place } from '../acts/place'
import { $getPeople } from '../rootState'
import { $runAction } from '../runAction'
import { type BlockEntry, type BlockWords, blockEntries, matchingEntries } from './entries'
import { type InsertKey, listenForInsert, type Opened } from './listenForInsert'
import { $removeTyped } from './typedPart'

interface InsertMenuState {
  entries: readonly BlockEntry[]
  /** The nth entry is the active one. */
  active: number
  isOpen: boolean
  choose(entry: BlockEntry): void
  point(nth: number): void
}

const LANGUAGES = ['de', 'en']

/** State of the list of blocks. */
export function useInsertMenu(editor: LexicalEditor): InsertMenuState {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [pointed, point] = useState(0)
  const entries = useEntries(editor, opened)
  const active = Math.min(pointed, entries.length - 1)
  const isOpen = opened !== null && entries.length > 0

  const choose = (entry: BlockEntry) => {
    if (!opened) return
    setOpened(null)
    editor.update(() => $choose(editor, entry, opened))
  }
  const press = (key: InsertKey): boolean => {
    const entry = entries[active]
    if (!opened || !entry) return false
    if (key === 'Escape') setOpened(null)
    else if (key === 'Enter' || key === 'Tab') choose(entry)
    else point((active + (key === 'ArrowDown' ? 1 : -1) + entries.length) % entries.length)
    return true
  }
  const latest = useRef(press)
  latest.current = press
  useEffect(() => listenForInsert(editor, setOpened, (key) => latest.current(key)), [editor])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed decides anew what is first
  useEffect(() => point(0), [opened?.typed])
  return { entries, active, isOpen, choose, point }
}

function useEntries(editor: LexicalEditor, opened: Opened | null): readonly BlockEntry[] {
  const { t, i18n } = useTranslation('editor')
  return useMemo(() => {
    if (!opened) return []
    const people = editor.getEditorState().read($candidates)
    const words: BlockWords = (action, what) => t(`block.${action}.${what}`)
    const all = LANGUAGES.map((language): BlockWords => {
      const inLanguage = i18n.getFixedT(language, 'editor')
      return (action, what) => inLanguage(`block.${action}.${what}`)
    })
    const offered = blockEntries(people, words, all).filter(({ person }) => opened.what === 'all' || person)
    return matchingEntries(offered, opened.typed)
  }, [editor, opened, t, i18n])
}

function $candidates(): Person[] {
  const place = $place()
  const ids = place ? $bioCandidates(place) : []
  return $getPeople().filter(({ id }) => ids.includes(id)) as Person[]
}

function $choose(editor: LexicalEditor, { action, person }: BlockEntry, { part }: Opened): void {
  $addUpdateTag(HISTORY_PUSH_TAG)
  $removeTyped(part)
  const place = $place()
  if (place && person !== undefined) $insertBio(place, person)
  else $runAction(editor, action)
}
