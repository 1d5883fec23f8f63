import { useEffect, useRef } from 'react'
import styles from './HtmlPreview.module.css'

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/gi

interface HtmlPreviewProps {
  title: string
  html: string
  /** Styles for HTML that brings none. */
  css?: string
}

/**
 * Shows HTML in a frame in which no script runs and no link leads anywhere. The frame has the window's own security
 * policy, which refuses style elements, so the styles go in as a constructed sheet.
 */
export function HtmlPreview({ title, html, css = '' }: HtmlPreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const page = frame.current?.contentDocument
    const view = frame.current?.contentWindow
    if (!page || !view) return
    show(page, view as unknown as typeof globalThis, html, css)
    // No selector of the window tells that the focus is in a frame.
    view.onfocus = () => frame.current?.setAttribute('data-focused', '')
    view.onblur = () => frame.current?.removeAttribute('data-focused')
  }, [html, css])
  return <iframe ref={frame} title={title} sandbox="allow-same-origin" className={styles.frame} />
}

function show(page: Document, view: typeof globalThis, html: string, css: string) {
  // Taken out before parsing: the policy would complain about each style element.
  const own = [...html.matchAll(STYLE)].map(([, rules]) => rules).join('\n')
  const parsed = new DOMParser().parseFromString(html.replace(STYLE, ''), 'text/html')
  for (const element of parsed.querySelectorAll('script, meta, link')) element.remove()
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(css + own)
  page.adoptedStyleSheets = [sheet]
  page.documentElement.lang = parsed.documentElement.lang
  page.body.replaceWith(page.importNode(parsed.body, true))
  page.onclick = (event) => event.preventDefault()
}
