// The modules that web/build.mjs puts in the place of these names.

declare module 'groundwork-wasm' {
  /** The streams of the engine, web/engine/streams.js, as texts of web/engine/bytes.js. */
  export const streams: string[]
}

declare module 'groundwork-keeper' {
  /** The ids of all checks that there are. */
  export const checks: string[]
  /** The name of the folder that the engine and the documents are in. */
  export const release: string
  /** What the keeper says itself, by key. */
  export const wording: Record<string, string>
}
