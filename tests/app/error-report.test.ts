import { expect, test } from 'vitest'
import { errorReport } from '../../src/app/error-report.ts'

const circumstances = {
  route: '#/search?q=Frau%20M.',
  browser: 'Testbrowser 1',
  language: 'de',
  now: Date.UTC(2026, 10, 23, 12),
}

test('a report says what went wrong, where, when and in which browser', () => {
  const error = new Error('no title', { cause: new TypeError('undefined') })
  const report = errorReport(error, circumstances)
  for (const part of ['no title', '#/search', '2026-11-23T12:00:00.000Z', 'Testbrowser 1', 'de'])
    expect(report).toContain(part)
  expect(report).toContain('TypeError: undefined')
})

test('a report keeps what somebody searched for out of it', () => {
  expect(errorReport(new Error('x'), circumstances)).not.toContain('Frau')
})

test('an error whose stack leaves out its message is reported with both', () => {
  const error = new Error('what happened')
  error.stack = 'somewhere@app.js:1'
  expect(errorReport(error, circumstances)).toContain('what happened')
})
