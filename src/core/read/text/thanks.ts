import type { SourceTurn } from './turns'

/** About the conversation as a whole. */
const REMARK =
  /^[([]?(?:(?:this|the|our) (?:interview|conversation|transcript|q ?& ?a)|(?:das|dieses) (?:interview|gespräch)|die fragen) (?:has been|was|is|took|wurden?|ist|fand|entstand)[^?]{3,200}[)\]]?$/iu
const THANKS =
  /^(?:[^.!?,]{1,50}, )?(?:(?:wir |ich )?(?:bedanken? uns|danken?)|(?:vielen|herzlichen|besten|schönen) dank|danke|(?:we |i )?thank you|thanks|many thanks)(?=[\s,.!])[^.!?]{0,100}[.!]?$/iu

/** Whether these words give thanks and say nothing else. */
export function isThanks(text: string): boolean {
  return THANKS.test(text)
}

/** "This interview has been edited and condensed." below the last words: nobody says it. Changes the last turn. */
export function takeRemarks(turns: readonly SourceTurn[]): string[] {
  const paragraphs = turns.at(-1)?.paragraphs ?? []
  const remark = paragraphs.at(-1)?.text ?? ''
  return paragraphs.length > 1 && REMARK.test(remark) ? paragraphs.splice(-1).map(({ text }) => text) : []
}

/** "Vielen Dank für das Gespräch." under the guest's last words: nobody by name says it. Changes the last turn. */
export function takeThanks(turns: readonly SourceTurn[], interviewers: ReadonlySet<string>): string[] {
  const last = turns.at(-1)
  const text = last?.paragraphs.at(-1)?.text ?? ''
  if (!last || last.paragraphs.length < 2 || interviewers.has(last.voice) || !isThanks(text)) return []
  last.paragraphs.pop()
  return [text]
}
