import { Popover } from '@base-ui/react/popover'
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { fixOf } from '../../../core/check/fixOf'
import type { EditorSession } from '../../editor/session'
import { Button } from '../../kit/Button'
import { Icon } from '../../kit/Icon'
import { PopoverPopup } from '../../kit/PopoverPopup'
import popup from '../../kit/popup.module.css'
import styles from './Checks.module.css'
import type { Checks, Shown } from './createChecks'
import { useFindingWords } from './useFindingWords'

interface FindingPopoverProps {
  finding: Shown
  session: EditorSession
  checks: Checks
  onClose(): void
}

/** The finding at the caret, and what can be done. It hangs below its words, and gives the caret back. */
export function FindingPopover({ finding, session, checks, onClose }: FindingPopoverProps) {
  const { t } = useTranslation()
  const { name, sentence } = useFindingWords(finding)
  const { where } = finding
  const box = () => (where && session.boxOf(where)) ?? new DOMRect(window.innerWidth / 2, window.innerHeight / 3, 0, 0)
  const close = () => {
    onClose()
    session.focus()
  }
  const act = (act: (id: string) => void) => () => {
    close()
    act(finding.id)
  }
  return (
    <Popover.Root open onOpenChange={(open) => !open && close()}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={{ getBoundingClientRect: box }}
          side="bottom"
          align="start"
          sideOffset={8}
          collisionPadding={8}
          className={popup.layer}
        >
          <PopoverPopup className={styles.popover} finalFocus={false}>
            <Popover.Title className={styles.popoverName}>{name}</Popover.Title>
            <Change finding={finding} sentence={sentence} />
            <div className={styles.buttons}>
              {fixOf(finding) && (
                <Button look="primary" onClick={act(checks.fix)}>
                  {t('checks.replace')}
                </Button>
              )}
              <Button onClick={act(checks.ignore)}>{t('checks.ignore')}</Button>
            </div>
          </PopoverPopup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** What stands there and what would; a finding without a change says its sentence. */
function Change({ finding, sentence }: { finding: Shown; sentence: string }) {
  const { t } = useTranslation()
  const { text, instead } = finding.values
  if (!fixOf(finding) || /^\s*$/u.test(String(instead))) {
    return <Popover.Description className={styles.sentence}>{sentence}</Popover.Description>
  }
  return (
    <Popover.Description className={styles.change}>
      <del>{text}</del>
      <Icon of={ArrowRight} size={14} />
      <span className="visuallyHidden">{t('checks.becomes')}</span>
      <ins>{instead}</ins>
    </Popover.Description>
  )
}
