import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import { useExtensionDependency } from '@lexical/react/useExtensionComponent'
import { configExtension } from 'lexical'
import { type CSSProperties, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Interview } from '../../core/interview/interview'
import type { Clipboard } from '../../core/read/clipboard'
import type { HouseStyle } from '../../core/style/houseStyleSchema'
import { BioChrome } from './bio/BioChrome'
import { InsertButton } from './blocks/InsertButton'
import { InsertMenu } from './blocks/InsertMenu'
import { CopyExtension } from './clipboard/copyExtension'
import { PasteExtension } from './clipboard/pasteExtension'
import { createSession } from './createSession'
import css from './editor.module.css'
import { FigureChrome } from './figures/FigureChrome'
import { FiguresExtension } from './figures/figuresExtension'
import type { Pictures } from './figures/pictures'
import { FormatBar } from './format/FormatBar'
import { interviewExtension } from './interviewExtension'
import { AnnounceSpeakerExtension } from './labels/announceSpeakerExtension'
import { WHO_SPEAKS } from './labels/labelsExtension'
import { PairGrip } from './pairs/PairGrip'
import { QuoteLines } from './quotes/QuoteLines'
import { firstItems } from './rest/firstItems'
import { RestExtension } from './rest/restExtension'
import type { EditorSession } from './session'
import type { KnownPeople } from './speakers/knownPeople'
import { SpeakerMenu } from './speakers/SpeakerMenu'
import { SpeakerTypeahead } from './speakers/SpeakerTypeahead'
import { useConversions, useHouseStyle } from './useSettings'
import { useViewModes, type ViewModes } from './view/useViewModes'

export interface InterviewEditorProps {
  /** What the editor starts with; a later value is not looked at. Mount anew (`key`) for another interview. */
  interview: Interview
  style: HouseStyle
  onReady(session: EditorSession): void
  /** Of a long interview the first window is shown before it is ready. `finish` has it ready at once, for whoever can't wait. */
  onBegin?(finish: () => void): void
  /** Who keeps the pictures. Without it the editor takes none and shows none. */
  pictures?: Pictures
  /** Whom the library knows; they are offered wherever somebody new is. */
  known?: KnownPeople
  /** A pasted text may be an interview. True: it is offered to the user, and nothing is pasted now. */
  onPasteInterview?(clipboard: Clipboard): boolean
  /** Something is too long to be pasted. */
  onPasteTooLong?(clipboard: Clipboard): void
  /** Shows a link outside of the program. */
  onOpenLink?(url: string): void
  /** Whether what one types is converted: Markdown and the like. */
  conversions?: boolean
  viewModes?: ViewModes
  /** A sentence for the live region: who speaks in the turn that was just made or given to another. */
  onAnnounce?(sentence: string): void
}

export function InterviewEditor({
  interview,
  onPasteInterview,
  onPasteTooLong,
  onAnnounce,
  ...sheet
}: InterviewEditorProps) {
  const { t } = useTranslation('editor')
  const paste = useRef({ onPasteInterview, onPasteTooLong })
  paste.current = { onPasteInterview, onPasteTooLong }
  const announce = useRef<(name: string) => void>(() => undefined)
  announce.current = (name) => onAnnounce?.(name ? t('speaker.now', { name }) : t('speaker.nobody'))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor owns the text from the start; see the prop's comment
  const extension = useMemo(() => {
    const first = firstItems(interview.body)
    return interviewExtension({ ...interview, body: interview.body.slice(0, first) }, [
      configExtension(RestExtension, { items: interview.body.slice(first) }),
      CopyExtension,
      configExtension(PasteExtension, {
        offerInterview: (clipboard) => paste.current.onPasteInterview?.(clipboard) ?? false,
        refuse: (clipboard) => paste.current.onPasteTooLong?.(clipboard),
      }),
      configExtension(AnnounceSpeakerExtension, { announce: (name) => announce.current(name) }),
      configExtension(FiguresExtension, { pictures: sheet.pictures ?? null }),
    ])
  }, [])
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <Sheet interview={interview} {...sheet} />
    </LexicalExtensionComposer>
  )
}

type SheetProps = Omit<InterviewEditorProps, 'onPasteInterview' | 'onPasteTooLong' | 'onAnnounce'>

function Sheet({
  interview,
  style,
  pictures,
  known,
  onReady,
  onBegin,
  onOpenLink,
  conversions = true,
  viewModes,
}: SheetProps) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const words = useWords()
  const { language } = interview
  const latest = useRef({ interview, onReady, onBegin })
  latest.current = { interview, onReady, onBegin }
  const { output: rest } = useExtensionDependency(RestExtension)
  useHouseStyle(style)
  useConversions(conversions)
  useEffect(() => {
    let end: (() => void) | undefined
    const giveUp = rest.whenWritten(() => {
      const created = createSession(editor, latest.current.interview)
      end = created.end
      latest.current.onReady(created.session)
    })
    latest.current.onBegin?.(rest.finish)
    return () => {
      giveUp()
      end?.()
    }
  }, [editor, rest])
  const modes = useViewModes(viewModes)

  return (
    <div className={css.page} style={words} {...modes}>
      <ContentEditable
        className={css.sheet}
        aria-label={t('text')}
        lang={language}
        spellCheck={false}
        tabIndex={0}
        data-takes-pictures={pictures ? '' : undefined}
      />
      <span id={WHO_SPEAKS} hidden>
        {t('margin.whoSpeaks')}
      </span>
      {pictures && <FigureChrome pictures={pictures} language={language} />}
      {pictures && <BioChrome pictures={pictures} language={language} />}
      <SpeakerMenu known={known} />
      <SpeakerTypeahead known={known} />
      <PairGrip />
      <FormatBar onOpenLink={onOpenLink} />
      <InsertMenu />
      <InsertButton />
      <QuoteLines />
    </div>
  )
}

const WORDS = [
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'subhead',
  'note',
  'noteStays',
  'pullQuote',
  'figure',
  'caption',
  'box',
  'bio',
  'bioHeading',
  'question',
  'answer',
  'statement',
  'whoSpeaks',
  'goOn',
  'boxTitle',
  'boxText',
] as const

/** The words of the margin are generated content, so that another language of the interface needs no new nodes. */
function useWords(): CSSProperties {
  const { t } = useTranslation('editor')
  return Object.fromEntries(
    WORDS.map((word) => [`--word-${word}`, JSON.stringify(t(`margin.${word}`))]),
  ) as CSSProperties
}
