/** Texts that public collections use to attack pages (NOTICE.md says where they come from), in an order that a seed names. */
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import * as v from 'valibot'
import { shuffle } from '../../../src/lib/shuffle.ts'
import { hostileTexts } from '../hostile-texts.ts'

const file = brotliDecompressSync(readFileSync('tests/support/payloads/public.json.br'))

export const collections = v.parse(
  v.record(v.string(), v.array(v.string())),
  JSON.parse(file.toString('utf8')),
)

/** All of them, none twice and none empty. */
export const payloads: readonly string[] = [
  ...new Set([...Object.values(collections).flat(), ...hostileTexts]),
].filter((text) => text.trim() !== '')

export const payloadsFor = (seed: number, count: number): string[] =>
  shuffle(payloads, seed).slice(0, count)
