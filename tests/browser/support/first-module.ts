/** The module that a new learner is led to. */
import { readFileSync } from 'node:fs'
import course from '../../../modules/course.json' with { type: 'json' }
import type { ModuleSource } from '../../../src/content/schema.ts'

export const firstModule: ModuleSource = JSON.parse(
  readFileSync(`modules/${course.modules[0]?.id}/de.json`, 'utf8'),
)
