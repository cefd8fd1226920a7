// Serves the built pages on this machine only, with the headers that come with them: node web/server.mjs FOLDER [PORT].
// Prints the address when it listens.
import {serve} from './serving.mjs'

const [folder = 'dist', port = '8080'] = process.argv.slice(2)
serve(folder, port)
