import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical'
import { Fragment } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { ImageRef } from '../../../core/interview/interview'
import { $changeFigureImage, $figureImage, $isFigureNode, FigureNode } from '../nodes/FigureNode'
import { PanelActsExtension } from '../panelActsExtension'
import { FigureFields } from './FigureFields'
import { FigurePicture } from './FigurePicture'
import { $moveFigure, $removeFigure } from './figureActs'
import { focusPicture } from './focusPicture'
import type { Pictures } from './pictures'
import { useActiveFigure } from './useActiveFigure'
import { useBlockElements } from './useBlockElements'

interface FigureChromeProps {
  pictures: Pictures
  /** Of the interview, BCP 47. */
  language: string
}

/** Draws into each figure what is no text of the interview: the picture, and the fields below it. */
export function FigureChrome({ pictures, language }: FigureChromeProps) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const figures = useBlockElements(editor, FigureNode, $figureImage)
  const active = useActiveFigure(editor)
  return figures.map(({ key, element, value: image }) => {
    const [picture, , fields] = element.children
    if (!picture || !fields) return null
    const change = (part: keyof ImageRef, value: string) => changeImage(editor, key, { [part]: value })
    const toText = () => backToText(editor, key, (figure) => figure.selectEnd())
    const remove = () => {
      backToText(editor, key, $removeFigure)
      pictures.announce(t('figure.removed'))
    }
    const move = (direction: 'up' | 'down') => {
      // Where it is drawn anew, the picture has to be there before it can take the focus again.
      flushSync(() => update(editor, key, (figure) => $moveFigure(figure, direction)))
      focusPicture(editor, key)
    }
    const replace = async () => {
      const next = await pictures.chooseOne()
      if (next)
        changeImage(editor, key, next.credit ? { asset: next.asset, credit: next.credit } : { asset: next.asset })
    }
    return (
      <Fragment key={key}>
        {createPortal(
          <FigurePicture
            image={image}
            source={pictures.urlOf(image.asset)}
            reachable={key === active}
            onReplace={() => void replace()}
            onRemove={remove}
            onMove={move}
            onLeave={toText}
          />,
          picture,
        )}
        {createPortal(
          <FigureFields
            image={image}
            language={language}
            reachable={key === active}
            onChange={change}
            onLeave={toText}
          />,
          fields,
        )}
      </Fragment>
    )
  })
}

function changeImage(editor: LexicalEditor, key: NodeKey, change: Partial<ImageRef>): void {
  const { act } = getExtensionDependencyFromEditor(editor, PanelActsExtension).output
  act(`figure ${key} ${Object.keys(change)}`, () => {
    const figure = $getNodeByKey(key)
    if ($isFigureNode(figure)) $changeFigureImage(figure, change)
  })
}

/** One undo step. */
function update(editor: LexicalEditor, key: NodeKey, $act: (figure: FigureNode) => unknown): void {
  editor.update(
    () => {
      const figure = $getNodeByKey(key)
      if ($isFigureNode(figure)) $act(figure)
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  )
}

/** The same, and the text goes on. It gets the focus first: as long as a field has it, Lexical leaves the caret there. */
function backToText(editor: LexicalEditor, key: NodeKey, $act: (figure: FigureNode) => unknown): void {
  editor.getRootElement()?.focus({ preventScroll: true })
  update(editor, key, $act)
}
