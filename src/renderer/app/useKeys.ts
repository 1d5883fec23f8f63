import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type CommandId, commandOf } from './commands'
import { showKeys } from './keys'

/** The keys of a command as they are shown; empty where it has none. */
export function useKeys(): (id: CommandId) => string {
  const { i18n } = useTranslation()
  const language = i18n.language === 'de' ? 'de' : 'en'
  return useCallback(
    (id) => {
      const { keys } = commandOf(id)
      return keys ? showKeys(keys, language) : ''
    },
    [language],
  )
}
