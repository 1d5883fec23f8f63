interface SeverityGlyphProps {
  severity: 'error' | 'check' | 'hint'
}

/** Full diamond, empty diamond, dot: told by shape, not by colour alone. Decoration beside words. */
export function SeverityGlyph({ severity }: SeverityGlyphProps) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      {severity === 'error' && <path d="M6 .6 11.4 6 6 11.4.6 6z" fill="var(--pencil)" />}
      {severity === 'check' && (
        <path
          d="M6 1.6 10.4 6 6 10.4 1.6 6z"
          fill="none"
          stroke="var(--pencil)"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      )}
      {severity === 'hint' && <circle cx="6" cy="6" r="2.6" fill="var(--ink-3)" />}
    </svg>
  )
}
