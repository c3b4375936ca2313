import { type ReactNode, useState } from 'react'
import type { Module, ModuleBlock } from '../content/schema.ts'
import { useTexts } from '../i18n/use-texts.tsx'
import { chosenPlan } from '../progress/folds.ts'
import { openRecord } from '../progress/open.ts'
import type { Saved } from '../progress/record.ts'
import { useEvents } from '../progress/use-record.tsx'
import css from './blocks.module.css'
import { SaveLine } from './save-line.tsx'

interface PlanChooserProps {
  block: Extract<ModuleBlock, { type: 'plan-chooser' }>
  module: Module
  easy: boolean
}

/** One if-then plan for the next shift. The choice can be changed at any time. */
export function PlanChooser({ block, module, easy }: PlanChooserProps): ReactNode {
  const t = useTexts('player')
  const events = useEvents({ kind: 'planned', module: module.id })
  const [picked, setPicked] = useState<string>()
  const [saved, setSaved] = useState<Saved['state'] | 'saving'>()
  const plans = block.plans
    ? module.plans.filter((plan) => block.plans?.includes(plan.id))
    : module.plans
  // The dot moves at once; the line below says when it is kept.
  const chosen = picked ?? (events && chosenPlan(events, module.id))
  const choose = async (plan: string) => {
    setPicked(plan)
    setSaved('saving')
    const result = await (await openRecord()).append({ kind: 'planned', module: module.id, plan })
    setSaved(result.state)
  }
  return (
    <fieldset className={css.plans}>
      <legend>{t('plan.legend')}</legend>
      {plans.map((plan) => {
        const words = (easy && plan.easy) || plan
        return (
          <label key={plan.id}>
            <input
              type="radio"
              name={`plan-${module.id}`}
              checked={chosen === plan.id}
              onChange={() => void choose(plan.id)}
            />
            <span>
              <strong>{words.when}</strong> {words.then}
            </span>
          </label>
        )
      })}
      <SaveLine state={saved} />
    </fieldset>
  )
}
