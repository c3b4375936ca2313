import { useEffect } from 'react'
import { setBusy } from './busy.ts'

/** While an item is open nobody is offered a reload. */
export function useBusyWhile(reason: string, open: boolean): void {
  useEffect(() => (open ? setBusy(reason) : undefined), [reason, open])
}
