// @ts-check
// The page of web/watch.mjs around the page that is worked on: /watch?link.html shows that one, and /watch the first.
const fault = /** @type {HTMLElement} */ (document.querySelector('pre'))

/** In a new frame each time: in one that it had before, the keeper would say first that what was given is lost. */
function load() {
  const frame = document.createElement('iframe')
  frame.title = 'The page that is worked on'
  frame.src = `/${location.search.slice(1)}${location.hash}`
  document.querySelector('iframe')?.replaceWith(frame)
}

function say(/** @type {string} */ sentence) {
  fault.textContent = sentence
  fault.hidden = sentence === ''
}

const news = new EventSource('/watch/news')
// What is shown before the news can be heard might be old already. It opens once more when the server was started anew.
news.addEventListener('open', load)
news.addEventListener('built', () => {
  say('')
  load()
})
news.addEventListener('failed', event => say(JSON.parse(event.data)))
export {}
