import { UNNAMED, unnamedPlace } from './candidate'
import { endsWithQuestion } from './sentences'
import type { SourceTurn } from './turns'

const FEWEST = 2

/**
 * Some houses name only the one who asks. Then a question is followed by the same person's next one, and the paragraphs
 * between are the answer of somebody the text does not name.
 */
export function withUnnamedAnswers(turns: readonly SourceTurn[]): SourceTurn[] {
  const unanswered = new Set<SourceTurn>()
  const asked = new Map<string, number>()
  turns.forEach((turn, index) => {
    if (turn.voice === UNNAMED || (turns[index + 1] && turns[index + 1]?.voice !== turn.voice)) return
    if (turn.paragraphs.length < 2 || !endsWithQuestion(turn.paragraphs[0]?.text ?? '')) return
    unanswered.add(turn)
    asked.set(turn.voice, (asked.get(turn.voice) ?? 0) + 1)
  })
  return turns.flatMap((turn) => {
    if (!unanswered.has(turn) || (asked.get(turn.voice) ?? 0) <= FEWEST) return [turn]
    const [question, ...answer] = turn.paragraphs
    return [
      { ...turn, paragraphs: question ? [question] : [] },
      { place: unnamedPlace(turn.place.end, turn.place.end, 'answer'), voice: UNNAMED, paragraphs: answer },
    ]
  })
}
