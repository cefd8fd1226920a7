// @ts-check
import {clip, disc, outline, path, rect, ring} from 'groundwork-operations'
import {isMirrored} from './elements.js'

/** How many words an operation has at least, its first one included. @type {Record<number, number>} */
const least = {[clip]: 5, [rect]: 7, [outline]: 8, [disc]: 5, [ring]: 6, [path]: 7}

/** How many words a path of three points has behind its first one. */
const signWords = 8

/** Paints the shapes of frames on a canvas: one loop, one switch. Every edge is put on whole device pixels. */
export class Paint {
  #context
  #canvas
  #scale = 1
  #words = /** @type {Uint32Array} */ (new Uint32Array())
  #numbers = /** @type {Float32Array} */ (new Float32Array())

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    const context = canvas.getContext('2d')
    if (!context) throw new Error('this browser gives no 2D canvas')
    this.#context = context
    this.#canvas = canvas
  }

  /**
   * Takes over the size in the screen's pixels, and how many of them a CSS pixel is. The canvas is blank until the next
   * frame.
   */
  resize(/** @type {number} */ columns, /** @type {number} */ rows, /** @type {number} */ scale) {
    this.#canvas.width = columns
    this.#canvas.height = rows
    this.#scale = scale
  }

  /** @param {Uint32Array} words */
  paint = words => {
    this.#words = words
    this.#numbers = new Float32Array(words.buffer, words.byteOffset, words.length)
    this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height)
    if (isMirrored()) this.#context.setTransform(-1, 0, 0, 1, this.#canvas.width, 0)
    this.#context.save()
    for (let at = 0; at < words.length;) {
      const op = words[at] & 0xff
      const length = words[at] >>> 8
      // not an operation: what follows cannot be trusted
      if (!(length >= least[op]) || at + length > words.length) break
      this.#operation(op, at + 1, at + length)
      at += length
    }
    this.#context.restore()
  }

  #operation(/** @type {number} */ op, /** @type {number} */ at, /** @type {number} */ end) {
    switch (op) {
      case clip:
        return this.#clip(at)
      case rect:
        return this.#rect(at)
      case outline:
        return this.#outline(at)
      case disc:
        return this.#circle(at, 0, this.#words[at + 3])
      case ring:
        return this.#circle(at, this.#numbers[at + 3], this.#words[at + 4])
      case path:
        return this.#path(at, end)
    }
  }

  #x(/** @type {number} */ at) {
    return Math.round(this.#numbers[at] * this.#scale)
  }

  #y(/** @type {number} */ at) {
    return Math.round(this.#numbers[at] * this.#scale)
  }

  #clip(/** @type {number} */ at) {
    this.#context.restore()
    this.#context.save()
    this.#context.beginPath()
    this.#context.rect(this.#x(at), this.#y(at + 1), this.#x(at + 2) - this.#x(at), this.#y(at + 3) - this.#y(at + 1))
    this.#context.clip()
  }

  #rect(/** @type {number} */ at) {
    const [left, top, right, bottom] = [this.#x(at), this.#y(at + 1), this.#x(at + 2), this.#y(at + 3)]
    const radius = Math.min(this.#numbers[at + 4] * this.#scale, (right - left) / 2, (bottom - top) / 2)
    this.#context.fillStyle = css(this.#words[at + 5])
    if (radius <= 0) return this.#context.fillRect(left, top, right - left, bottom - top)
    this.#roundRect(left, top, right, bottom, radius)
    this.#context.fill()
  }

  #outline(/** @type {number} */ at) {
    const thickness = Math.max(1, Math.round(this.#numbers[at + 5] * this.#scale))
    const half = thickness / 2
    const [left, top, right, bottom] = [
      this.#x(at) + half,
      this.#y(at + 1) + half,
      this.#x(at + 2) - half,
      this.#y(at + 3) - half,
    ]
    this.#context.strokeStyle = css(this.#words[at + 6])
    this.#context.lineWidth = thickness
    this.#roundRect(
      left,
      top,
      right,
      bottom,
      Math.max(0, Math.min(this.#numbers[at + 4] * this.#scale - half, (right - left) / 2, (bottom - top) / 2)),
    )
    this.#context.stroke()
  }

  #roundRect(
    /** @type {number} */ left,
    /** @type {number} */ top,
    /** @type {number} */ right,
    /** @type {number} */ bottom,
    /** @type {number} */ radius,
  ) {
    const context = this.#context
    context.beginPath()
    context.moveTo(left + radius, top)
    context.arcTo(right, top, right, bottom, radius)
    context.arcTo(right, bottom, left, bottom, radius)
    context.arcTo(left, bottom, left, top, radius)
    context.arcTo(left, top, right, top, radius)
    context.closePath()
  }

  #circle(/** @type {number} */ at, /** @type {number} */ thickness, /** @type {number} */ colour) {
    const context = this.#context
    const radius = Math.max(0, (this.#numbers[at + 2] - thickness / 2) * this.#scale)
    context.beginPath()
    context.arc(this.#numbers[at] * this.#scale, this.#numbers[at + 1] * this.#scale, radius, 0, 2 * Math.PI)
    context.fillStyle = context.strokeStyle = css(colour)
    context.lineWidth = thickness * this.#scale
    if (thickness > 0) context.stroke()
    else context.fill()
  }

  #path(/** @type {number} */ at, /** @type {number} */ end) {
    const context = this.#context
    context.lineWidth = this.#numbers[at] * this.#scale
    context.strokeStyle = css(this.#words[at + 1])
    context.lineCap = context.lineJoin = 'round'
    context.beginPath()
    // a sign looks the same however its language is written: in the mirror image it is turned about its middle
    const ends = isMirrored() && end - at === signWords && this.#numbers[at + 2] + this.#numbers[at + 6]
    for (let point = at + 2; point + 1 < end; point += 2) {
      const x = this.#numbers[point]
      context.lineTo((ends ? ends - x : x) * this.#scale, this.#numbers[point + 1] * this.#scale)
    }
    context.stroke()
  }
}

/** @param {number} colour 0xRRGGBB */
function css(colour) {
  return '#' + (colour & 0xffffff).toString(16).padStart(6, '0')
}
