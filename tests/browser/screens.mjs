// Takes pictures of every screen:
//   node tests/browser/screens.mjs FOLDER          all of them, at three sizes, light and dark
//   node tests/browser/screens.mjs --docs FOLDER   the few that the documentation shows
import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {closeAll, framesWhenSettled, openPage} from './support/browsers/open-page.mjs'
import {Person} from './support/people/person.mjs'
import {answersOrSkips, starts, visitsEveryScreen} from './support/people/readiness-run.mjs'
import {toursAll} from './support/people/screen-tour.mjs'
import {option, say} from './support/people/wording.mjs'

const {
  values: {docs},
  positionals: [folder],
} = parseArgs({options: {docs: {type: 'boolean', default: false}}, allowPositionals: true})
if (!folder) {
  console.error('usage: node tests/browser/screens.mjs [--docs] FOLDER')
  process.exit(2)
}
mkdirSync(folder, {recursive: true})

const sizes = [
  {width: 320, height: 568},
  {width: 390, height: 844},
  {width: 1280, height: 800},
]
const themes = ['light', 'dark']

/** What the documentation shows: [screen, width, theme] and the file's name. */
const chosenForDocs = {
  'welcome.png': ['welcome of all', 390, 'light'],
  'item.png': ['item', 390, 'light'],
  'item-dark.png': ['item', 390, 'dark'],
  'wishes-item.png': ['circles', 390, 'light'],
  'card.png': ['card', 390, 'light'],
  'results.png': ['results', 390, 'light'],
  'wishes.png': ['wishes', 390, 'light'],
  'course.png': ['course of four times', 390, 'light'],
  'therapists.png': ['two therapists', 390, 'light'],
  'panel.png': ['panel', 390, 'light'],
  'summary.png': ['summary', 390, 'light'],
  'item-small.png': ['item', 320, 'light'],
  'results-wide.png': ['results', 1280, 'light'],
}

const wanted = (screen, width, theme) =>
  docs
    ? Object.keys(chosenForDocs).find(file => chosenForDocs[file].join() === [screen, width, theme].join())
    : `${screen.replaceAll(' ', '-')}-${width}-${theme}.png`

async function picture(page, file) {
  await page.mouse.move(0, 0)
  await framesWhenSettled(page)
  await page.screenshot({path: join(folder, file)})
  return file
}

/** Opens a page, does something with it and closes it. */
async function inWindow(variant, viewport, colorScheme, act) {
  let close
  const page = await openPage(
    {
      after: later => {
        close = later
      },
    },
    variant,
    {viewport, colorScheme},
  )
  await act(page)
  await close()
}

// An item is shown with a response, which the story then changes as it goes on.
async function withResponse(person, screen) {
  if (screen === 'item') await person.choose(option('truth5.3'))
  if (screen === 'ruler') await person.tap('7')
}

/** What lies further down and is what the picture is of. */
const below = {
  wishes: person => person.find('table', say('results.wishes')),
  'course of four times': person => person.find('table', say('history.as_table')),
}

/**
 * Where a picture is taken: the top, unless what it shows lies below; that is in the middle, or at the top where it is
 * high.
 */
async function scrollsTo(person, screen) {
  const element = await below[screen]?.(person).elementHandle()
  await person.page.evaluate(element => {
    const block = element && element.getBoundingClientRect().height > innerHeight ? 'start' : 'end'
    if (element) element.scrollIntoView({block, behavior: 'instant'})
    else scrollTo({top: 0, behavior: 'instant'})
  }, element)
}

/** Pictures of the screens of a tour of which pictures are wanted; the whole of each beside it when all are. */
async function picturesOf(variant, tour, viewport, theme) {
  const taken = []
  await inWindow(variant, viewport, theme, async page => {
    const person = new Person(page)
    await tour(person, async screen => {
      const file = wanted(screen, viewport.width, theme)
      if (!file) return
      await withResponse(person, screen)
      await scrollsTo(person, screen)
      taken.push(await picture(page, file))
      await page.evaluate(() => scrollTo({top: 0, behavior: 'instant'}))
      if (!docs && isLong(screen)) taken.push(await wholePicture(page, file.replace('.png', '-whole.png'), viewport))
    })
  })
  return taken
}

const isLong = screen => /^(results|course|two|five|summary|panel|welcome of all)/.test(screen)

/**
 * A picture from the top to the end of the page: the canvas is as large as the window, so the window becomes as high as
 * that.
 */
async function wholePicture(page, file, viewport) {
  await page.setViewportSize({
    width: viewport.width,
    height: Math.min(6000, await page.evaluate(() => document.documentElement.scrollHeight)),
  })
  const taken = await picture(page, file)
  await page.setViewportSize(viewport)
  await framesWhenSettled(page)
  return taken
}

async function otherScreens(viewport, theme) {
  const taken = []
  await inWindow('broken', viewport, theme, async page =>
    taken.push(await picture(page, `problem-${viewport.width}-${theme}.png`)),
  )
  await inWindow('hooked', viewport, theme, async page => {
    const person = new Person(page)
    await person.press(say('display.plain_view'))
    await starts(person)
    await answersOrSkips(person, option('truth5.3'))
    await person.press(say('nav.back'))
    taken.push(await picture(page, `plain-item-${viewport.width}-${theme}.png`))
  })
  return taken
}

/** Three screens side by side, for the top of the README. */
async function overview(files) {
  const images = files.map(
    file => `<img src="data:image/png;base64,${readFileSync(join(folder, file)).toString('base64')}">`,
  )
  const style =
    'body{margin:0;padding:24px;display:flex;gap:24px;background:#e4e1da}img{display:block;border-radius:18px}'
  await inWindow('index', {width: 3 * 390 + 4 * 24, height: 844 + 48}, 'light', async page => {
    await page.goto('about:blank')
    await page.setContent(`<style>${style}</style>${images.join('')}`)
    await page.screenshot({path: join(folder, 'readiness.png')})
  })
}

/** Makes a picture smaller with whichever tool is there; without one it stays as it is. */
function compress(file) {
  const path = join(folder, file)
  const tools = [
    ['pngquant', '--force', '--strip', '--output', path, '128', path],
    ['convert', path, '+dither', '-colors', '128', '-strip', `png8:${path}`],
  ]
  for (const [tool, ...parameters] of tools) {
    try {
      execFileSync(tool, parameters, {stdio: 'ignore'})
      return
    } catch {}
  }
}

const taken = []
for (const viewport of sizes) {
  for (const theme of themes) {
    if (docs && !Object.values(chosenForDocs).some(([, width, which]) => width === viewport.width && which === theme))
      continue
    taken.push(
      ...(await picturesOf('hooked', visitsEveryScreen, viewport, theme)),
      ...(await picturesOf('all', toursAll, viewport, theme)),
    )
    if (!docs) taken.push(...(await otherScreens(viewport, theme)))
  }
}
if (docs) {
  await overview(['welcome.png', 'item.png', 'results.png'])
  taken.push('readiness.png')
  taken.forEach(compress)
}
await closeAll()
const bytes = taken.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
console.log(`${taken.length} pictures in ${folder}, ${(bytes / 1024).toFixed(0)} KiB`)
