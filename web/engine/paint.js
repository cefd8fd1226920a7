// @ts-check

// The operations of wasm/ui/painter.cpp: the low byte of an operation's first word is its number here.
const CLIP = 1, RECT = 2, OUTLINE = 3, DISC = 4, RING = 5, PATH = 6, TEXT = 7

/** How many words an operation has at least, its first one included. */
const least = [0, 5, 7, 8, 5, 6, 7, 6]

/** Paints frames on a canvas: one loop, one switch. Every edge is put on whole device pixels. */
export class Paint {
  #context
  #canvas
  #styles
  #family
  #scaleX = 1
  #scaleY = 1
  #decoder = new TextDecoder()
  #words = /** @type {Uint32Array} */ (new Uint32Array())
  #numbers = /** @type {Float32Array} */ (new Float32Array())
  #bytes = /** @type {Uint8Array} */ (new Uint8Array())

  /** @param {HTMLCanvasElement} canvas @param {{styles: {weight: number, em: number, baseline: number}[]}} text @param {string} family */
  constructor(canvas, text, family) {
    const context = canvas.getContext('2d', {alpha: false})
    if (!context) throw new Error('this browser gives no 2D canvas')
    this.#context = context
    this.#canvas = canvas
    this.#styles = text
    this.#family = family
  }

  /** Takes over the size in CSS and in device pixels. The canvas is blank until the next frame. */
  resize(/** @type {number} */ width, /** @type {number} */ height, /** @type {number} */ deviceWidth, /** @type {number} */ deviceHeight) {
    this.#canvas.width = deviceWidth
    this.#canvas.height = deviceHeight
    this.#scaleX = deviceWidth / width
    this.#scaleY = deviceHeight / height
  }

  /** @param {Uint32Array} words */
  paint = words => {
    this.#words = words
    this.#numbers = new Float32Array(words.buffer, words.byteOffset, words.length)
    this.#bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength)
    this.#context.save()
    for (let at = 0; at < words.length; ) {
      const op = words[at] & 0xff
      const length = words[at] >>> 8
      if (!(length >= least[op]) || at + length > words.length) break // not an operation: what follows cannot be trusted
      this.#operation(op, at + 1, at + length)
      at += length
    }
    this.#context.restore()
  }

  #operation(/** @type {number} */ op, /** @type {number} */ at, /** @type {number} */ end) {
    switch (op) {
      case CLIP: return this.#clip(at)
      case RECT: return this.#rect(at)
      case OUTLINE: return this.#outline(at)
      case DISC: return this.#circle(at, 0, this.#words[at + 3])
      case RING: return this.#circle(at, this.#numbers[at + 3], this.#words[at + 4])
      case PATH: return this.#path(at, end)
      case TEXT: return this.#text(at, end)
    }
  }

  #x(/** @type {number} */ at) {
    return Math.round(this.#numbers[at] * this.#scaleX)
  }

  #y(/** @type {number} */ at) {
    return Math.round(this.#numbers[at] * this.#scaleY)
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
    const radius = Math.min(this.#numbers[at + 4] * this.#scaleX, (right - left) / 2, (bottom - top) / 2)
    this.#context.fillStyle = css(this.#words[at + 5])
    if (radius <= 0) return this.#context.fillRect(left, top, right - left, bottom - top)
    this.#roundRect(left, top, right, bottom, radius)
    this.#context.fill()
  }

  #outline(/** @type {number} */ at) {
    const thickness = Math.max(1, Math.round(this.#numbers[at + 5] * this.#scaleX))
    const half = thickness / 2
    const [left, top, right, bottom] = [this.#x(at) + half, this.#y(at + 1) + half, this.#x(at + 2) - half, this.#y(at + 3) - half]
    this.#context.strokeStyle = css(this.#words[at + 6])
    this.#context.lineWidth = thickness
    this.#roundRect(left, top, right, bottom, Math.max(0, Math.min(this.#numbers[at + 4] * this.#scaleX - half, (right - left) / 2, (bottom - top) / 2)))
    this.#context.stroke()
  }

  #roundRect(/** @type {number} */ left, /** @type {number} */ top, /** @type {number} */ right, /** @type {number} */ bottom, /** @type {number} */ radius) {
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
    const radius = Math.max(0, (this.#numbers[at + 2] - thickness / 2) * this.#scaleX)
    context.beginPath()
    context.arc(this.#numbers[at] * this.#scaleX, this.#numbers[at + 1] * this.#scaleY, radius, 0, 2 * Math.PI)
    context.fillStyle = context.strokeStyle = css(colour)
    context.lineWidth = thickness * this.#scaleX
    if (thickness > 0) context.stroke()
    else context.fill()
  }

  #path(/** @type {number} */ at, /** @type {number} */ end) {
    const context = this.#context
    context.lineWidth = this.#numbers[at] * this.#scaleX
    context.strokeStyle = css(this.#words[at + 1])
    context.lineCap = context.lineJoin = 'round'
    context.beginPath()
    for (let point = at + 2; point + 1 < end; point += 2) context.lineTo(this.#numbers[point] * this.#scaleX, this.#numbers[point + 1] * this.#scaleY)
    context.stroke()
  }

  #text(/** @type {number} */ at, /** @type {number} */ end) {
    const style = this.#styles.styles[this.#words[at]]
    const length = this.#words[at + 4]
    if (!style || length > (end - at - 5) * 4) return
    const context = this.#context
    context.font = `${style.weight} ${style.em * this.#scaleY}px ${this.#family}`
    context.fillStyle = css(this.#words[at + 3])
    const y = Math.round((this.#numbers[at + 2] + style.baseline) * this.#scaleY)
    context.fillText(this.#decoder.decode(this.#bytes.subarray((at + 5) * 4, (at + 5) * 4 + length)), this.#numbers[at + 1] * this.#scaleX, y)
  }
}

/** @param {number} colour 0xRRGGBB */
function css(colour) {
  return '#' + (colour & 0xffffff).toString(16).padStart(6, '0')
}
