import { type ComponentProps, type ReactNode, useEffect, useState } from 'react'
import type { BuiltItems } from '../content/built.ts'
import { type LoadFault, loadItems } from '../content/load.ts'
import { loadAreas } from '../i18n/texts.ts'
import { useTexts } from '../i18n/use-texts.tsx'
import { err, ok, type Result } from '../lib/result.ts'
import blocks from './blocks.module.css'
import css from './player.module.css'
import type { Question } from './question.tsx'

type Props = Omit<ComponentProps<typeof Question>, keyof BuiltItems>

/** An item on a screen. The items of a module and what shows them load after the first lesson. */
export function ItemBlock(props: Props): ReactNode {
  const { id, language } = props.module
  const t = useTexts('player')
  const [questions, retry] = useQuestions(id, language)
  if (!questions) return <div className={blocks.coming} aria-busy="true" />
  if (!questions.ok)
    return (
      <div className={css.actions}>
        <p role="status">{t(`fault.${questions.error.code}.text`)}</p>
        <button type="button" className="button button-primary" onClick={retry}>
          {t('fault.retry')}
        </button>
      </div>
    )
  const { Show, items, contents } = questions.value
  return <Show {...props} items={items} contents={contents} />
}

interface Questions extends BuiltItems {
  Show: typeof Question
}

const kept = new Map<string, Questions>()

/** From here on the items of the module are there at the first render. */
export function rememberQuestions(id: string, language: string, questions: Questions): Questions {
  kept.set(`${id}/${language}`, questions)
  return questions
}

/** Undefined while they load; while another language loads, the old one stays in view. */
function useQuestions(
  id: string,
  language: string,
): [questions: Result<Questions, LoadFault> | undefined, retry: () => void] {
  const [loaded, setLoaded] = useState<Result<Questions, LoadFault>>()
  const [attempt, setAttempt] = useState(0)
  const known = kept.get(`${id}/${language}`)
  useEffect(() => {
    if (kept.has(`${id}/${language}`)) return undefined
    let current = true
    void loadQuestions(id, language).then((result) => {
      if (current) setLoaded(result)
    })
    return () => {
      current = false
    }
  }, [id, language, attempt])
  return [known ? ok(known) : loaded, () => setAttempt((count) => count + 1)]
}

const loading = new Map<string, Promise<Result<Questions, LoadFault>>>()

/** Also called while a screen without items is read, so that the next one does not wait. */
export function loadQuestions(id: string, language: string): Promise<Result<Questions, LoadFault>> {
  const key = `${id}/${language}`
  const known = kept.get(key)
  if (known) return Promise.resolve(ok(known))
  const already = loading.get(key)
  if (already) return already
  const started = fetchQuestions(id, language).finally(() => loading.delete(key))
  loading.set(key, started)
  return started
}

async function fetchQuestions(id: string, language: string): Promise<Result<Questions, LoadFault>> {
  try {
    const [built, { Question: Show }] = await Promise.all([
      loadItems(id, language),
      import('./question.tsx'),
      loadAreas('items'),
    ])
    if (!built.ok) return built
    return ok(rememberQuestions(id, language, { ...built.value, Show }))
  } catch {
    // The code or the words did not come.
    return err({ code: 'unreachable' })
  }
}
