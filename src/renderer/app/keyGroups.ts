import type { TFunction } from 'i18next'
import { acceleratorsOf, KEYS, type KeyRule } from '../editor/keys/keys'
import type { KeyGroup, KeyLine } from '../panels/help/KeySheet'
import { type Command, commands, MENUS } from './commands'
import { showKeys } from './keys'

/** The help sheet: what the editor's table says, then the commands that have keys, menu by menu. */
export function keyGroups(t: TFunction<['app', 'editor']>, language: 'de' | 'en'): KeyGroup[] {
  const writing = {
    id: 'writing',
    title: t('app:keys.writing'),
    rows: KEYS.flatMap((rule) => linesOf(rule, t, language)),
  }
  const menus = MENUS.map((menu) => ({
    id: menu,
    title: t(`app:menu.${menu}`),
    rows: commands.filter((command) => command.menu[0] === menu).flatMap((command) => lineOf(command, t, language)),
  }))
  return [writing, ...menus.filter(({ rows }) => rows.length > 0)]
}

function linesOf({ id, places }: KeyRule, t: TFunction<['app', 'editor']>, language: 'de' | 'en'): KeyLine[] {
  const keys = acceleratorsOf(id).map((accelerator) => showKeys(accelerator, language))
  // Nine digits in a row are said by the first and the last.
  const shown = keys.length > 2 ? `${keys[0]} … ${keys.at(-1)}` : keys.join(', ')
  // The table is data: that each of its sentences is there is tested.
  const say = t as (key: string) => string
  return places.map((place) => ({
    id: `${id}.${place}`,
    keys: shown,
    where: place === 'anywhere' ? '' : say(`editor:keys.places.${place}`),
    sentence: say(`editor:keys.sentences.${id}.${place}`),
  }))
}

/** What stands in the editor's table already is not said twice. */
function lineOf({ id, keys, label }: Command, t: TFunction<['app', 'editor']>, language: 'de' | 'en'): KeyLine[] {
  if (!keys || KEYS.some((rule) => rule.id === id && rule.places.length > 0)) return []
  return [{ id, keys: showKeys(keys, language), where: '', sentence: t(`app:${label}`) }]
}
