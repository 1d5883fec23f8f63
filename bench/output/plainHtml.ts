import type { Block, Inline, Interview, TurnBlock } from '../../src/core/interview/interview'

/** The least a renderer can do with a stored draft: its words in tags, without a look at what it says. The base of the bench. */
export function plainHtml({ people, body }: Interview): string {
  let html = ''
  for (const item of body) {
    if (item.type !== 'turn') html += block(item)
    else {
      html += `<p><b>${escaped(people.find(({ id }) => id === item.speaker)?.name ?? '')}:</b></p>`
      for (const part of item.blocks) html += block(part)
    }
  }
  return html
}

function block(part: Block | TurnBlock): string {
  if (part.type === 'paragraph') return `<p>${inline(part.content)}</p>`
  return part.type === 'subhead' ? `<h2>${inline(part.content)}</h2>` : ''
}

function inline(content: readonly Inline[]): string {
  let html = ''
  for (const run of content) {
    if (!('text' in run)) html += '<br>'
    else {
      let words = escaped(run.text)
      if (run.marks?.includes('bold')) words = `<strong>${words}</strong>`
      if (run.marks?.includes('italic')) words = `<em>${words}</em>`
      html += run.link ? `<a href="${escaped(run.link)}">${words}</a>` : words
    }
  }
  return html
}

function entityOf(code: number): string | null {
  if (code === 38) return '&amp;'
  if (code === 60) return '&lt;'
  if (code === 62) return '&gt;'
  return code === 34 ? '&quot;' : null
}

/** Sign by sign. */
function escaped(text: string): string {
  let result = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const entity = entityOf(text.charCodeAt(at))
    if (entity === null) continue
    result += text.slice(from, at) + entity
    from = at + 1
  }
  return from === 0 ? text : result + text.slice(from)
}
