/** True when the build is there; `testing` is the build with the kitchen-sink module and a made-up language. */
export function ensureBuild(options?: { testing?: boolean }): boolean
