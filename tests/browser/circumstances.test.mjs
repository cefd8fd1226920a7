import assert from 'node:assert/strict'
import {after, describe, it} from 'node:test'
import {productSite} from './support/pages/sites.mjs'
import {engineIn, openClinic} from './support/pages/clinic-page.mjs'
import {closeAll, newWindow, openPage} from './support/browsers/open-page.mjs'
import {planted} from './support/pages/engine-pages.mjs'
import {Person, seen} from './support/people/person.mjs'
import {answersOrSkips, starts, takesTheCheck} from './support/people/readiness-run.mjs'
import {aboutSafety, check, option, say} from './support/people/wording.mjs'

after(closeAll)

/** The static help that stands in the page itself: its sentence, and lines that lead to a phone. */
async function assertHelpIsShown(page, sentence = 'error.no_wasm') {
  assert.ok(await page.getByText(say(sentence)).isVisible(), 'the sentence')
  assert.ok(await page.getByRole('heading', {name: aboutSafety('title')}).isVisible(), 'the heading of the help lines')
  for (const number of ['988', '116 123']) {
    const link = page.getByRole('link', {name: number, exact: true}).first()
    assert.ok(await link.isVisible(), number)
    assert.match(await link.getAttribute('href'), /^tel:\d+$/)
  }
}

/** Runs in the page before its own scripts: the engine's code traps once `traps` is true, as after a fault of ours. */
const trapping = () => {
  const {instantiate} = WebAssembly
  WebAssembly.instantiate = async (...given) => {
    const {
      instance: {exports},
    } = await instantiate(...given)
    const trapped =
      name =>
      (...values) => {
        if (globalThis.traps) throw new WebAssembly.RuntimeError('unreachable')
        return exports[name](...values)
      }
    return {
      instance: {
        exports: {
          ...exports,
          groundwork_activate: trapped('groundwork_activate'),
          groundwork_forget: trapped('groundwork_forget'),
        },
      },
    }
  }
}

describe('an engine that can go on no more', () => {
  it('says so, shows the help lines and no answer, and is left by Escape three times', async t => {
    const person = new Person(await openPage(t, 'hooked', {before: [trapping], faulty: true}))
    await starts(person)
    await person.page.evaluate(() => {
      globalThis.traps = true
    })
    await person.page.getByRole('radio', {name: option('truth5.3')}).evaluate(radio => radio.click())
    await seen(person.page, say('error.broken')).waitFor()
    await person.page.getByRole('heading', {name: aboutSafety('title')}).waitFor()
    assert.equal(await person.page.getByRole('radio').count(), 0)
    for (let i = 0; i < 3; i++) await person.page.keyboard.press('Escape')
    await person.page.waitForURL('about:blank')
  })
})

describe('a broken pack', () => {
  const faultsOf = page => page.getByRole('listitem').allInnerTexts()

  it('shows its author every fault: the file, the place in it and a sentence', async t => {
    const page = await openPage(t, 'broken')
    await page.getByRole('heading', {name: say('error.title')}).waitFor()
    const faults = await faultsOf(page)
    for (const pointer of planted.pointers) {
      const fault = faults.find(text => text.startsWith(`${planted.file} ${pointer}`))
      assert.match(fault ?? '', /: \S.{10,}/, `${pointer} in ${JSON.stringify(faults)}`)
    }
    await seen(page, say('error.all_packs_broken')).waitFor()
  })

  it('leaves help within reach', async t => {
    const person = new Person(await openPage(t, 'broken'))
    await person.opensHelp()
    await person.pick(say('help.country'), 'United States')
    await person.page.getByRole('link', {name: say('help.call', {number: '988'})}).waitFor()
    await person.press(say('nav.back'))
    await person.isBackAt(say('help.button'))
    await person.find('heading', say('error.title')).waitFor()
  })

  it('does not keep a person from the checks that work', async t => {
    const person = new Person(await openPage(t, 'oneBroken'))
    await person.find('heading', say('error.title')).waitFor()
    assert.ok((await faultsOf(person.page)).every(text => text.startsWith('packs/second/')))
    await person.press(say('nav.home'))
    await person.arrives(check('title'))
    await takesTheCheck(person)
  })
})

describe("the clinic's configuration", () => {
  it('names the clinic and opens help in its country', async t => {
    const person = new Person(await openPage(t, 'clinic'))
    await seen(person.page, say('app.by_clinic', {clinic: 'Example clinic'})).waitFor()
    await person.opensHelp()
    await person.page.getByRole('link', {name: say('help.call', {number: '988'})}).waitFor()
  })
})

