import { Popover } from '@base-ui/react/popover'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lengths } from '../../../core/interview/lengths'
import type { EditorSession } from '../../editor/session'
import fieldCss from '../../kit/field.module.css'
import { PopoverPopup } from '../../kit/PopoverPopup'
import popup from '../../kit/popup.module.css'
import { useEditorView } from '../useEditorView'
import styles from './LengthsPopover.module.css'
import { LengthsTable } from './LengthsTable'
import { ShareList } from './ShareList'

interface LengthsPopoverProps {
  session: EditorSession
  lengths: Lengths
  lineWidth: number
  onLineWidth(width: number): void
  /** The figures that one always sees. */
  children: ReactNode
}

/** All lengths: of the whole, of the selection, of the turn with the caret, and of what each person says. */
export function LengthsPopover({ session, lengths, lineWidth, onLineWidth, children }: LengthsPopoverProps) {
  const { t } = useTranslation()
  const people = useEditorView(session, 'people')
  const width = useId()
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.trigger}>
        <span className="visuallyHidden">{t('lengths.title')}: </span>
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="top" align="start" sideOffset={8} collisionPadding={8} className={popup.layer}>
          <PopoverPopup className={styles.popover}>
            <Popover.Title className={styles.title}>{t('lengths.title')}</Popover.Title>
            <LengthsTable session={session} lengths={lengths} lineWidth={lineWidth} />
            <div className={styles.width}>
              <label htmlFor={width}>{t('lengths.width')}</label>
              <WidthField id={width} width={lineWidth} onChange={onLineWidth} />
            </div>
            <ShareList shares={lengths.shares} people={people} />
          </PopoverPopup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

const NARROWEST = 10
const WIDEST = 300

/** Keeps what is typed; takes over what makes sense. */
function WidthField({ id, width, onChange }: { id: string; width: number; onChange(width: number): void }) {
  const [typed, setTyped] = useState(String(width))
  const take = (text: string) => {
    setTyped(text)
    const number = Number(text)
    if (Number.isInteger(number) && number >= NARROWEST && number <= WIDEST) onChange(number)
  }
  return (
    <input
      id={id}
      className={`${fieldCss.field} ${styles.field}`}
      inputMode="numeric"
      value={typed}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={() => setTyped(String(width))}
    />
  )
}
