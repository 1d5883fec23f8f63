import { useEffect, useRef, useState } from 'react'
import styles from './OutputFrame.module.css'

/** An empty page of the door with a policy of its own: the window's refuses the styles that an output brings. */
const FRAME = '/api/frame'

interface OutputFrameProps {
  title: string
  html: string
  /** Styles for HTML that brings none. */
  css?: string
  /** The turn, counted as it comes out, that is in view when the output is first shown. */
  turn?: number
}

/** Shows an output in a frame in which no script runs and no link leads anywhere. What is scrolled to stays. */
export function OutputFrame({ title, html, css = '', turn = -1 }: OutputFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [isThere, setIsThere] = useState(false)
  useEffect(() => {
    const view = frame.current?.contentWindow
    if (!isThere || !view) return
    show(view as Window & typeof globalThis, html, css)
  }, [isThere, html, css])
  useEffect(() => {
    // No selector of the window tells that the focus is in a frame; the window itself loses it then.
    const look = () => frame.current?.toggleAttribute('data-focused', document.activeElement === frame.current)
    window.addEventListener('blur', look)
    window.addEventListener('focus', look)
    return () => {
      window.removeEventListener('blur', look)
      window.removeEventListener('focus', look)
    }
  }, [])
  useEffect(() => {
    const turns = isThere && turn >= 0 ? frame.current?.contentDocument?.querySelectorAll('.turn') : undefined
    turns?.[turn]?.scrollIntoView({ block: 'center' })
  }, [isThere, turn])
  return (
    <iframe
      ref={frame}
      src={FRAME}
      title={title}
      sandbox="allow-same-origin"
      className={styles.frame}
      onLoad={() => setIsThere(true)}
    />
  )
}

function show(view: Window & typeof globalThis, html: string, css: string) {
  const page = view.document
  const { scrollX, scrollY } = view
  // Its own parser: styles are judged by the policy of the page that parses.
  const parsed = new view.DOMParser().parseFromString(html, 'text/html')
  for (const element of parsed.querySelectorAll('script, meta, link')) element.remove()
  const own = page.createElement('style')
  own.textContent = css
  page.documentElement.lang = parsed.documentElement.lang
  page.head.replaceChildren(own, ...[...parsed.head.children].map((element) => page.importNode(element, true)))
  page.body.replaceWith(page.importNode(parsed.body, true))
  page.onclick = (event) => event.preventDefault()
  view.scrollTo(scrollX, scrollY)
}
