/** An element as a strict reader finds it. */
export interface HtmlElement {
  name: string
  attributes: Partial<Record<string, string>>
  children: (HtmlElement | string)[]
}

const VOID = new Set(['br', 'img', 'meta'])
const RAW = new Set(['script', 'style'])
const TOKEN = /<!DOCTYPE html>|<(\/?)([a-z][a-z0-9]*)((?: [a-z:-]+="[^"<>]*")*)>|([^<>]+)/y

/**
 * Reads what our writers write, and nothing more lenient: lower-case tags, quoted attributes, every element closed in
 * order. Throws on anything else, so that a browser's patience can't hide a mistake.
 */
export function readHtml(html: string): HtmlElement {
  const root: HtmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < html.length) {
    const at = TOKEN.lastIndex
    const parent = open.at(-1)
    if (!parent) throw new Error(`Closed too often at ${html.slice(at - 60, at)}`)
    if (RAW.has(parent.name)) {
      const end = html.indexOf(`</${parent.name}>`, at)
      parent.children.push(html.slice(at, end))
      TOKEN.lastIndex = end + parent.name.length + 3
      open.pop()
      continue
    }
    const token = TOKEN.exec(html)
    if (!token) throw new Error(`Not well-formed at: ${html.slice(at, at + 60)}`)
    const [, closing, name, attributes, text] = token
    if (text !== undefined) parent.children.push(decode(text))
    else if (closing && name !== parent.name) throw new Error(`</${name}> closes <${parent.name}>`)
    else if (closing) open.pop()
    else if (name) {
      const element = { name, attributes: readAttributes(attributes ?? ''), children: [] }
      parent.children.push(element)
      if (!VOID.has(name)) open.push(element)
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  return root
}

/** All elements below, in order. */
export function elementsOf(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsOf(child)]))
}

/** The text below; `leaveOut` prunes, `before` says something ahead of an element. */
export function textOf(
  element: HtmlElement,
  leaveOut: (element: HtmlElement, parent: HtmlElement) => boolean = () => false,
  before: (element: HtmlElement, parent: HtmlElement) => string = () => '',
): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child
      return leaveOut(child, element) ? ' ' : before(child, element) + textOf(child, leaveOut, before)
    })
    .join('')
}

export function hasClass(element: HtmlElement, name: string): boolean {
  return (element.attributes.class ?? '').split(' ').includes(name)
}

function readAttributes(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(/ ([a-z:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]),
  )
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

function decode(text: string): string {
  return text.replace(/&[a-z]*;?/g, (entity) => {
    const character = ENTITIES[entity]
    if (character === undefined) throw new Error(`A bare & or unknown entity: ${entity}`)
    return character
  })
}
