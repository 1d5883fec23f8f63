import { BookOpen, FileInput, PenLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../kit/Icon'
import { runCommand } from './commands'
import styles from './FirstStart.module.css'
import { importSample } from './openFiles'
import { useKeys } from './useKeys'

/** Nothing is open: the house asks in sans, and there are three answers in serif. */
export function FirstStart() {
  const { t } = useTranslation()
  const keys = useKeys()
  const answers = [
    { id: 'blank', icon: PenLine, keys: keys('new'), run: () => runCommand('new') },
    { id: 'text', icon: FileInput, keys: keys('import'), run: () => runCommand('import') },
    { id: 'sample', icon: BookOpen, keys: '', run: importSample },
  ] as const
  return (
    <div className={styles.first}>
      <h1 className={styles.question}>{t('first.question')}</h1>
      <div className={styles.answers}>
        {answers.map((answer) => (
          <button key={answer.id} type="button" className={styles.answer} onClick={answer.run}>
            <Icon of={answer.icon} size={18} />
            <span className={styles.words}>
              {t(`first.${answer.id}`)}
              <small>{t(`first.${answer.id}Hint`)}</small>
            </span>
            <kbd>{answer.keys}</kbd>
          </button>
        ))}
      </div>
      <p className={styles.drop}>{t('first.drop')}</p>
    </div>
  )
}
