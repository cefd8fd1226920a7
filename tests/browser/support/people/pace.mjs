// How quickly somebody presses one button after the other.

/** For so long after a new screen the page takes another press for part of the one before, in milliseconds. */
const onePress = 400

/** The pace of a person who does not press twice by accident. */
export class Pace {
  #readyAt = 0
  #hasPressed = false

  pressed() {
    this.#hasPressed = true
    this.arrived()
  }

  arrived() {
    if (this.#hasPressed) this.#readyAt = performance.now() + onePress + 50
  }

  /** What is done in between makes the next press one of its own. */
  acted() {
    this.#hasPressed = false
    this.#readyAt = 0
  }

  rest() {
    return new Promise(resolve => setTimeout(resolve, this.#readyAt - performance.now()))
  }
}
