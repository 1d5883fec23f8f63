/** Puts words on the clipboard, with HTML for whoever takes it. Needs a click, as browsers want it. */
export async function copyToClipboard(plain: string, html?: string): Promise<boolean> {
  try {
    const blob = (type: string, content: string) => new Blob([content], { type })
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blob('text/plain', plain),
        ...(html !== undefined && { 'text/html': blob('text/html', html) }),
      }),
    ])
    return true
  } catch {
    // Refused by permission, or no clipboard here: the older way asks nobody.
    return copyByCommand(plain, html)
  }
}

function copyByCommand(plain: string, html: string | undefined): boolean {
  let filled = false
  const fill = (event: ClipboardEvent) => {
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
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
