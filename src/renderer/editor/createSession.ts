import { getExtensionDependencyFromEditor } from '@lexical/extension'
import {
  $getSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical'
import type { TextPlace } from '../../core/interview/finding'
import type { Interview, Person } from '../../core/interview/interview'
import { $movePairTo } from './acts/pairActs'
import { $addKnown, $addPerson, $changePerson, $mergePeople, $removePerson, $speaks } from './acts/peopleActs'
import { $restoreInterview, $restoreTurn } from './acts/restoreActs'
import { $takeSelectionFromPage } from './acts/takeSelectionFromPage'
import { $insertInterview } from './convert/insertInterview'
import { createInterviewReader } from './convert/interviewReader'
import { INSERT_PICTURE_FILES_COMMAND } from './figures/figuresExtension'
import { newId } from './newId'
import { $turnById, goToTurn } from './outline/goToTurn'
import { OutlineExtension } from './outline/outlineExtension'
import { PanelActsExtension } from './panelActsExtension'
import { createHighlights } from './places/highlights'
import { $placeOfCaret } from './places/placeOfCaret'
import { $replaceAt, type Replacement } from './places/replaceAt'
import { boxOfPlace, selectPlace } from './places/selectPlace'
import { $getDetails, $getPeople, $setDetails } from './rootState'
import { runAction } from './runAction'
import { sayWithUndo } from './sayWithUndo'
import type { EditorSession, EditorView } from './session'

/**
 * The face that panels, menus and the autosave see of an editor. `end` stops listening.
 * @param opened what the editor was opened with
 */
export function createSession(
  editor: LexicalEditor,
  opened: Interview | null = null,
): { session: EditorSession; end: () => void } {
  const reader = createInterviewReader(editor, opened)
  const changeListeners = new Set<() => void>()
  const views = createViews(editor)
  const highlights = createHighlights(editor)
  const end = mergeRegister(
    views.end,
    highlights.end,
    editor.registerUpdateListener((change) => {
      const { dirtyElements, dirtyLeaves, tags } = change
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0 && !tags.has(HISTORIC_TAG)) return
      reader.note(change)
      for (const listener of changeListeners) listener()
    }),
  )
  const { act } = getExtensionDependencyFromEditor(editor, PanelActsExtension).output

  const outline = getExtensionDependencyFromEditor(editor, OutlineExtension).output
  const session: EditorSession = {
    read: reader.read,
    view: views.get,
    onView: views.listen,
    onChange(listener) {
      changeListeners.add(listener)
      return () => changeListeners.delete(listener)
    },
    changePerson: (id, change) => act(`${id} ${Object.keys(change)}`, () => $changePerson(id, change)),
    addNamed(person) {
      let id = ''
      act(`add ${newId()}`, () => {
        id = typeof person === 'string' ? $addPerson(person, 'guest') : $addKnown(person)
      })
      return id
    },
    removePerson(id) {
      if (editor.read(() => $speaks(id))) return false
      act(`remove ${id}`, () => $removePerson(id))
      return true
    },
    mergePeople: (from, into) => act(`merge ${from}`, () => $mergePeople(from, into)),
    offerUndo: (sentence, undo) => sayWithUndo(editor, sentence, undo),
    changeDetails: (change) =>
      act(`details ${Object.keys(change)}`, () => $setDetails({ ...$getDetails(), ...change })),
    insert(interview) {
      editor.update(() => $insertInterview(interview), { discrete: true, tag: HISTORY_PUSH_TAG })
    },
    restore: (version) => act(`restore ${newId()}`, () => $restoreInterview(version)),
    restoreTurn: (turn, version) => act(`restore ${newId()}`, () => $restoreTurn(turn, version)),
    select: (place, { takeFocus } = { takeFocus: true }) => selectPlace(editor, place, takeFocus),
    boxOf: (place) => boxOfPlace(editor, place),
    highlight: highlights.set,
    replaceAt: (replacements) => replaceAt(editor, replacements),
    selectedText: () => editor.getEditorState().read(() => $getSelection()?.getTextContent() ?? ''),
    placeOfCaret: () => placeOfCaret(editor),
    insertPictures: (files) => editor.dispatchCommand(INSERT_PICTURE_FILES_COMMAND, files),
    outline: outline.get,
    onOutline: outline.listen,
    goTo: (turn) => goToTurn(editor, turn),
    movePair(turn, beside, where) {
      const $move = () => {
        const [moved, target] = [turn, beside].map($turnById)
        if (moved && target) $movePairTo(moved, target, where)
      }
      act(`move ${newId()}`, $move)
      outline.settle()
    },
    run: (action) => runAction(editor, action),
    focus: () => editor.focus(),
  }
  return { session, end }
}

/** The view is made anew only when one of its parts changed, so that panels do not draw at each key. */
function createViews(editor: LexicalEditor) {
  let history = { canUndo: false, canRedo: false }
  const read = (): EditorView =>
    editor.getEditorState().read(() => ({ people: $getPeople() as Person[], details: $getDetails(), ...history }))
  let view = read()
  const listeners = new Set<() => void>()
  const refresh = () => {
    const next = read()
    const keys = Object.keys(next) as (keyof EditorView)[]
    if (keys.every((key) => next[key] === view[key])) return
    view = next
    for (const listener of listeners) listener()
  }
  const note = (change: Partial<typeof history>) => {
    history = { ...history, ...change }
    refresh()
    return false
  }
  return {
    get: () => view,
    listen(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    end: mergeRegister(
      editor.registerUpdateListener(refresh),
      editor.registerCommand(CAN_UNDO_COMMAND, (canUndo) => note({ canUndo }), COMMAND_PRIORITY_LOW),
      editor.registerCommand(CAN_REDO_COMMAND, (canRedo) => note({ canRedo }), COMMAND_PRIORITY_LOW),
    ),
  }
}

function replaceAt(editor: LexicalEditor, replacements: readonly Replacement[]): number {
  let count = 0
  const $act = () => {
    count = $replaceAt(replacements)
  }
  const root = editor.getRootElement()
  // From a panel or the search field: the text must not take the focus from it. While it has it, its caret moves along.
  const hasFocus = root?.contains(root.ownerDocument.activeElement) ?? false
  const tag = [HISTORY_PUSH_TAG, SKIP_SCROLL_INTO_VIEW_TAG, ...(hasFocus ? [] : [SKIP_DOM_SELECTION_TAG])]
  editor.update($act, { discrete: true, tag })
  return count
}

function placeOfCaret(editor: LexicalEditor): TextPlace | null {
  const root = editor.getRootElement()
  // A click on the right button is heard of before the browser tells where it put the caret.
  const hasFocus = root !== null && root === root.ownerDocument.activeElement
  if (hasFocus) editor.update(() => $takeSelectionFromPage(editor), { discrete: true })
  return editor.getEditorState().read($placeOfCaret)
}
