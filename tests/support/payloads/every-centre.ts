/** A directory and a glossary in which every text that their schemas know is there. */
import type { Directory } from '../../../src/centres/schema.ts'
import type * as v from 'valibot'
import type { glossaryFile } from '../../../src/content/schema.ts'

const texts = { de: 'Text', en: 'Text' }

export const everyCentre: Directory = {
  $schema: 'Text',
  format: 1,
  centres: [
    {
      id: 'c',
      kind: 'helpline',
      name: texts,
      city: 'Text',
      phone: '116 016',
      website: 'https://example.org/',
      forWhom: texts,
      languages: ['de'],
      hours: texts,
      source: { title: 'Text', url: 'https://example.org/' },
      asOf: '2026-11-23',
    },
  ],
}

export const everyTerm: v.InferInput<typeof glossaryFile> = {
  $schema: 'Text',
  format: 1,
  language: 'de',
  terms: [{ id: 't', term: 'Text', aliases: ['Text'], text: 'Text', easy: 'Text' }],
}
