/**
 * Reads strict JSON into plain data and a tree of places, without recursion: a hostile file can neither
 * overflow the stack nor fill the memory, because the limits hold while it is read.
 */
import { createScanner, type JSONScanner } from 'jsonc-parser'
import { err, ok, type Result } from '../lib/result.ts'
import { characterFault } from './characters.ts'
import type { Code } from './findings.ts'
import { countMarks, fileLimits, forbiddenKeys, nestingOf } from './limits.ts'

/** A value with its place: offsets in UTF-16 units, `end` exclusive. */
export interface JsonNode {
  start: number
  end: number
  value: unknown
  /** Of an object. */
  entries?: Map<string, JsonEntry>
  /** Of an array. */
  elements?: JsonNode[]
}

export interface JsonEntry {
  keyStart: number
  keyEnd: number
  node: JsonNode
}

/** Why the text is no JSON we accept. `fix` is the change that would repair it, where one is plain. */
export interface JsonFault {
  code: Code
  start: number
  end: number
  values?: { [name: string]: string | number }
  fix?: { start: number; end: number; text: string }
}

export function readJson(text: string): Result<JsonNode, JsonFault> {
  const reader = new Reader(text)
  try {
    return ok(reader.read())
  } catch (error) {
    if (error instanceof Refused) return err(error.fault)
    throw error
  }
}

/** Leaves the reader from any depth of its calls; caught in `readJson`, the only door. */
class Refused extends Error {
  override name = 'Refused'
  readonly fault: JsonFault
  constructor(fault: JsonFault) {
    super(fault.code)
    this.fault = fault
  }
}

// The scanner's kinds and errors are `const enum`s of a declaration file, which single-file compilers cannot inline.
const kind = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  trivia: 15,
  unknown: 16,
  end: 17,
} as const
const fault = { openString: 2, openNumber: 3, unicode: 4, escape: 5, character: 6 } as const

interface Open {
  node: JsonNode
  /** The key that waits for its value. */
  key?: { name: string; start: number; end: number }
}

class Reader {
  private readonly scanner: JSONScanner
  private token: number = kind.unknown
  /** End of the last token that was used, where a missing comma belongs. */
  private previousEnd = 0
  private nodes = 0
  private marks = 0
  private readonly open: Open[] = []

  private readonly text: string

  constructor(text: string) {
    this.text = text
    this.scanner = createScanner(text, false)
  }

  read(): JsonNode {
    this.advance()
    if (this.is(kind.end)) this.refuse('json.empty', { start: 0, end: 0 })
    const root = this.value()
    while (this.open.length > 0) this.step()
    if (!this.is(kind.end)) this.refuse('json.rest')
    return root
  }

  /** One entry, element or closing bracket of the innermost open object or array. */
  private step(): void {
    const top = this.open.at(-1)
    if (!top) return
    const isObject = top.node.entries !== undefined
    const size = top.node.entries?.size ?? top.node.elements?.length ?? 0
    if (this.is(isObject ? kind.closeBrace : kind.closeBracket)) {
      this.close(top)
      return
    }
    if (size > 0) this.comma(top)
    if (isObject) this.key(top)
    this.value()
  }

  private close(top: Open): void {
    top.node.end = this.tokenEnd()
    this.open.pop()
    this.advance()
  }

  private comma(top: Open): void {
    if (this.is(kind.end)) this.refuseOpen(top)
    if (this.is(kind.closeBrace) || this.is(kind.closeBracket))
      this.refuse('json.bracket', { values: this.openValues(top) })
    if (!this.is(kind.comma)) {
      const at = this.previousEnd
      this.refuseBadToken()
      this.refuse('json.comma', {
        start: at - 1,
        end: at,
        fix: { start: at, end: at, text: ',' },
      })
    }
    const start = this.scanner.getTokenOffset()
    this.advance()
    if (this.is(kind.closeBrace) || this.is(kind.closeBracket))
      this.refuse('json.trailing-comma', {
        start,
        end: start + 1,
        fix: { start, end: start + 1, text: '' },
      })
  }

  private key(top: Open): void {
    if (this.is(kind.end)) this.refuseOpen(top)
    this.refuseBadToken()
    if (!this.is(kind.string)) this.refuse('json.key')
    const name = this.scanner.getTokenValue()
    const start = this.scanner.getTokenOffset()
    const end = this.tokenEnd()
    this.checkText(name)
    if (forbiddenKeys.has(name)) this.refuse('forbidden-key', { values: { key: name } })
    if (top.node.entries?.has(name)) this.refuse('duplicate-key', { values: { key: name } })
    this.advance()
    if (!this.is(kind.colon)) {
      this.refuseBadToken()
      this.refuse('json.colon', { start, end, fix: { start: end, end, text: ':' } })
    }
    this.advance()
    top.key = { name, start, end }
  }

  private value(): JsonNode {
    const top = this.open.at(-1)
    if (this.is(kind.end) && top) this.refuseOpen(top)
    this.refuseBadToken()
    const node = this.begin()
    this.nodes++
    if (this.nodes > fileLimits.nodes)
      this.refuse('limit.nodes', { values: { max: fileLimits.nodes } })
    this.attach(node, top)
    if (node.entries || node.elements) {
      this.open.push({ node })
      if (this.open.length > fileLimits.depth)
        this.refuse('limit.depth', { values: { max: fileLimits.depth } })
    }
    this.advance()
    return node
  }

