import { useEffect, useState } from 'react'
import type { DictionaryName } from '../../core/spelling/dictionaries'
import type { EditorSession } from '../editor/session'
import { createSpellChecker, type SpellChecker } from '../panels/spelling/createSpellChecker'
import { SpellingMenu } from '../panels/spelling/SpellingMenu'
import { openSpeller, type Speller } from '../spelling/createSpeller'
import { useUi } from './uiStore'
import { changeSettings } from './workspace'

/** Spell checking of the open draft, while the setting is on. */
export function Spelling({ session }: { session: EditorSession }) {
  const on = useUi((state) => state.settings?.spelling === true)
  const learnt = useUi((state) => state.settings?.ownWords)
  const [checker, setChecker] = useState<SpellChecker | null>(null)
  useEffect(() => {
    if (!on) return
    const created = createSpellChecker(session, {
      openSpeller: openOnce,
      ownWords,
      onMissing: (missingDictionaries) => useUi.setState({ missingDictionaries }),
    })
    setChecker(created)
    return () => {
      setChecker(null)
      created.end()
    }
  }, [session, on])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, other marks
  useEffect(() => {
    void checker?.refresh()
  }, [checker, learnt])
  if (!checker) return null
  const learn = (keep: (word: string) => Promise<void>) => async (word: string) => {
    await keep(word)
    await checker.refresh()
  }
  return (
    <SpellingMenu
      session={session}
      checker={checker}
      onReady={ready}
      onIgnore={(word) => void learn(ignoreInDraft)(word)}
      onAdd={(word) => void learn(addToOwnWords)(word)}
    />
  )
}

const ready = (openMisspelling: (() => boolean) | null) => useUi.setState({ openMisspelling })

const opened = new Map<DictionaryName, Promise<Speller | null>>()

/** The dictionaries stay open from draft to draft. One that could not be had is asked for again. */
async function openOnce(name: DictionaryName): Promise<Speller | null> {
  const known = opened.get(name) ?? openSpeller(name)
  opened.set(name, known)
  try {
    return await known
  } catch (error) {
    opened.delete(name)
    throw error
  }
}

function ownWords(): string[] {
  const { settings, open } = useUi.getState()
  return [...(settings?.ownWords ?? []), ...((open && settings?.ignoredWords[open.id]) ?? [])]
}

async function addToOwnWords(word: string) {
  const words = useUi.getState().settings?.ownWords ?? []
  await changeSettings({ ownWords: [...words, word] })
}

async function ignoreInDraft(word: string) {
  const { settings, open } = useUi.getState()
  if (!open) return
  const ignored = settings?.ignoredWords ?? {}
  await changeSettings({ ignoredWords: { ...ignored, [open.id]: [...(ignored[open.id] ?? []), word] } })
}
