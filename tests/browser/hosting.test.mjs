// The headers that come with the product, in the servers that clinics have: under a path, with https, and behind a
// proxy.
import assert from 'node:assert/strict'
import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {readHeaders} from '../../web/packaging/read-headers.mjs'
import {product, released} from './support/pages/sites.mjs'
import {engineIn, personIn} from './support/pages/clinic-page.mjs'
import {closeAll, newWindow} from './support/browsers/open-page.mjs'
import {apache, ask, caddy, nginx, siteFolder} from './support/pages/servers.mjs'
import {check, say} from './support/people/wording.mjs'

after(closeAll)

/** What a clinic has sent with all its pages before, and what must not keep the check from running. */
const own = 'max-age=7'

const types = {
  '.html': /^text\/html; *charset=utf-8$/i,
  '.js': /^(?:text|application)\/javascript(?:; *charset=utf-8)?$/i,
  '.json': /^application\/json(?:; *charset=utf-8)?$/i,
}

/** The files that have headers of their own, by their names in the folder; '' is the folder. */
const files = () => [
  '',
  'index.html',
  'keeper.html',
  'link.html',
  'proof.html',
  'proof-engine.html',
  'proof-keeper.html',
  'control.html',
  'groundwork.en.html',
  'groundwork.js',
  'groundwork-class.js',
  released('engine.html'),
  ...readdirSync(join(product(), released('documents'))).map(name => released(`documents/${name}`)),
]

/** Each file is sent with exactly its headers and its type, and with what the clinic sends besides. */
async function assertDressed(folder, {charset = true} = {}) {
  const expected = readHeaders(readFileSync(join(product(), 'headers/_headers'), 'utf8'))
  const names = [...new Set(files().flatMap(name => Object.keys(expected(`/${name}`))))]
  for (const name of files()) {
    const {status, headers} = await ask(folder + name)
    const about = `${name || 'the folder'}: ${JSON.stringify(headers)}`
    assert.equal(status, 200, about)
    const said = Object.fromEntries(
      names.filter(header => header.toLowerCase() in headers).map(header => [header, headers[header.toLowerCase()]]),
    )
    assert.deepEqual(said, expected(`/${name}`), about)
    assert.equal(headers['strict-transport-security'], own, about)
    if (charset) assert.match(headers['content-type'], types[/\.\w+$/.exec(name || '.html')[0]], about)
  }
}

/** The pages of the clinic beside the folder are as they were, and so is what is not there. */
async function assertOthersLeftAlone(origin, folder) {
  for (const path of ['/', '/other/', '/other/link.html']) {
    const {status, headers} = await ask(origin + path)
    assert.deepEqual(
      [status, headers['cache-control'], headers['strict-transport-security']],
      [200, undefined, own],
      path,
    )
    assert.doesNotMatch(headers['content-security-policy'] ?? '', /none/, path)
  }
  const {status, headers} = await ask(`${folder}${released('documents/no.en.json')}`)
  assert.equal(status, 404)
  assert.doesNotMatch(headers['cache-control'] ?? '', /immutable/, 'a file that is not there yet may come')
}

/** Somebody opens the check by a link, and comes to its first question. */
async function assertStarts(t, folder) {
  const {page, problems} = await newWindow(t, {ignoreHTTPSErrors: true})
  await page.goto(`${folder}keeper.html?#v=1&checks=readiness`)
  const engine = await engineIn(page)
  await personIn(page, engine).press(engine.getByRole('button', {name: say('welcome.start'), exact: true}))
  await engine.getByText(check('RDY_1')).first().waitFor()
  assert.deepEqual(problems, [])
}

const hsts = `add_header Strict-Transport-Security "${own}" always;`

