/** Runs a task for each name it is given; for one that comes again and again only now and then. */
export interface Spaced {
  /** At once, or when the name has rested for long enough. Resolves when it has run, or waits. */
  run(name: string): Promise<void>
  /** Runs at once what waits. */
  settle(): Promise<void>
  /** Forgets what waits. */
  drop(): void
}

interface Pace {
  /** A name may take one part in so many of the time. */
  share: number
  /** Milliseconds that a name waits at most. */
  most: number
}

export function createSpaced(task: (name: string) => Promise<void>, { share, most }: Pace): Spaced {
  const restUntil = new Map<string, number>()
  const waiting = new Map<string, NodeJS.Timeout>()

  async function begin(name: string): Promise<void> {
    clearTimeout(waiting.get(name))
    waiting.delete(name)
    const started = performance.now()
    await task(name)
    const ended = performance.now()
    restUntil.set(name, ended + Math.min(most, (ended - started) * share))
  }

  return {
    run: async (name) => {
      if (waiting.has(name)) return
      const rest = (restUntil.get(name) ?? 0) - performance.now()
      if (rest <= 0) return begin(name)
      waiting.set(name, setTimeout(() => void begin(name), rest).unref())
    },
    settle: async () => {
      await Promise.all([...waiting.keys()].map(begin))
    },
    drop: () => {
      for (const timer of waiting.values()) clearTimeout(timer)
      waiting.clear()
    },
  }
}
