import 'i18next'
import type core from '../../core/wording/de.json'
import type editor from '../editor/catalogue/de.json'
import type app from './catalogue/de.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: { app: typeof app; core: typeof core; editor: typeof editor }
  }
}