  private begin(): JsonNode {
    const place = { start: this.scanner.getTokenOffset(), end: this.tokenEnd() }
    switch (this.token) {
      case kind.openBrace:
        return { ...place, value: {}, entries: new Map() }
      case kind.openBracket:
        return { ...place, value: [], elements: [] }
      case kind.string: {
        const value = this.scanner.getTokenValue()
        this.checkText(value)
        return { ...place, value }
      }
      case kind.number:
        return { ...place, value: Number(this.scanner.getTokenValue()) }
      case kind.true:
        return { ...place, value: true }
      case kind.false:
        return { ...place, value: false }
      case kind.null:
        return { ...place, value: null }
      default:
        return this.refuse('json.value')
    }
  }

  private attach(node: JsonNode, top: Open | undefined): void {
    if (!top) return
    const data = top.node.value
    if (top.node.elements && Array.isArray(data)) {
      top.node.elements.push(node)
      data.push(node.value)
    } else if (top.node.entries && top.key && isRecord(data)) {
      top.node.entries.set(top.key.name, { keyStart: top.key.start, keyEnd: top.key.end, node })
      data[top.key.name] = node.value
      delete top.key
    }
  }

  private checkText(text: string): void {
    if (text.length > fileLimits.text)
      this.refuse('limit.text', { values: { max: fileLimits.text, count: text.length } })
    this.checkMarks(text)
    const bad = characterFault(text)
    if (!bad) return
    const token = this.scanner.getTokenOffset()
    const start = token + rawOffset(this.text.slice(token, this.tokenEnd()), bad.index)
    this.refuse(bad.code, { start, end: start + 1, values: { character: bad.character } })
  }

  /** Before Markdown is read, in any field: deep nesting breaks its reader, and many marks keep it busy for minutes. */
  private checkMarks(text: string): void {
    const count = countMarks(text)
    this.marks += count
    if (count > fileLimits.marks)
      this.refuse('limit.marks', { values: { max: fileLimits.marks, count } })
    if (this.marks > fileLimits.allMarks)
      this.refuse('limit.all-marks', { values: { max: fileLimits.allMarks } })
    const depth = nestingOf(text)
    if (depth > fileLimits.nesting)
      this.refuse('limit.nesting', { values: { max: fileLimits.nesting, count: depth } })
  }

  private advance(): void {
    this.previousEnd = this.scanner.getTokenOffset() + this.scanner.getTokenLength()
    do this.token = this.scanner.scan()
    while (this.is(kind.trivia) || this.is(kind.lineBreak))
  }

  /** A call, because the compiler would not see that `advance` changes the token. */
  private is(wanted: number): boolean {
    return this.token === wanted
  }

  private tokenEnd(): number {
    return this.scanner.getTokenOffset() + this.scanner.getTokenLength()
  }

  /** What cannot stand anywhere in JSON: comments, wrong quotes, words, broken strings and numbers. */
  private refuseBadToken(): void {
    const start = this.scanner.getTokenOffset()
    const end = this.tokenEnd()
    if (this.is(kind.lineComment) || this.is(kind.blockComment))
      this.refuse('json.comment', { fix: { start, end, text: '' } })
    if (this.is(kind.unknown)) this.refuseWord(start, end)
    switch (this.scanner.getTokenError()) {
      case fault.openString:
        return this.refuse('json.open-string', {
          fix: { start: end, end, text: '"' },
        })
      case fault.openNumber:
        return this.refuse('json.number')
      case fault.unicode:
      case fault.escape:
        return this.refuse('json.escape')
      case fault.character:
        return this.refuse('json.control')
    }
  }

  private refuseWord(start: number, end: number): void {
    const word = this.text.slice(start, end)
    if (/^[„“”‚‘’'«»`]/.test(word)) {
      const line = /^[^\r\n]*/.exec(this.text.slice(start, start + 400))?.[0] ?? word
      const quoted = /^[„“”‚‘’'«»`]([^„“”‚‘’'«»`"]*)[„“”‚‘’'«»`"]?/.exec(line)
      this.refuse('json.quotes', {
        fix: {
          start,
          end: start + (quoted?.[0].length ?? word.length),
          text: `"${quoted?.[1] ?? ''}"`,
        },
      })
    }
    if (/^[A-Za-z_$][\w$-]*$/.test(word) && /^\s*:/.test(this.text.slice(end, end + 20)))
      this.refuse('json.key', { fix: { start, end, text: `"${word}"` } })
    this.refuse('json.word', { values: { word: word.slice(0, 40) } })
  }

  private refuseOpen(top: Open): never {
    const end = this.previousEnd
    this.refuse('json.open-bracket', { start: end - 1, end, values: this.openValues(top) })
  }

  private openValues({ node }: Open): { bracket: string; line: number } {
    const line = this.text.slice(0, node.start).split('\n').length
    return { bracket: node.entries ? '}' : ']', line }
  }

  private refuse(code: Code, more: Partial<JsonFault> = {}): never {
    throw new Refused({
      code,
      start: this.scanner.getTokenOffset(),
      end: this.tokenEnd(),
      ...more,
    })
  }
}

/** Where in a JSON string literal the character stands that is number `index` of the decoded text. */
export function rawOffset(literal: string, index: number): number {
  let offset = 1
  for (let decoded = 0; decoded < index && offset < literal.length - 1; decoded++)
    offset += literal[offset] === '\\' ? (literal[offset + 1] === 'u' ? 6 : 2) : 1
  return offset
}

export const isRecord = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
