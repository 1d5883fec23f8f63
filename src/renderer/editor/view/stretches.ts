/** Items of a stretch that is made, and how many it may come to have. */
const USUAL = 12
const MOST = 2 * USUAL

/** How high a stretch will be, before it was ever seen: characters in a line, pixels of a line and of what lies around an item's words. */
const LINE_LENGTH = 66
const LINE = 30
const AROUND = 28

/** The stretch that an item of the sheet is laid out in. */
export function stretchOf(item: Element | null): HTMLElement | null {
  return item?.assignedSlot?.parentElement ?? null
}

/**
 * Lays out the sheet's items in stretches, of which the browser passes over those that are far from the window. They are
 * elements of the sheet's shadow tree, into whose slots the items go: for the text, for selections and for Lexical the
 * items stay what they were, children of the sheet one behind the other.
 */
export function createStretches(sheet: HTMLElement) {
  const shadow = sheet.shadowRoot ?? sheet.attachShadow({ mode: 'open' })
  const stretches = createContainer()
  stretches.append(createStretch(), document.createElement('slot'))
  let item: Element | null = null
  let active: HTMLElement | null = null
  const mark = () => {
    const next = stretchOf(item)
    if (next === active) return
    active?.part.remove('active')
    next?.part.add('active')
    active = next
  }
  const settle = ({ target }: Event) => {
    if (target instanceof HTMLSlotElement) settleSlot(target)
    mark()
  }
  shadow.replaceChildren(stretches)
  for (const child of sheet.children) child.slot = lastSlot(stretches).name
  settleSlot(lastSlot(stretches))
  joinNeighbours(sheet, () => lastSlot(stretches).name)
  shadow.addEventListener('slotchange', settle)
  return {
    /** The item with the caret: its stretch is never passed over. */
    setActive(next: Element | null) {
      item = next
      mark()
    },
    end() {
      shadow.removeEventListener('slotchange', settle)
      Reflect.deleteProperty(sheet, 'insertBefore')
      Reflect.deleteProperty(sheet, 'replaceChild')
    },
  }
}

/**
 * One for all stretches: for the browser, what can be edited ends where a shadow tree begins, and a selection grows over no
 * such end. As the outermost thing to be edited in its tree it could have the focus; Tab passes it by, and a click's focus
 * goes on to the sheet with the caret.
 */
function createContainer(): HTMLElement {
  const container = document.createElement('div')
  container.part.add('stretches')
  container.tabIndex = -1
  return container
}

let made = 0

function createStretch(): HTMLElement {
  const stretch = document.createElement('div')
  const slot = document.createElement('slot')
  stretch.part.add('stretch')
  slot.name = `stretch-${++made}`
  stretch.append(slot)
  return stretch
}

/** The slot of the last stretch. Behind it comes one without a name, for what was put in by nobody who knows of stretches. */
function lastSlot(stretches: HTMLElement): HTMLSlotElement {
  const slots = stretches.querySelectorAll<HTMLSlotElement>('slot[name]')
  const last = slots[slots.length - 1]
  if (!last) throw new Error('the sheet has no stretch')
  return last
}

/**
 * Whatever is put in belongs where its neighbour does, from the first moment: a line that is scrolled to must be where it
 * will stay.
 */
function joinNeighbours(sheet: HTMLElement, last: () => string): void {
  const join = (node: Node, neighbour: Node | null) => {
    const name = neighbour instanceof Element ? neighbour.slot : ''
    if (node instanceof Element) node.slot = name || last()
  }
  const { insertBefore, replaceChild } = sheet
  const own: Pick<Node, 'insertBefore' | 'replaceChild'> = {
    insertBefore(node, before) {
      join(node, before)
      return insertBefore.call(sheet, node, before) as typeof node
    },
    replaceChild(node, old) {
      join(node, old)
      return replaceChild.call(sheet, node, old) as typeof old
    },
  }
  Object.assign(sheet, own)
}

/** A stretch without items goes, one with too many is divided. */
function settleSlot(slot: HTMLSlotElement): void {
  const stretch = slot.parentElement
  const items = slot.assignedElements()
  if (!stretch || slot.name === '') return
  const { previousElementSibling: before, nextElementSibling: after } = stretch
  const isOnly = ![before, after].some((beside) => beside?.part.contains('stretch'))
  if (items.length === 0 && !isOnly) stretch.remove()
  if (items.length <= MOST) return
  const [first = [], ...others] = divide(items)
  stretch.style.containIntrinsicBlockSize = heightOf(first)
  let last: Element = stretch
  for (const part of others) {
    const next = createStretch()
    next.style.containIntrinsicBlockSize = heightOf(part)
    last.after(next)
    last = next
    for (const item of part) item.slot = next.firstElementChild?.getAttribute('name') ?? ''
  }
}

/** Behind turns only: they have no margin below, and margins of two stretches do not fall into one. */
function divide(items: readonly Element[]): Element[][] {
  const parts: Element[][] = []
  for (const item of items) {
    const part = parts.at(-1)
    if (!part || (part.length >= USUAL && part.at(-1)?.localName === 'section')) parts.push([item])
    else part.push(item)
  }
  return parts
}

function heightOf(items: readonly Element[]): string {
  const heights = items.map((item) => Math.ceil((item.textContent?.length ?? 0) / LINE_LENGTH) * LINE + AROUND)
  return `auto ${heights.reduce((sum, height) => sum + height, 0)}px`
}
