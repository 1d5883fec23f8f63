import type { NativeMenu } from '../host/bridge'

/**
 * The wire between preload and main, besides the door. Types only: a sandboxed preload can't import our values,
 * so both ends write the names out and the compiler compares them.
 */

/** `failed`: the page's own save threw. */
export type CloseAnswer = 'agreed' | 'refused' | 'failed'

export interface FromPage {
  'desktop:menu': [menu: NativeMenu]
  'desktop:full-screen': []
  /** The page took note of the wish to close; it may now take its time, for it may have to ask the user. */
  'desktop:close-heard': [request: number]
  'desktop:close-answer': [request: number, answer: CloseAnswer]
}

export interface ToPage {
  'desktop:command': [command: string]
  'desktop:close': [request: number]
}
