import { useTranslation } from 'react-i18next'
import type { Interview } from '../../../core/interview/interview'
import {
  type Length,
  type Lengths,
  lengthOf,
  NORMSEITE,
  printLines,
  readingMinutes,
} from '../../../core/interview/lengths'
import { plainText, printedTextsOf } from '../../../core/interview/views'
import type { EditorSession } from '../../editor/session'
import styles from './LengthsPopover.module.css'

interface LengthsTableProps {
  session: EditorSession
  /** Of the whole; a new one where the text has changed. */
  lengths: Lengths
  lineWidth: number
}

interface Column {
  name: 'whole' | 'selection' | 'turn'
  length: Length
  texts: readonly string[]
}

export function LengthsTable({ session, lengths, lineWidth }: LengthsTableProps) {
  const { t, i18n } = useTranslation()
  const columns = columnsOf(session, lengths)
  const number = (value: number, digits = 0) =>
    value.toLocaleString(i18n.language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const rows: Record<
    'characters' | 'withoutSpaces' | 'words' | 'pages' | 'lines' | 'minutes',
    (column: Column) => string
  > = {
    characters: ({ length }) => number(length.characters),
    withoutSpaces: ({ length }) => number(length.withoutSpaces),
    words: ({ length }) => number(length.words),
    pages: ({ length }) => number(length.characters / NORMSEITE, 1),
    lines: ({ texts }) => number(texts.reduce((sum, text) => sum + printLines(text, lineWidth), 0)),
    minutes: ({ length }) => number(readingMinutes(length.words)),
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          {columns.map(({ name }) => (
            <th key={name} scope="col">
              {t(`lengths.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(rows).map(([row, show]) => (
          <tr key={row}>
            <th scope="row">{t(`lengths.row.${row as keyof typeof rows}`)}</th>
            {columns.map((column) => (
              <td key={column.name}>{show(column)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function columnsOf(session: EditorSession, whole: Lengths): Column[] {
  const interview = session.read()
  const selected = session.selectedText().split(/\n+/u)
  const turn = textsOfTurn(interview, session.placeOfCaret()?.path)
  const columns: Column[] = [{ name: 'whole', length: whole, texts: allTexts(interview) }]
  if (selected.some((text) => text !== '')) columns.push(column('selection', selected))
  if (turn) columns.push(column('turn', turn))
  return columns
}

function column(name: Column['name'], texts: readonly string[]): Column {
  return { name, texts, length: lengthOf(texts) }
}

/** What `lengthsOf` counts. */
function allTexts({ frame, body, people }: Interview): string[] {
  return [frame.headline, ...frame.standfirst.map(plainText), ...body.flatMap((item) => printedTextsOf(item, people))]
}

function textsOfTurn({ body, people }: Interview, path: readonly (string | number)[] | undefined): string[] | null {
  const item = path?.[0] === 'body' ? body[Number(path[1])] : undefined
  return item?.type === 'turn' ? printedTextsOf(item, people) : null
}
