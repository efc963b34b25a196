/** `npm start`: installs what is missing, builds the product, serves it and prints the address. */
import { install, runTool, say } from './house.mjs'
import { serve } from './serve.mjs'

if (!install()) process.exit(1)
say('Building')
if (!runTool('vite', ['build', '--logLevel', 'warn'])) process.exit(1)
const { address } = await serve()
console.log(`\n年报 · Nianbao is ready:  ${address}\nStop it with Ctrl+C.`)
