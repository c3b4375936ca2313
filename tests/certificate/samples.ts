import type { Certificate } from '../../src/certificate/schema.ts'

export const aCertificate = (changes: Partial<Certificate> = {}): Certificate => ({
  format: 1,
  app: 'hinsehen',
  kind: 'certificate',
  name: 'Zühal Jürgensen',
  course: 'Hinsehen',
  language: 'de',
  modules: [
    {
      id: 'signs-in-daily-work',
      title: 'Hinweise im Alltag',
      objectives: ['Sie beschreiben, was zu sehen war.'],
      minutes: 15,
      updated: '2026-11-20',
      way: 'full',
      finished: '2026-11-24',
    },
  ],
  minutes: 15,
  issued: '2026-11-25',
  version: '0.1.0',
  versionDay: '2026-11-25',
  ...changes,
})
