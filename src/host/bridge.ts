import { z } from 'zod'

/**
 * What only a desktop window has, and what therefore can't go through the door: the native menu and the wish to close.
 * `preload` exposes it as `window.desktop`; in the browser shell it is missing.
 */
export interface DesktopBridge {
  /** Hands over the menu, built from the list of commands in the interface's language. */
  setMenu(menu: NativeMenu): void
  /** A menu item was chosen. Returns the function that ends it. */
  onCommand(listener: (command: string) => void): () => void
  toggleFullScreen(): void
  /** The window wants to close. It closes when the promise is fulfilled with true. */
  onClose(listener: () => Promise<boolean>): () => void
}

const menuItemSchema = z.union([
  z.strictObject({
    label: z.string().max(100),
    /** A command of the page … */
    command: z.string().max(60).optional(),
    /** … or one of Electron's own. */
    role: z.enum(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit', 'minimize']).optional(),
    /** For a command that can be switched on and off: whether it is on. */
    checked: z.boolean().optional(),
    /** Electron's notation, such as `CmdOrCtrl+N`. Shown only; the page handles its keys itself. */
    accelerator: z.string().max(40).optional(),
  }),
  z.strictObject({ separator: z.literal(true) }),
])

/** Main checks what the page hands over. */
export const nativeMenuSchema = z.array(
  z.strictObject({ label: z.string().max(100), items: z.array(menuItemSchema).max(60) }),
)

export type NativeMenu = z.infer<typeof nativeMenuSchema>
