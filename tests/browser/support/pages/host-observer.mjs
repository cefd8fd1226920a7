// A clinic's page that writes down all that it can notice of the frame in it, but not when.
import {until} from '../waiting.mjs'

const kinds = [
  'focus',
  'blur',
  'focusin',
  'focusout',
  'scroll',
  'scrollend',
  'resize',
  'hashchange',
  'popstate',
  'visibilitychange',
  'fullscreenchange',
  'beforeprint',
  'afterprint',
  'selectionchange',
  'keydown',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'click',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'pointercancel',
  'pointerover',
  'pointerout',
  'pointermove',
  'mouseover',
  'mouseout',
  'wheel',
  'dragenter',
  'copy',
  'paste',
  'securitypolicyviolation',
]

/**
 * Runs first in the page. Events come in their order; what has no event is looked at in each frame once the check is
 * there.
 */
function notice(kinds) {
  const noticed = (globalThis.noticed = {events: [], changes: []})
  const note = (...words) => noticed.events.push(words.join(' '))
  for (const kind of kinds) addEventListener(kind, event => note(kind, event.target?.localName ?? ''), true)
  addEventListener('message', event => note('message', JSON.stringify(event.data), event.origin === location.origin))
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver(list => list.getEntries().forEach(() => note('layout-shift'))).observe({
      type: 'layout-shift',
    })
  const look = () => {
    const {x, y, width, height} = document.querySelector('groundwork-check').getBoundingClientRect()
    const now = JSON.stringify([
      document.activeElement.localName,
      document.hasFocus(),
      document.title,
      location.href.replace(/:\d+/, ''),
      history.length,
      scrollX,
      scrollY,
      x,
      y,
      width,
      height,
      frames.length,
      globalThis.keeper()?.length,
    ])
    if (noticed.changes.at(-1) !== now) noticed.changes.push(now)
    requestAnimationFrame(look)
  }
  globalThis.keeper = () => document.querySelector('groundwork-check').shadowRoot.querySelector('iframe')?.contentWindow
  addEventListener('DOMContentLoaded', () => {
    document.querySelector('groundwork-check').addEventListener('ready', look)
    new ResizeObserver(entries =>
      entries.forEach(({contentRect}) => note('size', contentRect.width, contentRect.height)),
    ).observe(document.querySelector('groundwork-check'))
  })
}

/** What the page has in its head before anything else. */
export const noticingHead = `<script>(${notice})(${JSON.stringify(kinds)})</script>`

/**
 * Says a last word from inside the frame, and waits until the page has heard it: whatever was said before has come as
 * well.
 */
export async function saysTheLastWord(hands, host) {
  await hands.evaluate(() => top.postMessage('the last word', '*'))
  await host.enter()
  await until(
    () => host.evaluate(() => globalThis.noticed.events.some(event => event.includes('the last word'))),
    'the last word',
  )
}

/** All that the page knows at the end. */
export const noticedBy = host =>
  host.evaluate(() => ({
    ...globalThis.noticed,
    counted: [...(performance.eventCounts ?? [])].filter(([, count]) => count > 0).sort(),
    interactions: performance.interactionCount,
    activated: navigator.userActivation?.hasBeenActive,
    storage: [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie],
    loaded: performance
      .getEntriesByType('resource')
      .map(({name}) => name.replace(/:\d+/, ''))
      .sort(),
    size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
  }))
