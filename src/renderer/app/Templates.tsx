import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template } from '../../host/templates/templates'
import { client } from '../client/client'
import { TemplateNameDialog } from '../panels/templates/TemplateNameDialog'
import { TemplatesDialog } from '../panels/templates/TemplatesDialog'
import { SHIPPED_TEMPLATES } from './shippedTemplates'
import { changeTemplates, saveTemplate, startFromShipped, startFromTemplate } from './templateActs'
import { showFailure } from './workspace'

/** The templates of the library, asked for anew after each change. Null while nobody has answered yet. */
function useTemplates() {
  const [own, setOwn] = useState<Template[] | null>(null)
  const refresh = useCallback(async () => {
    try {
      setOwn(await client.templates())
    } catch (error) {
      showFailure(error)
      setOwn((before) => before ?? [])
    }
  }, [])
  useEffect(() => void refresh(), [refresh])
  return { own, refresh }
}

export function Templates({ onClose }: { onClose(): void }) {
  const { t } = useTranslation()
  const { own, refresh } = useTemplates()
  const change = async (task: () => Promise<unknown>) => {
    const done = await changeTemplates(task)
    await refresh()
    return done
  }
  // The focus starts on the first of them, so they have to be there.
  if (!own) return null
  return (
    <TemplatesDialog
      own={own}
      shipped={SHIPPED_TEMPLATES.map((id) => ({ id, name: t(`templates.${id}`) }))}
      onUse={(id) => void startFromTemplate(id)}
      onUseShipped={(id) => void startFromShipped(id)}
      onRename={(id, name) => change(() => client.renameTemplate(id, name))}
      onRemove={(id) => void change(() => client.removeTemplate(id))}
      onClose={onClose}
    />
  )
}

export function SaveTemplate({ draft, name, onClose }: { draft: string; name: string; onClose(): void }) {
  const { t } = useTranslation()
  const { own } = useTemplates()
  return (
    <TemplateNameDialog
      title={t('templates.saveTitle')}
      name={name}
      taken={(own ?? []).map((template) => template.name)}
      hint={t('templates.keeps')}
      onName={(chosen) => void saveTemplate(draft, chosen)}
      onClose={onClose}
    />
  )
}
