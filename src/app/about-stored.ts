/** Every field that the app stores, tied to the types it is stored as: a new field does not compile until it has its words here. */
import type { Key } from '../i18n/keys.ts'
import type { LearnerEvent } from '../progress/events.ts'
import type { Incident } from '../progress/incidents.ts'
import { databaseName, incidentsKey, journalName, witnessKey } from '../progress/names.ts'
import type { Profile } from '../progress/record.ts'
import { type Preferences, preferencesKey } from '../ui/preferences.ts'

type Words<Field extends PropertyKey> = { [F in Field]: Key<'about'> }
type Kind = LearnerEvent['kind']
/** What all kinds have. */
type CommonField = keyof LearnerEvent
type OwnField<K extends Kind> = Exclude<keyof Extract<LearnerEvent, { kind: K }>, CommonField>

const common = {
  id: 'field.id',
  profile: 'field.profile',
  seq: 'field.seq',
  at: 'field.at',
  kind: 'field.kind',
  module: 'field.module',
} satisfies Words<CommonField>

const own = {
  attempt: {
    item: 'field.item',
    objective: 'field.objective',
    mode: 'field.mode',
    answer: 'field.answer',
    certainty: 'field.certainty',
    round: 'field.round',
    content: 'field.content',
    score: 'field.score',
  },
  visit: { screen: 'field.screen' },
  finished: { way: 'field.way' },
  planned: { plan: 'field.plan' },
} satisfies { [K in Kind]: Words<OwnField<K>> }

const person = {
  id: 'field.profile',
  nickname: 'field.nickname',
  created: 'field.created',
  pin: 'field.pin',
} satisfies Words<keyof Profile>

const preferences = {
  language: 'field.language',
  theme: 'field.theme',
  textSize: 'field.textSize',
  easy: 'field.easy',
  cover: 'field.cover',
  discreet: 'field.discreet',
  lastBackup: 'field.lastBackup',
  quietUntil: 'field.quietUntil',
  land: 'field.land',
  house: 'field.house',
  profile: 'field.learns',
} satisfies Words<keyof Preferences>

const repairs = {
  at: 'field.repair.at',
  database: 'field.repair.database',
  journal: 'field.repair.journal',
  lost: 'field.repair.lost',
} satisfies Words<keyof Incident>

/** What the browser's own tools list by name; of the last group these are the beginnings of the names. */
const course = {
  'hinsehen-shell': 'field.shell',
  'hinsehen-module': 'field.modules',
  'hinsehen-data': 'field.data',
  'hinsehen-reloaded': 'field.reloaded',
  'hinsehen-left': 'field.left',
} satisfies { [name: string]: Key<'about'> }

interface StoredTable {
  heading: Key<'about'>
  /** Where it lies. */
  place: Key<'about'>
  /** The name it has in the browser. */
  name?: string
  groups: { heading?: Key<'about'>; fields: { name: string; words: Key<'about'> }[] }[]
}

const fields = (words: { [name: string]: Key<'about'> }) =>
  Object.entries(words).map(([name, words]) => ({ name, words }))

export const stored: StoredTable[] = [
  {
    heading: 'stored.record.name',
    place: 'stored.record.text',
    name: databaseName,
    groups: [
      { heading: 'kind.common', fields: fields(common) },
      { heading: 'kind.attempt', fields: fields(own.attempt) },
      { heading: 'kind.visit', fields: fields(own.visit) },
      { heading: 'kind.finished', fields: fields(own.finished) },
      { heading: 'kind.planned', fields: fields(own.planned) },
      { heading: 'kind.person', fields: fields(person) },
      { heading: 'kind.extract', fields: fields({ extract: 'field.extract' }) },
    ],
  },
  {
    heading: 'stored.journal.name',
    place: 'stored.journal.text',
    name: journalName,
    groups: [{ fields: [{ name: 'jsonl', words: 'field.journal' }] }],
  },
  {
    heading: 'stored.witness.name',
    place: 'stored.settings.text',
    name: witnessKey,
    groups: [{ fields: [{ name: '0 … 9', words: 'field.witness' }] }],
  },
  {
    heading: 'stored.repairs.name',
    place: 'stored.settings.text',
    name: incidentsKey,
    groups: [{ fields: fields(repairs) }],
  },
  {
    heading: 'stored.settings.name',
    place: 'stored.settings.text',
    name: preferencesKey,
    groups: [{ fields: fields(preferences) }],
  },
  {
    heading: 'stored.course.name',
    place: 'stored.course.text',
    groups: [{ fields: fields(course) }],
  },
]
