import type { Draft } from '../../core/interview/draft'

/** A draft that others begin as. */
export interface Template {
  id: string
  /** What the user calls it. */
  name: string
}

/** The user's own templates. Every method throws `HostError`. */
export interface Templates {
  /** By name. */
  templates(): Promise<Template[]>
  /** Keeps a draft as it lies on the disk, with its pictures and house style. @throws `exists` where a template has the name; `not-found` */
  saveTemplate(draft: string, name: string): Promise<Template>
  /** A new draft that says what the template says. @throws `not-found`, `damaged`, `newer-version` */
  startFromTemplate(id: string): Promise<Draft>
  /** @throws `exists`, `not-found` */
  renameTemplate(id: string, name: string): Promise<void>
  /** For good. Drafts that began as it stay as they are. @throws `not-found` */
  removeTemplate(id: string): Promise<void>
}
