// The modules that web/build.mjs puts in the place of these names.

declare module 'groundwork-wasm' {
  /** The engine's bytes as the code points 0 to 255. */
  const bytes: string
  export default bytes
}

declare module 'groundwork-keeper' {
  /** The ids of all checks that there are. */
  export const checks: string[]
  /** What the keeper says itself, by key. */
  export const wording: Record<string, string>
}
