import { Toolbar } from '@base-ui/react/toolbar'
import type { LucideIcon } from 'lucide-react'
import { Icon } from '../../kit/Icon'
import css from './format.module.css'

interface BarButtonProps {
  icon: LucideIcon
  label: string
  /** Shows the label beside the icon. */
  named?: boolean
  /** Of a button that stays pressed. */
  pressed?: boolean
  onClick(): void
}

/** A button of the floating bar. The selection stays where it is. */
export function BarButton({ icon, label, named = false, pressed, onClick }: BarButtonProps) {
  return (
    <Toolbar.Button
      className={css.button}
      title={named ? undefined : label}
      aria-label={named ? undefined : label}
      aria-pressed={pressed}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <Icon of={icon} />
      {named && label}
    </Toolbar.Button>
  )
}