describe('nginx sends the headers by one include', () => {
  for (const [where, lines] of [
    ['in the server, with root', (folder, file) => `charset utf-8; ${hsts} include ${file};`],
    [
      'in a location, with alias, beside what else it has',
      (folder, file) =>
        `${hsts} location /a/groundwork/ { alias ${folder}/www/check/; charset utf-8; ${hsts} include ${file}; }`,
    ],
    [
      'in the server, with alias in a location',
      (folder, file) =>
        `charset utf-8; ${hsts} include ${file}; location /a/groundwork/ { alias ${folder}/www/check/; }`,
    ],
  ]) {
    it(where, async t => {
      const folder = siteFolder(t)
      const origin = await nginx(t, folder, lines(folder, join(folder, 'www/check/headers/nginx.conf')))
      const path = `${origin}${where.includes('root') ? '/check/' : '/a/groundwork/'}`
      await assertDressed(path)
      await assertOthersLeftAlone(origin, path)
    })
  }
})

describe('Apache reads .htaccess in the folder', () => {
  const directory = folder => `<Directory ${folder}/www>\nAllowOverride FileInfo\n</Directory>`

  it('whatever the server sends unasked, behind a proxy as well, and the check starts', async t => {
    const folder = siteFolder(t)
    const unasked = [
      'always set X-Frame-Options DENY',
      'set X-Frame-Options DENY',
      'set Content-Security-Policy "script-src \'self\'"',
      `always set Strict-Transport-Security ${own}`,
    ].map(line => `Header ${line}`)
    const origin = await apache(
      t,
      folder,
      ['headers', 'mime'],
      [
        'TypesConfig /etc/mime.types',
        'AddDefaultCharset ISO-8859-1',
        'AddCharset ISO-8859-1 .html',
        ...unasked,
        directory(folder),
      ].join('\n'),
    )
    await assertDressed(`${origin}/check/`)
    for (const name of ['keeper.html', released('engine.html')])
      assert.equal((await ask(`${origin}/check/${name}`)).headers['x-frame-options'], undefined, name)
    const proxy = await nginx(t, folder, `location / { proxy_pass ${origin}; }`)
    await assertDressed(`${proxy}/check/`)
    await assertStarts(t, `${proxy}/check/`)
  })

  it('and fails nowhere without mod_headers', async t => {
    const folder = siteFolder(t)
    const origin = await apache(
      t,
      folder,
      ['mime'],
      ['TypesConfig /etc/mime.types', 'AddDefaultCharset ISO-8859-1', directory(folder)].join('\n'),
    )
    for (const name of files()) {
      const {status, headers} = await ask(`${origin}/check/${name}`)
      assert.equal(status, 200, name)
      assert.match(headers['content-type'], types[/\.\w+$/.exec(name || '.html')[0]], name)
    }
  })

  it('and leaves the rest of the site alone', async t => {
    const folder = siteFolder(t)
    const origin = await apache(
      t,
      folder,
      ['headers', 'mime'],
      ['TypesConfig /etc/mime.types', `Header always set Strict-Transport-Security ${own}`, directory(folder)].join(
        '\n',
      ),
    )
    await assertOthersLeftAlone(origin, `${origin}/check/`)
  })
})

describe('Caddy sends the headers by one import', () => {
  for (const [where, path, lines] of [
    ['in the site', '/check/', (folder, file) => `root * ${folder}/www\nimport ${file}\nfile_server`],
    [
      'in a handle_path',
      '/a/b/',
      (folder, file) =>
        `handle_path /a/b/* {\nroot * ${folder}/www/check\nimport ${file}\nfile_server\n}\nroot * ${folder}/www\nfile_server`,
    ],
  ]) {
    it(where, async t => {
      const folder = siteFolder(t)
      const origin = await caddy(
        t,
        folder,
        `header Strict-Transport-Security ${own}\nheader X-Frame-Options DENY\n${lines(folder, join(folder, 'www/check/headers/Caddyfile'))}`,
      )
      await assertDressed(origin + path)
      for (const name of ['keeper.html', released('engine.html')])
        assert.equal((await ask(`${origin}${path}${name}`)).headers['x-frame-options'], undefined, name)
      await assertOthersLeftAlone(origin, origin + path)
    })
  }
})
