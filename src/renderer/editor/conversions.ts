import { defineExtension } from 'lexical'

/** Whether what one types is converted (Markdown and the like). Asked at each use, so that a setting holds at once. */
export const ConversionsExtension = defineExtension({
  name: 'wechselrede/conversions',
  build: () => {
    let on = true
    return {
      areOn: () => on,
      switchTo(next: boolean) {
        on = next
      },
    }
  },
})
