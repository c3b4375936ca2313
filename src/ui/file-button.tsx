import type { ReactNode, Ref } from 'react'
import styles from './file-button.module.css'
import { Icon } from './icon.tsx'

interface FileButtonProps {
  label: string
  /** As in HTML: endings and types. */
  accept: string
  multiple?: boolean
  onFiles: (files: File[]) => void
  ref?: Ref<HTMLInputElement>
}

/** A native file field whose label is the button. */
export function FileButton(props: FileButtonProps): ReactNode {
  const { label, accept, multiple = false, onFiles, ref } = props
  return (
    <label className={`button ${styles.file}`}>
      <Icon name="upload" />
      {label}
      <input
        ref={ref}
        type="file"
        className="visually-hidden"
        accept={accept}
        multiple={multiple}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // So that the same file can be chosen again.
          target.value = ''
        }}
      />
    </label>
  )
}
