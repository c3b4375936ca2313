import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import { FileButton } from '../ui/file-button.tsx'
import styles from './certificate.module.css'
import { TextBox } from './field.tsx'

interface DoorProps {
  text: string
  onText: (text: string) => void
  onUnreadable: () => void
}

/** A certificate comes as a file or as pasted letters; both are just text here. */
export function Door({ text, onText, onUnreadable }: DoorProps): ReactNode {
  const t = useTexts('certificate')
  const read = (file: File | undefined) => {
    if (file) file.text().then(onText, onUnreadable)
  }
  return (
    <>
      <div className={styles.actions}>
        <FileButton
          label={t('door.file')}
          accept=".html,.txt,.json,text/html,text/plain"
          onFiles={([file]) => read(file)}
        />
      </div>
      <TextBox label={t('door.paste')} value={shown(text)} onChange={onText} />
    </>
  )
}

/** Of a whole file only the block is worth showing. */
function shown(text: string): string {
  const block = /-----BEGIN HINSEHEN CERTIFICATE-----[^-]*-----END HINSEHEN CERTIFICATE-----/.exec(
    text,
  )
  return block?.[0] ?? text.slice(0, 10_000)
}
