/** Input that can't be used: one line on stderr, exit code 2, nothing written. `key` is a sentence under `commandLine`. */
export class Refusal extends Error {
  constructor(
    readonly key: string,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(key)
    this.name = 'Refusal'
  }
}
