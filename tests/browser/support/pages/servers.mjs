// Starts the servers that clinics have, each as a process of its own on a free port, with https and a folder for all it
// writes.
import {execFileSync, spawn} from 'node:child_process'
import {chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import https from 'node:https'
import net from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {product} from './sites.mjs'
import {until} from '../waiting.mjs'

const freePort = () =>
  new Promise(resolve => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address()
      server.close(() => resolve(port))
    })
  })

/** Asks for an address, and takes any certificate: {status, headers}. */
export const ask = address =>
  new Promise((resolve, reject) => {
    https
      .get(address, {rejectUnauthorized: false, agent: false}, response => {
        response.resume().on('end', () => resolve({status: response.statusCode, headers: response.headers}))
      })
      .on('error', reject)
  })

/**
 * A folder with a certificate, and a site of a clinic that has the product in check/ and pages that are called as some
 * of its are.
 */
export function siteFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-'))
  chmodSync(folder, 0o755) // Apache reads it as another user
  t.after(() => rmSync(folder, {recursive: true, force: true}))
  mkdirSync(join(folder, 'www/other'), {recursive: true})
  cpSync(product(), join(folder, 'www/check'), {recursive: true})
  chmodSync(join(folder, 'www/check'), 0o755)
  for (const name of ['index.html', 'other/index.html', 'other/link.html'])
    writeFileSync(join(folder, 'www', name), '<!doctype html><title>The clinic</title>')
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=127.0.0.1',
      '-keyout',
      join(folder, 'key'),
      '-out',
      join(folder, 'cert'),
    ],
    {stdio: 'ignore'},
  )
  return folder
}

/** Starts a server from its configuration, a text by port, and returns its origin once it answers. */
async function serve(t, folder, file, configuration, command) {
  const port = await freePort()
  writeFileSync(join(folder, file), configuration(port))
  const server = spawn(command[0], command.slice(1), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder},
  })
  const said = []
  server.stderr.on('data', data => said.push(data))
  t.after(() => server.kill())
  const origin = `https://127.0.0.1:${port}`
  await until(async () => {
    if (server.exitCode !== null) throw new Error(`${command[0]} ended: ${said.join('')}`)
    return ask(`${origin}/`).then(
      () => true,
      () => false,
    )
  }, `${command[0]} to answer`)
  return origin
}

/** nginx with these lines in its server { }. */
export const nginx = (t, folder, lines) =>
  serve(
    t,
    folder,
    'nginx.conf',
    port => `
pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; daemon off; master_process off; events {}
http {
  include /etc/nginx/mime.types; access_log off; absolute_redirect off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${folder}/${name};`).join(' ')}
  server { listen 127.0.0.1:${port} ssl; ssl_certificate ${folder}/cert; ssl_certificate_key ${folder}/key; root ${folder}/www; ${lines} }
}`,
    ['nginx', '-e', join(folder, 'nginx.log'), '-c', join(folder, 'nginx.conf')],
  )

/** Apache with these modules besides what it needs, and these lines. */
export const apache = (t, folder, modules, lines) =>
  serve(
    t,
    folder,
    'apache.conf',
    port => `
ServerRoot ${folder}
ServerName 127.0.0.1
PidFile ${folder}/apache.pid
ErrorLog ${folder}/apache.log
Mutex file:${folder} default
${['mpm_event', 'authz_core', 'dir', 'ssl', 'socache_shmcb', ...modules].map(name => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${process.getuid() === 0 ? 'User www-data\nGroup www-data' : ''}
Listen 127.0.0.1:${port} https
SSLEngine on
SSLCertificateFile ${folder}/cert
SSLCertificateKeyFile ${folder}/key
SSLSessionCache none
DirectoryIndex index.html
DocumentRoot ${folder}/www
${lines}`,
    ['apache2', '-X', '-f', join(folder, 'apache.conf')],
  )

/** Caddy with these lines for its site. */
export const caddy = (t, folder, lines) =>
  serve(
    t,
    folder,
    'Caddyfile',
    port => `
{
  admin off
  auto_https off
}
https://127.0.0.1:${port} {
  tls ${folder}/cert ${folder}/key
  ${lines}
}`,
    ['caddy', 'run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')],
  )
