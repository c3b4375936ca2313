import { Component, type ReactNode } from 'react'
import { textsOf } from '../i18n/texts.ts'

/** A bug in one page must not take the way out with it. */
export class ErrorBoundary extends Component<
  { children: ReactNode },
  { error: Error | undefined }
> {
  override state: { error: Error | undefined } = { error: undefined }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children
    const t = textsOf('shell')
    return (
      <>
        <h1>{t('error.title')}</h1>
        <p>{t('error.text')}</p>
      </>
    )
  }
}
