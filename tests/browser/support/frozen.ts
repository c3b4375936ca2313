/** Profiles of a real browser with a record in them, frozen in tests/compat/profiles/: of an address that has no port. */
export const frozenAddress = 'http://hinsehen.localhost/'
export const frozenAnswers = 40

export const frozenFlags = (port: number): string[] => [
  `--host-resolver-rules=MAP hinsehen.localhost:80 localhost:${port}`,
]
