import type { Finding } from '../core/interview/finding'
import { type Sentences, withMessage } from '../core/wording/sentences'

/** Findings in words, one per line, on the stream that is not the result. */
export function reportFindings(findings: readonly Finding[], sentences: Sentences): void {
  for (const finding of findings) {
    const { severity, message } = withMessage(finding, sentences)
    process.stderr.write(`${sentences(`commandLine.severity.${severity}`)}: ${message}\n`)
  }
}
