import i18next from 'i18next'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import type { Interview } from '../../../src/core/interview/interview'
import { houseStyle } from '../../../src/core/style/houseStyle'
import '../../../src/renderer/app/tokens.css'
import '../../../src/renderer/app/fonts.css'
import '../../../src/renderer/app/base.css'
import editorWords from '../../../src/renderer/editor/catalogue/de.json'
import { InterviewEditor } from '../../../src/renderer/editor/InterviewEditor'
import type { Engine } from '../engine'

/** Our editor as the app shows it, with all its extensions, and a listener such as the autosave has. */
export function ours(): Engine {
  return ourEditor()
}

/** The same without the turn's `content-visibility`, to show what it is worth. */
export function oursWithoutContentVisibility(): Engine {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('section { content-visibility: visible !important; contain: none !important; }')
  document.adoptedStyleSheets = [sheet]
  return ourEditor()
}

function ourEditor(): Engine {
  void i18next.use(initReactI18next).init({ lng: 'de', resources: { de: { editor: editorWords } } })
  let interview: Interview | null = null
  let changes = 0
  return {
    prepare(made) {
      interview = made
    },
    show(root) {
      if (!interview) return
      const editor = (
        <InterviewEditor
          interview={interview}
          style={houseStyle('full-then-short')}
          onReady={(session) => session.onChange(() => changes++)}
        />
      )
      flushSync(() => createRoot(root).render(editor))
    },
    editable: () => document.querySelector<HTMLElement>('[contenteditable=true]') ?? document.body,
  }
}