describe('a browser that cannot run the engine', () => {
  it('shows a sentence and the help lines without WebAssembly', async t => {
    const page = await openPage(t, 'index', {
      faulty: true,
      before: [
        () => {
          delete globalThis.WebAssembly
        },
      ],
    })
    await page.getByText(say('error.too_old')).waitFor()
    await assertHelpIsShown(page, 'error.too_old')
    await page.getByRole('button', {name: say('leave.button')}).click()
    await page.waitForURL('about:blank')
  })

  it('shows them without JavaScript', async t => {
    const page = await openPage(t, 'index', {faulty: true, javaScriptEnabled: false})
    await assertHelpIsShown(page)
    assert.equal(await page.getByRole('button').count(), 0, 'there is no control that would do nothing')
  })

  it('shows the plain view without a 2D canvas, which works as ever', async t => {
    const person = new Person(
      await openPage(t, 'index', {
        before: [
          () => {
            HTMLCanvasElement.prototype.getContext = () => null
          },
        ],
      }),
    )
    await starts(person)
    assert.notEqual(await inkOf(person.page), 'rgba(0, 0, 0, 0)')
    assert.equal(await person.page.locator('canvas').isVisible(), false)
    await answersOrSkips(person, option('truth5.2'))
    await person.arrives(check('RDY_2'))
  })
})

/** The colour of the words of the heading. */
const inkOf = page =>
  page
    .getByRole('heading')
    .first()
    .evaluate(heading => getComputedStyle(heading.querySelector('.words') ?? heading).color)

describe('a person who needs other colours', () => {
  it('sees the plain view when the system forces its colours, and the drawing again when it no longer does', async t => {
    const person = new Person(await openPage(t, 'hooked', {forcedColors: 'active'}))
    await person.find('button', say('welcome.start')).waitFor()
    assert.equal(await person.page.locator('canvas').isVisible(), false)
    await person.page.emulateMedia({forcedColors: 'none'})
    await person.page.locator('canvas').waitFor()
    await person.page.emulateMedia({forcedColors: 'active'})
    await person.page.locator('canvas').waitFor({state: 'hidden'})
    await starts(person)
    await person.choose(option('truth5.1'))
  })

  it("sees the words in the system's own colours there", async t => {
    const page = await openPage(t, 'hooked', {forcedColors: 'active'})
    const [ink, systemInk] = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'))
      probe.style.color = 'CanvasText'
      const colours = [document.querySelector('h2 .words'), probe].map(element => getComputedStyle(element).color)
      probe.remove()
      return colours
    })
    assert.equal(ink, systemInk)
  })

  it('can have the plain view by choice and the drawn one back, with every response kept', async t => {
    const person = new Person(await openPage(t))
    await starts(person)
    await person.choose(option('truth5.1'))
    await person.press(say('display.plain_view'))
    await person.page.locator('canvas').waitFor({state: 'hidden'})
    assert.ok(await person.find('radio', option('truth5.1')).isChecked())
    await person.press(say('display.drawn_view'))
    await person.page.locator('canvas').waitFor()
    assert.ok(await person.find('radio', option('truth5.1')).isChecked())
  })

  it('has help and the way out in view on every screen, plain or drawn, small as it may be', async t => {
    const person = new Person(await openPage(t, 'all', {viewport: {width: 320, height: 568}}))
    const inView = async () => {
      const tops = new Set()
      for (const name of ['help.button', 'leave.button']) {
        const button = person.find('button', say(name)).last()
        const {y, height} = await button.boundingBox()
        assert.ok(y >= 0 && y + height <= 568, `${name} is at ${y}`)
        tops.add(Math.round(y))
        const isHit = await button.evaluate(element => {
          const {left, top, width, height} = element.getBoundingClientRect()
          return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
        })
        assert.ok(isHit, name)
      }
      assert.equal(tops.size, 1, 'one is beside the other, so that they take no more of the window than a row')
    }
    await inView()
    await person.press(say('display.plain_view'))
    await person.page.locator('canvas').waitFor({state: 'hidden'})
    await inView()
    await person.page.mouse.wheel(0, 300)
    await inView()
  })
})

describe('a pull beyond the edge of the page', () => {
  const behaviour = page => page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorY)

  it("loads nothing anew where the check is the page, and scrolls on in a clinic's", async t => {
    assert.equal(await behaviour(await openPage(t, 'hooked')), 'none')
    const product = await productSite()
    t.after(product.close)
    const {page} = await newWindow(t)
    await page.goto(`${product.origin}/keeper.html`)
    assert.equal(await behaviour(page), 'none')
    const clinic = await openClinic(t)
    await clinic.open()
    await engineIn(clinic.page)
    assert.deepEqual(
      await Promise.all(clinic.page.frames().map(behaviour)),
      clinic.page.frames().map(() => 'auto'),
    )
  })
})
