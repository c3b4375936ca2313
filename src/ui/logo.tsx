import type { ReactNode } from 'react'

/** A roof and an open eye in one, with a doorway as its iris: a house where people look closely and the door is open. One colour is enough. */
export function Logo({ className }: { className?: string | undefined }): ReactNode {
  return (
    <svg className={className} viewBox="0 0 64 64" width="40" height="40" aria-hidden="true">
      <path
        d="M4 38 32 11l28 27c-8 11-17 16-28 16S12 49 4 38Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="5.5"
        strokeLinejoin="round"
      />
      <path d="M22.5 53V38.5a9.5 9.5 0 0 1 19 0V53Z" fill="currentColor" />
    </svg>
  )
}
