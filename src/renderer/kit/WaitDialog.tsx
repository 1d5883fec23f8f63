import { AlertFrame } from './AlertFrame'
import { Button } from './Button'

interface WaitDialogProps {
  title: string
  sentence: string
  /** The way to end it, for whoever has begun it. */
  stop?: { label: string; run(): void }
}

/** Says how far something is that nobody can work beside. It goes when that is done. */
export function WaitDialog({ title, sentence, stop }: WaitDialogProps) {
  const foot = stop && (
    <Button look="outline" large onClick={stop.run}>
      {stop.label}
    </Button>
  )
  return <AlertFrame title={title} sentence={sentence} foot={foot} />
}
