/** Finds nginx, Apache and Caddy, and starts one of them with a folder in a place of its own: for tests of the header files. */
import { spawn } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Name of the server to names of its program and of its Debian package. */
const servers = {
  nginx: { programs: ['nginx'], debian: 'nginx' },
  apache: { programs: ['apache2', 'httpd'], debian: 'apache2' },
  caddy: { programs: ['caddy'], debian: 'caddy' },
}
export const serverNames = Object.keys(servers)
export const serverPackages = Object.values(servers).map(({ debian }) => debian)

/** Debian keeps server programs in folders that are not everyone's PATH. */
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']

const apacheModules = [
  '/usr/lib/apache2/modules',
  '/usr/lib64/httpd/modules',
  '/usr/libexec/apache2',
]

/** Path of the program, or undefined where the server is not on this machine. */
export const findServer = (name) =>
  servers[name].programs
    .flatMap((program) => folders.map((folder) => join(folder, program)))
    .find(isProgram)

/** A line that says which servers are not here and how to get them, or undefined when all are. */
export function missingServers() {
  const missing = serverNames.filter((name) => findServer(name) === undefined)
  if (missing.length === 0) return undefined
  const packages = missing.map((name) => servers[name].debian).join(' ')
  return `Not on this machine, so the header files were not tried with: ${missing.join(', ')} (Debian: sudo apt-get install ${packages})`
}

/**
 * Serves a copy of `folder` below `/kurs/` with the header file that lies in it. `edit` may change the text of that file.
 * Throws with what the server wrote when it does not start.
 */
export async function startServer(name, folder, edit = (text) => text) {
  const program = findServer(name)
  if (program === undefined) throw new Error(missingServers())
  const home = mkdtempSync(join(tmpdir(), 'hinsehen-server-'))
  // Apache gives up its rights as root and then has to get here all the same.
  chmodSync(home, 0o755)
  const files = join(home, 'site', 'kurs')
  cpSync(folder, files, { recursive: true })
  mkdirSync(join(home, 'own'))
  const port = await freePort()
  const { config, headers, args, env } = setups[name]({ home, files, port })
  const headerFile = join(files, headers)
  writeFileSync(headerFile, edit(readFileSync(headerFile, 'utf8')))
  writeFileSync(join(home, 'config'), config)
  const child = spawn(program, args, { cwd: home, env: { ...process.env, ...env } })
  const said = []
  child.stdout.on('data', (text) => said.push(String(text)))
  child.stderr.on('data', (text) => said.push(String(text)))
  const ended = new Promise((done) => child.once('exit', done))
  const close = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  const url = `http://localhost:${port}/kurs/`
  if (await answers(url, child)) return { url, port, files, close }
  if (existsSync(join(home, 'log'))) said.push(readFileSync(join(home, 'log'), 'utf8'))
  await close()
  throw new Error(`${program} did not start:\n${said.join('')}`)
}

/** Some builds of Apache have a module in them that others load. */
const loadModule = (name, folder) =>
  `<IfModule !mod_${name}.c>\nLoadModule ${name}_module ${folder}/mod_${name}.so\n</IfModule>`

const setups = {
  nginx: ({ home, files, port }) => ({
    headers: 'server/nginx.conf',
    args: ['-p', home, '-c', join(home, 'config'), '-e', 'stderr'],
    config: `daemon off;
pid ${home}/pid;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
error_log stderr;
events {}
http {
    access_log off;
    ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${home}/own/${kind};`).join(' ')}
    server {
        listen 127.0.0.1:${port};
        location /kurs/ {
            alias ${files}/;
            include ${files}/server/nginx.conf;
        }
    }
}
`,
  }),
  apache: ({ home, port }) => {
    const modules = apacheModules.find((path) => existsSync(path))
    const names = 'mpm_event authz_core unixd dir mime headers filter deflate'.split(' ')
    return {
      headers: '.htaccess',
      args: ['-DFOREGROUND', '-f', join(home, 'config')],
      config: `ServerRoot ${home}
ServerName localhost
${names.map((name) => loadModule(name, modules)).join('\n')}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
PidFile ${home}/pid
Mutex pthread
DefaultRuntimeDir ${home}/own
TypesConfig /dev/null
ErrorLog ${home}/log
Listen 127.0.0.1:${port}
DocumentRoot ${home}/site
DirectoryIndex index.html
<Directory ${home}/site>
    AllowOverride FileInfo
    Require all granted
</Directory>
`,
    }
  },
  caddy: ({ home, files, port }) => ({
    headers: 'server/Caddyfile',
    args: ['run', '--config', join(home, 'config'), '--adapter', 'caddyfile'],
    env: { HOME: home, XDG_DATA_HOME: join(home, 'own'), XDG_CONFIG_HOME: join(home, 'own') },
    config: `{
	admin off
	auto_https off
}
http://localhost:${port} {
	bind 127.0.0.1
	redir /kurs /kurs/
	handle_path /kurs/* {
		root * ${files}
		import ${files}/server/Caddyfile
		file_server
	}
}
`,
  }),
}

function freePort() {
  const server = createServer()
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

/** True as soon as the server answers, false when it has ended instead or says nothing for ten seconds. */
async function answers(url, child) {
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    if (await isAnswered(url)) return true
    await wait(50)
  }
  return false
}

const isAnswered = (url) =>
  new Promise((done) => {
    get(url, (response) => {
      response.resume()
      done(true)
    }).on('error', () => done(false))
  })

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
