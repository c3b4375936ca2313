/** A folder in memory that behaves like the origin private file system, and breaks when it is told to. */
import type { JournalFolder, OpenFile } from '../../src/progress/journal.ts'

export class Disk implements JournalFolder {
  readonly files = new Map<string, Uint8Array>()
  /** What is open is open alone, as the browser holds it. */
  readonly #open = new Set<string>()
  /** Bytes that may still be written before the power goes; undefined: it stays. */
  power: number | undefined
  /** Bytes the whole disk can hold. */
  room = Infinity
  /** Fails every call of one operation with an exception of this name. */
  fault: { operation: Operation; name: string } | undefined
  flushes = 0

  async *keys(): AsyncGenerator<string> {
    this.#meet('keys')
    for (const name of Array.from(this.files.keys())) yield name
  }

  async getFileHandle(name: string, { create = false } = {}) {
    this.#meet('getFileHandle')
    if (!this.files.has(name)) {
      if (!create) throw new DOMException(name, 'NotFoundError')
      this.#spend(0)
      this.files.set(name, new Uint8Array())
    }
    return { createSyncAccessHandle: () => this.#handle(name) }
  }

  async removeEntry(name: string): Promise<void> {
    this.#meet('removeEntry')
    this.#spend(1)
    if (this.#open.has(name)) throw new DOMException(name, 'NoModificationAllowedError')
    this.files.delete(name)
  }

  /** What was open is free again, as when its process is gone. */
  letGo(): void {
    this.#open.clear()
  }

  /** Everything at rest, as the next start of the browser finds it. */
  restarted(): Disk {
    const next = new Disk()
    for (const [name, bytes] of this.files) next.files.set(name, bytes.slice())
    return next
  }

  /** All text on the disk. */
  text(): string {
    return [...this.files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('')
  }

  async #handle(name: string): Promise<OpenFile> {
    this.#meet('createSyncAccessHandle')
    if (this.#open.has(name)) throw new DOMException(name, 'NoModificationAllowedError')
    this.#open.add(name)
    const content = () => this.files.get(name) ?? new Uint8Array()
    return {
      getSize: () => (this.#meet('getSize'), content().length),
      read: (bytes, { at }) => {
        this.#meet('read')
        const part = content().subarray(at, at + bytes.length)
        bytes.set(part)
        return part.length
      },
      write: (bytes, { at }) => {
        this.#meet('write')
        const others = this.#size() - content().length
        const fits = Math.max(0, Math.min(bytes.length, this.room - others - at))
        const written = bytes.subarray(0, fits)
        const next = new Uint8Array(Math.max(content().length, at + written.length))
        next.set(content())
        const left = this.power ?? Infinity
        next.set(written.subarray(0, left), at)
        // What was under way when the power went may be there in part.
        this.files.set(name, left < written.length ? next.slice(0, at + left) : next)
        this.#spend(written.length)
        return written.length
      },
      truncate: (size) => {
        this.#meet('truncate')
        this.#spend(1)
        this.files.set(name, content().slice(0, size))
      },
      flush: () => {
        this.#meet('flush')
        this.#spend(0)
        this.flushes++
      },
      close: () => void this.#open.delete(name),
    }
  }

  #meet(operation: Operation): void {
    if (this.fault?.operation === operation) throw new DOMException(operation, this.fault.name)
  }

  #size(): number {
    return [...this.files.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  }

  #spend(bytes: number): void {
    if (this.power === undefined) return
    this.power -= bytes
    if (this.power < 0) {
      this.power = -1
      throw new PowerCut()
    }
  }
}

/** Everything that can fail. */
export const operations = [
  'keys',
  'getFileHandle',
  'createSyncAccessHandle',
  'getSize',
  'read',
  'write',
  'truncate',
  'flush',
  'removeEntry',
] as const
export type Operation = (typeof operations)[number]

export class PowerCut extends Error {}
