// Whether the shapes of a drawn frame are where the mirror has its controls.
import {nextFrame} from './operations.mjs'

/** Runs in the page: the controls of the mirror that lie in the window. */
function readMirror() {
  const box = element => {
    const {left, top, right, bottom} = element.getBoundingClientRect()
    return {left, top, right, bottom}
  }
  const isInWindow = ({left, top, right, bottom}) =>
    bottom > 1 && top < innerHeight - 1 && right > 1 && left < innerWidth - 1 && right > left && bottom > top
  const isShown = element => element.checkVisibility({visibilityProperty: true})
  const controls = [
    ...document.querySelectorAll(
      'form label:has(input), form button, form a, form input:not([type=radio], [type=checkbox], [type=file]), form textarea, form select',
    ),
  ]
  return {
    controls: controls
      .filter(isShown)
      .map(element => ({
        name: element.getAttribute('aria-label') || element.textContent || element.id,
        step: element.matches('.ruler > .radio') && /^\u2066?[\d-]/.test(element.textContent),
        circle: element.matches('.bipolar > .radio') && !element.querySelector('.words'),
        input: element.querySelector('input')?.type,
        checked: element.querySelector('input')?.checked ?? false,
        group: element.querySelector('input:not([type=file])')?.name,
        // what may be pinned to the window has its ground from the style sheet
        own: element.matches('.quiet, .actions > *, .footer > *, :has(+ .actions)'),
        box: box(element),
      }))
      .filter(control => isInWindow(control.box)),
  }
}

/** The mirror as it is, and the frame that was drawn for it. */
export async function drawnAndMirrored(page) {
  const operations = await nextFrame(page)
  return {operations, ...(await page.evaluate(readMirror))}
}

const isNear = (a, b, distance) => Math.abs(a - b) <= distance
const sides = ['left', 'top', 'right', 'bottom']
/** Whether a shape is what a control in that box looks like: its frame, or a circle in its middle. */
const isFrame = (shape, box) =>
  (shape.kind === 'rect' || shape.kind === 'outline') && sides.every(side => isNear(shape[side], box[side], 1))
const isCircle = (shape, box) =>
  shape.kind === 'ring' &&
  isNear(shape.x, (box.left + box.right) / 2, 1) &&
  isNear(shape.y, (box.top + box.bottom) / 2, 1)

/** Whether a shape is the ruler that a step in that box is one of; a low one lies in the middle of its boxes. */
const isRuler = (shape, box) =>
  (shape.kind === 'rect' || shape.kind === 'outline') &&
  shape.left <= box.left + 1 &&
  shape.right >= box.right - 1 &&
  shape.bottom - shape.top <= box.bottom - box.top + 1 &&
  isNear(shape.top + shape.bottom, box.top + box.bottom, 2)

/** Where the frame and the mirror differ, as sentences. */
export const differences = ({operations, controls}) =>
  controls
    .filter(({own}) => !own)
    .filter(({box, circle, step}) => {
      const isIt = circle ? isCircle : step ? isRuler : isFrame
      return !operations.some(shape => isIt(shape, box))
    })
    .map(({name, box}) => `nothing was drawn where "${name}" lies: ${JSON.stringify(box)}`)

/** The shapes of a control, apart from its place; those of a step without its ruler and the lines between the steps. */
function shapesOf({box, step}, operations) {
  if (step) {
    const isMiddle = ({top, bottom}) => isNear(top + bottom, box.top + box.bottom, 2)
    const isInside = ({left, right}) => left >= box.left - 1 && right <= box.right + 1
    return operations.filter(shape => shape.kind === 'rect' && isMiddle(shape) && isInside(shape))
  }
  const isInside = shape => {
    const x = shape.x ?? shape.left ?? shape.points?.[0],
      y = shape.y ?? shape.top ?? shape.points?.[1]
    return x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1
  }
  return operations.filter(shape => shape.kind !== 'clip' && isInside(shape))
}

const form = shapes => shapes.map(({kind, thickness}) => `${kind} ${thickness?.toFixed(1)}`).join(', ')
const colours = shapes => shapes.map(({colour}) => colour).join()

/** Choices of one kind that look chosen and are not, or the other way round; colour alone is no difference. */
function lookFaultsAmong(choices) {
  const looks = (checked, look) =>
    new Set(choices.filter(choice => choice.checked === checked).map(({shapes}) => look(shapes)))
  const chosen = looks(true, form),
    open = looks(false, form)
  const faults = []
  for (const checked of [true, false]) {
    if (looks(checked, form).size > 1 || looks(checked, colours).size > 1)
      faults.push(
        `checked=${checked} is drawn in ${looks(checked, form).size} forms and ${looks(checked, colours).size} colourings`,
      )
  }
  for (const look of chosen) if (open.has(look)) faults.push(`what is chosen has the form of what is not: ${look}`)
  return faults
}

/** The same for all choices on the screen, of which some must be chosen and some not. */
export function lookFaults({operations, controls}) {
  const choices = controls
    .filter(({group}) => group !== undefined)
    .map(control => ({...control, shapes: shapesOf(control, operations)}))
  const faults = [true, false]
    .filter(checked => !choices.some(choice => choice.checked === checked))
    .map(checked => `no choice is checked=${checked}`)
  const kindOf = ({circle, input}) => `${circle} ${input}`
  const kinds = new Set(choices.map(kindOf))
  return [...faults, ...[...kinds].flatMap(kind => lookFaultsAmong(choices.filter(choice => kindOf(choice) === kind)))]
}
