import type { ReactNode } from 'react'
import type { Texts } from '../i18n/keys.ts'
import { useTexts } from '../i18n/use-texts.tsx'
import { Icon } from '../ui/icon.tsx'
import type { ReadyFault } from './readiness.ts'
import styles from './ready-mark.module.css'
import { useReady } from './use-ready.tsx'

interface ReadyMarkProps {
  module: string
  language: string
  /** Names the module for people who hear the button without its card. */
  title: string
}

/** Whether a module works without a network, in words, and how to make it so. Its height never changes. */
export function ReadyMark({ module, language, title }: ReadyMarkProps): ReactNode {
  const t = useTexts('shell')
  const { readiness, make } = useReady(module, language)
  const state = readiness?.state
  return (
    <div className={styles.mark}>
      <output className={styles.state}>
        {/* What is outdated still works without a network, and is renewed in the background. */}
        {(state === 'ready' || state === 'outdated') && (
          <>
            <Icon name="ready" />
            {t('ready.yes')}
          </>
        )}
        {state === 'loading' && t('ready.loading')}
        {state === 'not-ready' && t('ready.no')}
        {readiness?.fault && ` ${faultWords(readiness.fault, t)}`}
      </output>
      {state === 'not-ready' && (
        <button type="button" className="button-quiet" onClick={make}>
          <Icon name="download" />
          {t('ready.make')}
          <span className="visually-hidden">{t('ready.which', { title })}</span>
        </button>
      )}
    </div>
  )
}

function faultWords(fault: ReadyFault, t: Texts<'shell'>): string {
  switch (fault.code) {
    case 'no-worker':
      return t('ready.fault.noWorker')
    case 'unreachable':
      return t('ready.fault.unreachable', { path: fault.path })
    case 'status':
      return t('ready.fault.status', { path: fault.path, status: fault.status })
    case 'wrong-size':
      return t('ready.fault.size', {
        path: fault.path,
        found: fault.found,
        expected: fault.expected,
      })
    case 'wrong-type':
    case 'damaged':
      return t('ready.fault.content', { path: fault.path })
    case 'unlisted':
      return t('ready.fault.unlisted')
    case 'not-kept':
      return t('ready.fault.notKept')
  }
}
