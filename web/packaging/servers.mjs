// Writes the headers of the files in the language of each server. Each works wherever the folder stands, at the top of
// a site or under a path, and leaves the site's other headers and pages alone.

/**
 * Names that other pages of a site may have too: for these a server must know that it is in the folder of the check.
 */
const isUsual = name => ['', 'index.html', 'link.html', 'proof.html', 'control.html'].includes(name)

/** What a caching server may keep is said only of a file that is there. */
const lasts = headers => headers['Cache-Control'].includes('immutable')

/**
 * Headers that a server may send unasked with all that it has, and that would keep the check from running, unless they
 * are its own.
 */
const hindering = headers => ['X-Frame-Options', 'Content-Security-Policy'].filter(name => !(name in headers))

const patternOf = name => name.replaceAll('.', '\\.').replace(':release', '[0-9a-f]{16}').replace('*', '[^/]+')

const block = (headers, line) =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('')

/** Each server's line for Strict-Transport-Security, which is the whole site's to decide. */
const https = line => `
# With the next line, browsers come to each page under this name over https alone, for a year, whatever you change here
# later. Take its # away when https works for all of them and will stay.
# ${line}
`
const year = 'max-age=31536000'

function nginx(all) {
  const variable = name => `$groundwork_${name.toLowerCase().replaceAll('-', '_')}`
  const names = [...new Set(all.flatMap(([, headers]) => Object.keys(headers)))]
  const asks = name =>
    isUsual(name) ? `if ($groundwork_here ~ "/${patternOf(name)}$")` : `if ($uri ~ "/${patternOf(name)}$")`
  return `# The headers of the self-check for nginx. Type, beside the add_header lines that you have, or else in server { }:
#     include /srv/groundwork/headers/nginx.conf;
# nginx gives a location { } with an add_header of its own none of the server's: then type it in that location { }.
${https(`add_header Strict-Transport-Security "${year}" always;`)}
${names.map(name => `set ${variable(name)} "";\n`).join('')}
# Other pages of your site may be called as some of these: they are meant only beside keeper.html, or in a folder groundwork.
set $groundwork_here "";
set $groundwork_folder "";
if ($request_filename ~ "^(.*/)[^/]*$") { set $groundwork_folder $1; }
if (-f "\${groundwork_folder}keeper.html") { set $groundwork_here $uri; }
if ($uri ~ "/groundwork/[^/]*$") { set $groundwork_here $uri; }

${all.map(([name, headers]) => `${asks(name)} {\n${block(headers, (header, value) => `    set ${variable(header)} "${value}";\n`)}}\n`).join('')}
# nginx sends no header that is empty. What is not there is not kept: the first has no "always".
${names.map(name => `add_header ${name} ${variable(name)}${name === 'Cache-Control' ? '' : ' always'};\n`).join('')}`
}

function apache(all) {
  const inFolder = all.filter(([name]) => name !== '') // the folder is answered with its index.html
  const nameOf = name => (name.endsWith('/*') ? '^\\w+\\.[\\w-]+\\.json$' : `^${patternOf(name.split('/').at(-1))}$`)
  // A header of the server's own stands in one of two lists. Both would be sent.
  const clear = name => `    Header unset ${name}\n    Header always unset ${name}\n`
  const line = (name, value) =>
    `${clear(name)}    Header ${name === 'Cache-Control' ? '' : 'always '}set ${name} "${value}"\n`
  return `# The headers of the self-check for Apache, which reads this file where AllowOverride lets it.
AddDefaultCharset utf-8
<IfModule mod_mime.c>
  AddType text/html .html
  AddType text/javascript .js
  AddType application/json .json
  AddCharset utf-8 .html .js .json
</IfModule>
<IfModule mod_headers.c>
${https(`Header always set Strict-Transport-Security "${year}"`)}
${inFolder.map(([name, headers]) => `  <FilesMatch "${nameOf(name)}">\n${hindering(headers).map(clear).join('')}${block(headers, line)}  </FilesMatch>\n`).join('')}</IfModule>
`
}

function caddy(all) {
  const beside = '        file {\n            try_files {http.request.uri.path.dir}/keeper.html\n        }\n'
  const called = name => `@groundwork_${name.replace(/\W+/g, '_') || 'folder'}`
  const more = (name, headers) => (isUsual(name) ? beside : lasts(headers) ? '        file\n' : '')
  // Deferred, so that a header of the whole site does not replace these.
  return `# The headers of the self-check for Caddy. Type, in the block of your site or in its handle_path, before file_server:
#     import /srv/groundwork/headers/Caddyfile
${https(`header Strict-Transport-Security "${year}"`)}
${all
  .map(
    ([name, headers]) => `${called(name)} {
        path_regexp /${patternOf(name)}$
${more(name, headers)}}
header ${called(name)} {
        defer
${hindering(headers)
  .map(header => `        -${header}\n`)
  .join('')}${block(headers, (header, value) => `        ${header} "${value}"\n`)}}
`,
  )
  .join('')}`
}

function underscored(all) {
  // Some hosts send the visitor of keeper.html on to keeper.
  const names = name => (name.endsWith('.html') ? [name, name.replace(/\.html$/, '')] : [name])
  return `# The headers of the self-check, for hosts that read a file called _headers at the top of the site, such as Netlify and
# Cloudflare Pages. Where the check does not stand at the top, put its path before each name.
${https(`add to each block: Strict-Transport-Security: ${year}`)}
${all.flatMap(([name, headers]) => names(name).map(each => `/${each}\n${block(headers, (header, value) => `  ${header}: ${value}\n`)}`)).join('\n')}`
}

/** What writes the file of each server, by the file's name in the product. */
export const writers = {
  '.htaccess': apache,
  'headers/nginx.conf': nginx,
  'headers/Caddyfile': caddy,
  'headers/_headers': underscored,
}
