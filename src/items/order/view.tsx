import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/use-texts.tsx'
import styles from '../items.module.css'
import { MarkOf } from '../parts.tsx'
import type { ViewProps } from '../view-contract.ts'
import type { Order } from './schema.ts'
import { moveStep, startingOrder } from './start.ts'

/** Two buttons per step. At an end the button stays where it is and says so, so focus never gets lost. */
export function OrderView(props: ViewProps<Order, readonly string[]>): ReactNode {
  const { item, disabled, seed, revealed, labelledBy } = props
  const answer = props.answer ?? startingOrder(item, seed)
  const t = useTexts('items')
  const [said, say] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const pressed = useRef<string>(undefined)

  // Moving an element in the document takes the focus away from it.
  useLayoutEffect(() => {
    if (pressed.current === undefined) return
    list.current?.querySelector<HTMLElement>(`[data-move="${pressed.current}"]`)?.focus()
    pressed.current = undefined
  }, [answer])

  const move = (id: string, by: -1 | 1) => {
    const step = item.steps.find((one) => one.id === id)?.text ?? ''
    const moved = moveStep(answer, id, by)
    const position = (moved ?? answer).indexOf(id) + 1
    say(t(moved ? 'order.moved' : 'order.end', { step, position, count: answer.length }))
    if (!moved) return
    pressed.current = buttonName(id, by)
    props.onAnswer(moved)
  }

  return (
    <>
      <ol className={styles.steps} ref={list} aria-labelledby={labelledBy}>
        {answer.map((id, index) => {
          const step = item.steps.find((one) => one.id === id)
          if (!step) return null
          const button = (by: -1 | 1, end: boolean) => (
            <button
              type="button"
              className={styles.move}
              data-move={buttonName(id, by)}
              aria-disabled={end}
              onClick={() => move(id, by)}
            >
              <Arrow by={by} />
              <span className="visually-hidden">
                {t(by === -1 ? 'order.up' : 'order.down', { step: step.text })}
              </span>
            </button>
          )
          return (
            <li key={id} className={styles.step}>
              <span className={styles.stepNumber} aria-hidden="true">
                {index + 1}
              </span>
              <span className={styles.stepText}>
                {step.text}
                <MarkOf type={item.type} revealed={revealed} id={id} />
              </span>
              {!disabled && (
                <span className={styles.moves}>
                  {button(-1, index === 0)}
                  {button(1, index === answer.length - 1)}
                </span>
              )}
            </li>
          )
        })}
      </ol>
      <output className="visually-hidden">{said}</output>
    </>
  )
}

const buttonName = (id: string, by: -1 | 1) => `${id}/${by}`

function Arrow({ by }: { by: -1 | 1 }): ReactNode {
  return (
    <svg className={styles.markIcon} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={by === -1 ? 'M12 19V5M6 11l6-6 6 6' : 'M12 5v14M6 13l6 6 6-6'} />
    </svg>
  )
}
