import { lengthsOf } from '../core/interview/lengths'
import { turnsOf } from '../core/interview/views'
import type { Reading } from '../core/read/reading'
import { DEFAULT_STYLE } from '../core/style/houseStyle'
import { type Sentences, withMessage } from '../core/wording/sentences'
import { serializeDraft } from '../host/drafts/draftFile'
import { newDraft } from '../host/drafts/newDraft'
import type { Command } from './commandLine'
import { readInput } from './readInput'
import { reportFindings } from './reportFindings'
import { STREAM, writeOutput } from './writeOutput'

export async function importFile(command: Command & { name: 'import' }, sentences: Sentences): Promise<void> {
  const { reading } = await readInput(command.file)
  const { out, json } = command
  if (out !== null) await writeOutput(out, serializeDraft(newDraft(reading.interview, { style: DEFAULT_STYLE })))
  if (json) process.stdout.write(`${JSON.stringify(withMessages(reading, sentences))}\n`)
  else if (out !== STREAM) process.stdout.write(`${summary(reading, out, sentences)}\n`)
  reportFindings(reading.findings, sentences)
}

/** The reading with a sentence for each finding. */
function withMessages(reading: Reading, sentences: Sentences): object {
  return {
    interview: reading.interview,
    findings: reading.findings.map((finding) => withMessage(finding, sentences)),
    certainty: reading.certainty,
    other: reading.other && withMessages(reading.other, sentences),
  }
}

function summary({ interview, findings }: Reading, out: string | null, sentences: Sentences): string {
  const say: Sentences = (key, values) => sentences(`commandLine.${key}`, values)
  const { characters, words } = lengthsOf(interview)
  const people = interview.people.map((person) => `${person.name} (${say(`role.${person.role}`)})`)
  return [
    interview.frame.headline ? say('headline', { value: interview.frame.headline }) : say('no-headline'),
    ...(people.length > 0 ? [say('people', { value: people.join(', ') })] : []),
    `${say('turns', { count: turnsOf(interview).length })}, ${say('length', { characters, words })}`,
    findings.length > 0 ? say('findings', { count: findings.length }) : say('no-findings'),
    ...(out === null ? [] : [say('written', { file: out })]),
  ].join('\n')
}
