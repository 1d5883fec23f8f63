import type { LucideIcon } from 'lucide-react'

interface IconProps {
  of: LucideIcon
  size?: number
}

/** An icon beside a label. What has no label of its own says so through its button. */
export function Icon({ of: Drawing, size = 16 }: IconProps) {
  return <Drawing size={size} strokeWidth={1.5} aria-hidden="true" focusable="false" />
}
