import { vi } from 'vitest'

/** The browser's two stores, which Node does not have: empty, with their entries as properties, as browsers have them. */
export function stubStores(): void {
  for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, createStore())
}

export function createStore(): Storage {
  const methods: ThisType<Record<string, string>> & Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
    getItem(key) {
      return this[key] ?? null
    },
    setItem(key, value) {
      this[key] = value
    },
    removeItem(key) {
      delete this[key]
    },
  }
  return Object.create(methods)
}
