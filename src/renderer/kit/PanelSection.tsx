import type { ReactNode } from 'react'
import styles from './PanelSection.module.css'

interface PanelSectionProps {
  heading: string
  /** For whoever is named by the heading. */
  headingId?: string
  /** A button beside the heading. */
  act?: ReactNode
  children: ReactNode
}

/** A part of a panel, parted from the one above it by a hairline. */
export function PanelSection({ heading, headingId, act, children }: PanelSectionProps) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        <span id={headingId}>{heading}</span>
        {act}
      </h2>
      {children}
    </section>
  )
}
