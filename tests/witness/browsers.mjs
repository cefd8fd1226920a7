// How the two browsers are started so that they tell the screen reader everything, and what they and Orca are set to.
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const firefoxSettings = {
  'accessibility.force_disabled': -1,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.newtabpage.enabled': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'datareporting.policy.firstRunURL': '',
  'startup.homepage_welcome_url.additional': '',
  'termsofuse.bypassNotification': true,
}

// Orca tells of progress every ten seconds by default, so what is spoken would depend on how fast the keys come; and it
// tells of each key. It has no speech server, since nobody listens: what it speaks is in its log all the same.
const orcaSettings = {
  progressBarUpdateInterval: '0',
  enableKeyEcho: 'False',
  speechServerFactory: '""',
  speechFactoryModules: '[]',
}

// Orca's log would come in blocks of 8 KiB, and what is spoken with the next key.
const promptLog = 'import orca.debug\norca.debug.debugFile.reconfigure(line_buffering=True)\n'

const chromiumFlags = [
  '--no-sandbox',
  '--kiosk',
  '--force-renderer-accessibility',
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
]

/** The page takes the whole screen. */
export const commands = {
  firefox: (profile, url) => ['firefox-esr', '--kiosk', '--no-remote', '--profile', profile, url],
  chromium: (profile, url) => ['chromium', ...chromiumFlags, `--user-data-dir=${profile}`, url],
}

const linesOf = (settings, write) =>
  Object.entries(settings)
    .map(([name, value]) => `${write(name, value)}\n`)
    .join('')

/** Makes an empty folder the home of somebody who uses a screen reader; returns the environment for it. */
export function prepareHome(home) {
  for (const folder of ['data/orca', 'config', 'cache', 'run', 'profile']) {
    mkdirSync(join(home, folder), {recursive: true, mode: 0o700})
  }
  const orca = linesOf(orcaSettings, (name, value) => `orca.settings.${name} = ${value}`)
  writeFileSync(join(home, 'data/orca/orca-customizations.py'), `${promptLog}import orca.settings\n${orca}`)
  const firefox = linesOf(firefoxSettings, (name, value) => `user_pref("${name}", ${JSON.stringify(value)})`)
  writeFileSync(join(home, 'profile/user.js'), firefox)
  const {DISPLAY, XAUTHORITY, DBUS_SESSION_BUS_ADDRESS, PATH} = process.env
  return {
    DISPLAY,
    XAUTHORITY,
    DBUS_SESSION_BUS_ADDRESS,
    PATH,
    HOME: home,
    LANG: 'C.UTF-8',
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_RUNTIME_DIR: join(home, 'run'),
    GNOME_ACCESSIBILITY: '1',
    ACCESSIBILITY_ENABLED: '1',
    GTK_MODULES: 'gail:atk-bridge',
    GSETTINGS_BACKEND: 'memory',
  }
}
