import { type ReactNode, useEffect, useState } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.tsx'
import { now } from '../lib/platform.ts'
import { dayOf } from '../player/days.ts'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { type BlockFault, readBlock, writeBlock } from './block.ts'
import styles from './certificate.module.css'
import { Door } from './door.tsx'
import { TextBox } from './field.tsx'
import { KeyCard } from './key-card.tsx'
import { saveSheet } from './save-sheet.ts'
import type { Envelope } from './schema.ts'
import { sheetOf } from './sheet.ts'
import { SheetView } from './sheet.tsx'
import { canSign, fingerprintOf, type OpenKey, signCertificate } from './signing.ts'

/** `#/trainer/sign`: a trainer's own key under a learner's certificate. */
export function SignPage(): ReactNode {
  const t = useTexts('certificate')
  const [able, setAble] = useState<boolean>()
  const [key, setKey] = useState<OpenKey>()
  const [content, setContent] = useState<Envelope>()
  useEffect(() => {
    void canSign().then(setAble)
  }, [])
  return (
    <Page title={t('sign.title')} lead={t('sign.lead')}>
      {able === undefined && <p role="status">{t('sign.asking')}</p>}
      {able === false && <Notice tone="warn">{t('sign.unable')}</Notice>}
      {able && (
        <div className={styles.steps}>
          <KeyCard open={key} onOpen={setKey} />
          <OpenCard content={content} onContent={setContent} />
          <SignCard key={content && writeBlock(content)} signer={key} content={content} />
        </div>
      )}
    </Page>
  )
}

function OpenCard(props: {
  content: Envelope | undefined
  onContent: (content: Envelope | undefined) => void
}): ReactNode {
  const t = useTexts('certificate')
  const language = useLanguage()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<BlockFault | { code: 'unreadable' }>()
  const { content, onContent } = props
  const change = (next: string) => {
    setText(next)
    setFault(undefined)
    onContent(undefined)
  }
  const read = () => {
    const result = readBlock(text)
    setFault(result.ok ? undefined : result.error)
    onContent(result.ok ? result.value : undefined)
  }
  return (
    <section className="card" aria-labelledby="open">
      <h2 id="open">{t('open.heading')}</h2>
      <p>{t('open.text')}</p>
      <Door text={text} onText={change} onUnreadable={() => setFault({ code: 'unreadable' })} />
      <div className={styles.actions}>
        <button type="button" onClick={read}>
          {t('open.action')}
        </button>
      </div>
      <output className={styles.outcome}>
        {fault && <Notice tone="warn">{t(`fault.${fault.code}`)}</Notice>}
        {content?.signed && <Notice tone="info">{t('open.resign')}</Notice>}
      </output>
      {content && <SheetView sheet={sheetOf(content.certificate, t, language)} />}
    </section>
  )
}

interface Done {
  name: string
  block: string
}

function SignCard(props: {
  signer: OpenKey | undefined
  content: Envelope | undefined
}): ReactNode {
  const t = useTexts('certificate')
  const language = useLanguage()
  const [done, setDone] = useState<Done>()
  const { signer, content } = props
  async function sign(key: OpenKey, { certificate }: Envelope): Promise<void> {
    const envelope = await signCertificate(certificate, key, dayOf(now()))
    const { signed } = envelope
    const fingerprint = await fingerprintOf(key.publicKey)
    const signature = signed && fingerprint !== undefined ? { signed, fingerprint } : undefined
    const sheet = sheetOf(certificate, t, language, signature)
    setDone({ name: saveSheet({ sheet, content: envelope }, t), block: writeBlock(envelope) })
  }
  return (
    <section className="card" aria-labelledby="do">
      <h2 id="do">{t('do.heading')}</h2>
      <p>{t('do.text')}</p>
      {signer && content ? (
        <button type="button" className="button-primary" onClick={() => void sign(signer, content)}>
          {t('do.action')}
        </button>
      ) : (
        <p>{t('do.wait')}</p>
      )}
      <output className={styles.outcome}>
        {done && <Notice tone="good">{t('do.done', { name: done.name })}</Notice>}
      </output>
      {done && <Copy block={done.block} />}
    </section>
  )
}

function Copy({ block }: { block: string }): ReactNode {
  const t = useTexts('certificate')
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const copy = () =>
    navigator.clipboard.writeText(block).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    )
  return (
    <>
      <TextBox label={t('do.block')} hint={t('do.block.hint')} value={block} />
      <button type="button" onClick={() => void copy()}>
        {t('do.copy')}
      </button>
      <output className={styles.outcome}>
        {copied === 'yes' && <p>{t('do.copied')}</p>}
        {copied === 'no' && <p>{t('do.copy.failed')}</p>}
      </output>
    </>
  )
}
