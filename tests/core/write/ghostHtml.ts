import { createRequire } from 'node:module'
import { z } from 'zod'

const require = createRequire(import.meta.url)
const RENDERER = '@tryghost/kg-lexical-html-renderer'

/**
 * Ghost's parts need one copy of Lexical among them, as they have it in Ghost. Beside our newer one, each is installed with
 * a copy of its own; so all get that of the renderer.
 */
function shareLexical() {
  const renderer = createRequire(require.resolve(RENDERER))
  for (const part of ['@tryghost/kg-default-nodes', '@tryghost/kg-default-transforms']) {
    const own = createRequire(require.resolve(part))
    for (const name of ['lexical', '@lexical/list', '@lexical/link', '@lexical/rich-text', '@lexical/headless']) {
      renderer(name)
      const shared = require.cache[renderer.resolve(name)]
      const path = resolved(own, name)
      if (shared && path) require.cache[path] = shared
    }
  }
}

function resolved(from: NodeJS.Require, name: string): string | null {
  try {
    return from.resolve(name)
  } catch {
    // Not every part uses every package.
    return null
  }
}

shareLexical()
const { DEFAULT_NODES } = require('@tryghost/kg-default-nodes') as typeof import('@tryghost/kg-default-nodes')
const { LexicalHTMLRenderer } = require(RENDERER) as typeof import('@tryghost/kg-lexical-html-renderer')
type Nodes = NonNullable<ConstructorParameters<typeof LexicalHTMLRenderer>[0]>['nodes']

const posts = z.object({ posts: z.tuple([z.looseObject({ title: z.string(), lexical: z.string() })]) })

/** The post of an export for Ghost. */
export function ghostPost(content: string) {
  return posts.parse(JSON.parse(content)).posts[0]
}

/** What Ghost makes of the text of a post, by its own renderer. */
export async function ghostHtml(lexical: string): Promise<string> {
  return new LexicalHTMLRenderer({ nodes: DEFAULT_NODES as unknown as Nodes }).render(lexical, {})
}
