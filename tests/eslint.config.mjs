// What eslint asks of the JavaScript of web/ and tests/: tests/lint. Each rule finds what is wrong or left over. How
// code looks is prettier's matter, but for the length of comments, and the types of what goes into the pages are tsc's.
const names = (...lines) =>
  Object.fromEntries(
    lines
      .join(' ')
      .split(' ')
      .map(name => [name, 'readonly']),
  )

// Of what a place offers, each name that is used there, so that another one is a slip of the pen. Browsers have a
// global name, event, status and length besides: such a word without its declaration would be taken for one of those.
const node = names('Buffer URL clearTimeout console fetch process setTimeout')

const browser = names(
  'AbortController Blob CSSStyleSheet CustomEvent Element Event EventSource FontFace FormData HTMLButtonElement',
  'HTMLElement HTMLFieldSetElement HTMLInputElement HTMLScriptElement HTMLSelectElement HTMLTableElement Headers',
  'Image IntersectionObserver IntersectionObserverEntry KeyboardEvent MouseEvent Node OfflineAudioContext PerformanceObserver',
  'RTCPeerConnection ResizeObserver SharedWorker TextDecoder TextEncoder URL WebAssembly WebSocket Worker',
  'XMLHttpRequest XMLSerializer addEventListener cancelAnimationFrame clearTimeout console crypto customElements',
  'devicePixelRatio document fetch getComputedStyle getSelection history innerHeight innerWidth isSecureContext',
  'localStorage location matchMedia navigator open parent performance removeEventListener requestAnimationFrame',
  'scrollTo scrollY self setTimeout top window',
)

// A test holds functions that run in a page.
const inPages = names(
  'CanvasRenderingContext2D DOMParser EventTarget HTMLCanvasElement HTMLIFrameElement InputEvent MessageChannel',
  'MessageEvent MutationObserver NodeFilter OffscreenCanvas SubtleCrypto caches createImageBitmap dispatchEvent',
  'frames indexedDB origin TextDecoderStream scrollBy scrollX sessionStorage visualViewport',
)

const rules = {
  'no-undef': 'error',
  // A name that begins with _ is there for its place only; the rest of an object is what the other names leave of it.
  'no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true}],
  'no-unused-private-class-members': 'error',
  'no-duplicate-imports': 'error',
  'no-unreachable': 'error',
  'no-var': 'error',
  'prefer-const': ['error', {destructuring: 'all'}],
  eqeqeq: 'error',
  'array-callback-return': 'error',
  // What stands in one piece stays in one line.
  'max-len': ['error', {code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true}],
}

const languageOptions = globals => ({ecmaVersion: 2024, sourceType: 'module', globals})

export default [
  {linterOptions: {reportUnusedDisableDirectives: 'error'}, rules},
  {files: ['web/**/*.js'], languageOptions: languageOptions(browser)},
  {files: ['web/**/*.mjs'], languageOptions: languageOptions(node)},
  {files: ['tests/**/*.mjs'], languageOptions: languageOptions({...node, ...browser, ...inPages})},
]
