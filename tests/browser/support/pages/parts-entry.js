// What the page of parts.mjs has of the engine.
export {Mirror} from '../../../../web/engine/mirror.js'
export * from '../../../../web/engine/export.js'
export {Page} from '../../../../web/engine/page.js'
export {Sight} from '../../../../web/engine/sight.js'
