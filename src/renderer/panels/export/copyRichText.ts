/** Puts HTML on the clipboard, with plain words for whoever takes no HTML. Needs a click, as browsers want it. */
export async function copyRichText(html: string, plain: string): Promise<boolean> {
  try {
    const blob = (type: string, content: string) => new Blob([content], { type })
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', plain) }),
    ])
    return true
  } catch {
    // Refused by permission, or no clipboard here: the older way asks nobody.
    return copyByCommand(html, plain)
  }
}

function copyByCommand(html: string, plain: string): boolean {
  let filled = false
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', plain)
    event.preventDefault()
    event.stopImmediatePropagation()
    filled = true
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return filled
}
