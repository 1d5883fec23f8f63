/** One queue per name: tasks of one name run one after the other, tasks of different names do not wait for each other. */
export interface Queues {
  run<T>(name: string, task: () => Promise<T>): Promise<T>
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>
}

export function createQueues(): Queues {
  const tails = new Map<string, Promise<unknown>>()
  return {
    run: (name, task) => {
      const before = tails.get(name) ?? Promise.resolve()
      const result = before.then(task)
      // The tail never rejects: whoever asked gets the failure through `result`, the next in line is not concerned.
      const tail = result.then(
        () => undefined,
        () => undefined,
      )
      tails.set(name, tail)
      void tail.then(() => {
        if (tails.get(name) === tail) tails.delete(name)
      })
      return result
    },
    idle: async () => {
      while (tails.size > 0) await Promise.all(tails.values())
    },
  }
}
