/**
 * The self-check in a frame of its own; custom-elements.json has its attributes. Events: ready, exit, error; none of
 * them is about the person.
 */
export declare class GroundworkCheck extends HTMLElement {
  /** The attributes that set something in the check. */
  static readonly settings: string[]
  addEventListener(
    type: 'ready' | 'exit',
    listener: (event: Event) => void,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: 'error',
    listener: (event: CustomEvent<string>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
}

/** Makes the element known to the page under this name, which is groundwork-check unless it is given. */
export declare function define(name?: string): void
