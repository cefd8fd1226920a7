// The modules that web/build.mjs puts in the place of these names.

declare module 'groundwork-wasm' {
  /** The streams of the engine, web/engine/streams.js, as texts of web/engine/bytes.js. */
  export const streams: string[]
}

declare module 'groundwork-abi' {
  /** What a document is (browser::Document). */
  export const kinds: string[]
  /** What is to be done after an intent (app::Effect). */
  export const effects: ('none' | 'show' | 'leave' | 'print' | 'copy' | 'save')[]
  /** What came of an effect (app::Outcome). */
  export const outcomes: string[]
  /** How many types the theme has (ui::Type). */
  export const typeCount: number
}

/** The shapes of a frame (Op of wasm/ui/painter.cpp). */
declare module 'groundwork-operations' {
  export const clip: number, rect: number, outline: number, disc: number, ring: number, path: number
}

/** Where words stand in their space (ui::Align). */
declare module 'groundwork-alignments' {
  export const start: number, centre: number, end: number
}

declare module 'groundwork-settings' {
  /** The names of all settings that a clinic's page may set. */
  export const hostKeys: string[]
  /** The same without old names. */
  export const offeredKeys: string[]
}

declare module 'groundwork-keeper' {
  /** The ids of all checks that there are. */
  export const checks: string[]
  /** The name of the folder that the engine and the documents are in. */
  export const release: string
  /** What the keeper says itself, by key. */
  export const wording: Record<string, string>
}
