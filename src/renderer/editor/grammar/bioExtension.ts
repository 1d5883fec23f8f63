import {
  $createParagraphNode,
  $findMatchingParent,
  $getEditor,
  $getNodeByKey,
  $isElementNode,
  defineExtension,
  type LexicalNode,
  mergeRegister,
  ParagraphNode,
  TextNode,
} from 'lexical'
import type { Inline, Person } from '../../../core/interview/interview'
import { plainText } from '../../../core/interview/views'
import { $inlineOf } from '../convert/inlineNodes'
import { $paragraphs } from '../convert/writeNodes'
import { $bioPerson, $isBioNode, BioNode } from '../nodes/BioNode'
import { $getPeople, $setPeople } from '../rootState'

/**
 * The words of a bio live with the person. A change in the bio box goes to the person in the same update (and so in
 * the same undo step); removing the box leaves the person's bio as it was. A second box for a person dissolves, and what a
 * pasted box holds of a cut bio stands behind it: the person's own words are whole.
 */
export const BioExtension = defineExtension({
  name: 'wechselrede/bio',
  register(editor) {
    return mergeRegister(
      editor.registerNodeTransform(BioNode, (bio) => {
        if ($dissolve(bio)) return
        if ($isNew(bio)) $takeBio(bio)
        else $keepBio(bio)
      }),
      editor.registerNodeTransform(ParagraphNode, $keepBio),
      editor.registerNodeTransform(TextNode, $keepBio),
    )
  },
})

function $isNew(bio: BioNode): boolean {
  const key = bio.getKey()
  return $getEditor()
    .getEditorState()
    .read(() => $getNodeByKey(key) === null)
}

/** A box that has just come in shows the bio its person has; other words that it brought stand behind it. */
function $takeBio(bio: BioNode): void {
  const own = $getPeople().find((person) => person.id === $bioPerson(bio))?.bio ?? []
  const brought = $bioContent(bio)
  if (own.length === 0 || wordsOf(own) === wordsOf(brought)) {
    $writePerson(bio)
    return
  }
  const rest = bio.getChildren()
  $writeBioBox(bio, own)
  for (const child of rest.toReversed()) bio.insertAfter(child)
}

function wordsOf(bio: Person['bio']): string {
  return bio.map(plainText).join('\n')
}

function $keepBio(node: LexicalNode): void {
  const bio = $findMatchingParent(node, $isBioNode)
  if (bio && !$isNew(bio)) $writePerson(bio)
}

function $writePerson(bio: BioNode): void {
  const personId = $bioPerson(bio)
  const words = $bioContent(bio)
  const people = $getPeople()
  const person = people.find((candidate) => candidate.id === personId)
  if (!person || sameBio(person.bio, words)) return
  $setPeople(people.map((other) => (other === person ? { ...person, bio: words } : other)))
}

function $bioContent(bio: BioNode): Inline[][] {
  const paragraphs = bio.getChildren().filter($isElementNode).map($inlineOf)
  return paragraphs.length === 1 && paragraphs[0]?.length === 0 ? [] : paragraphs
}

function sameBio(a: Person['bio'], b: Person['bio']): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function $dissolve(bio: BioNode): boolean {
  const personId = $bioPerson(bio)
  const known = $getPeople().some((person) => person.id === personId)
  const first = $bioOf(personId, bio)
  if (known && !first) return false
  for (const child of bio.getChildren()) bio.insertBefore(child)
  bio.remove()
  return true
}

/** Another box of the same person. Looked for only when a box itself changes, which is rare. */
function $bioOf(personId: string, except: BioNode): BioNode | undefined {
  return except
    .getParent()
    ?.getChildren()
    .find((node): node is BioNode => $isBioNode(node) && !node.is(except) && $bioPerson(node) === personId)
}

/** Puts a person's bio into the box, where there is one. */
export function $writeBioBox(bio: BioNode, words: readonly (readonly Inline[])[]): void {
  if (
    sameBio(
      $bioContent(bio),
      words.map((paragraph) => [...paragraph]),
    )
  )
    return
  // In one go: a box that is empty for a moment is taken away.
  bio.splice(0, bio.getChildrenSize(), words.length > 0 ? $paragraphs(words) : [$createParagraphNode()])
}
