/**
 * Header files for common servers, written into the build (docs/decisions/0014-header-files.md).
 * They hold nothing that differs between two versions: a server that still has an older one serves a newer build rightly.
 */
import { types } from '../static.mjs'

/** A year, as long as caches keep anything; only for files whose name changes with their content. */
const hashedFiles = 'public, max-age=31536000, immutable'
/** Kept, but asked for again each time. */
const otherFiles = 'no-cache'

/** What the app never uses. Only names that browsers know: others are errors in their console. */
const unused = [
  'accelerometer',
  'bluetooth',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/**
 * What holds for every version. The page's own policy, in its `<meta>`, is stricter and names hashes; browsers obey both.
 * This one adds what only a header can say, and holds for files that are no page.
 */
export const lastingPolicy = [
  "default-src 'self' data: blob:",
  "script-src 'self' 'unsafe-inline'",
  "script-src-attr 'none'",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "frame-ancestors 'none'",
].join('; ')

/** The page's policy as it is, for those who renew the server's settings with every upload. */
const strictPolicy = (pagePolicy: string): string => `${pagePolicy}; frame-ancestors 'none'`

/** Name to value; sent with every answer, errors too. */
export const securityHeaders: { [name: string]: string } = {
  'Content-Security-Policy': lastingPolicy,
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Path below the build to text. */
export function serverFiles(pagePolicy: string): { [path: string]: string } {
  return {
    '.htaccess': apache(),
    'server/nginx.conf': nginx(),
    'server/Caddyfile': caddy(),
    'server/policy.txt': `${strictPolicy(pagePolicy)}\n`,
  }
}

/** `text/html` with its endings, as servers list them. */
const endingsByType = Object.entries(types).reduce<{ [type: string]: string[] }>(
  (found, [ending, type]) => {
    const bare = type.replace(/;.*$/, '')
    return { ...found, [bare]: [...(found[bare] ?? []), ending.slice(1)] }
  },
  {},
)
const typeList = Object.entries(endingsByType)
const packed = typeList.map(([type]) => type).filter((type) => /^text|json|svg/.test(type))

const quoted = (line: (name: string, value: string) => string) =>
  Object.entries(securityHeaders).map(([name, value]) => line(name, `"${value}"`))

function nginx(): string {
  const list = typeList.map(([type, names]) => `    ${type} ${names.join(' ')};`)
  return lines(
    '# Hinsehen behind nginx: inside a `location` or `server` that serves this folder,',
    '#   include /path/to/this/folder/server/nginx.conf;',
    '# It stays right for later versions. Try it with `nginx -t`.',
    'charset utf-8;',
    'types {',
    ...list,
    '}',
    'gzip on;',
    'gzip_vary on;',
    'gzip_min_length 512;',
    `gzip_types ${packed.filter((type) => type !== 'text/html').join(' ')};`,
    ...quoted((name, value) => `add_header ${name} ${value} always;`),
    '# Only what is there: an error is never kept.',
    `set $hinsehen_cache "${otherFiles}";`,
    `if ($uri ~ "/assets/[^/]+$") {`,
    `    set $hinsehen_cache "${hashedFiles}";`,
    '}',
    'add_header Cache-Control $hinsehen_cache;',
  )
}

function apache(): string {
  const hashed = '%{REQUEST_URI} =~ m#/assets/[^/]+$#'
  return lines(
    '# Hinsehen behind Apache 2.4: takes effect where it lies (AllowOverride FileInfo).',
    '# It stays right for later versions. Answers with status 500 mean that the server refuses it: delete it then.',
    'AddDefaultCharset utf-8',
    ...typeList.map(([type, names]) => `AddType ${type} ${names.join(' ')}`),
    '<IfModule mod_headers.c>',
    ...quoted((name, value) => `    Header always set ${name} ${value}`),
    '    # Only what is there: an error is never kept.',
    `    Header set Cache-Control "${otherFiles}" "expr=!(${hashed})"`,
    `    Header set Cache-Control "${hashedFiles}" "expr=${hashed}"`,
    '    # Packed answers have a mark of their own, which Apache itself does not know again.',
    '    RequestHeader edit If-None-Match "^(?:W/)?\\"(.+)-(?:gzip|br)\\"$" "\\"$1\\""',
    '</IfModule>',
    '<IfModule mod_filter.c>',
    '    <IfModule mod_deflate.c>',
    `        AddOutputFilterByType DEFLATE ${packed.join(' ')}`,
    '    </IfModule>',
    '</IfModule>',
  )
}

function caddy(): string {
  const list = typeList.filter(([type]) => /javascript|json|svg/.test(type))
  return lines(
    '# Hinsehen behind Caddy 2: inside a site or `handle_path` whose `root` is this folder,',
    '#   import /path/to/this/folder/server/Caddyfile',
    '#   file_server',
    '# It stays right for later versions. Try it with `caddy validate`.',
    'encode gzip',
    'header {',
    ...quoted((name, value) => `\t${name} ${value}`),
    '}',
    '# Only what is there: an error is never kept.',
    '@hinsehen_hashed {',
    '\tpath */assets/*',
    '\tfile',
    '}',
    '@hinsehen_other {',
    '\tnot path */assets/*',
    '\tfile {path} {path}/index.html',
    '}',
    `header @hinsehen_hashed Cache-Control "${hashedFiles}"`,
    `header @hinsehen_other Cache-Control "${otherFiles}"`,
    ...list.flatMap(([type, names]) => {
      const name = `@hinsehen_${names[0]}`
      return [
        `${name} {`,
        `\tpath ${names.map((ending) => `*.${ending}`).join(' ')}`,
        '\tfile',
        '}',
        `header ${name} Content-Type "${type}"`,
      ]
    }),
  )
}

const lines = (...all: string[]) => `${all.join('\n')}\n`
