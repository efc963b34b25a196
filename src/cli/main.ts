/** The command line of the contract: the same engine as the app, without a browser. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { checkCommand } from './check-command.ts'
import { documentCommand } from './document-command.ts'
import { importCommand } from './import-command.ts'
import { oneLine, Unusable, type Terminal } from './terminal.ts'

const usage = '用法：cli import|check|export FILE…，例如 cli check 报告.json'

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        year: { type: 'string' },
        issuer: { type: 'string', multiple: true },
        out: { type: 'string' },
        to: { type: 'string' },
        as: { type: 'string' },
        number: { type: 'string' },
        recipient: { type: 'string' },
        attachment: { type: 'string', multiple: true },
        cover: { type: 'boolean' },
        contents: { type: 'boolean' },
        review: { type: 'boolean' },
        previous: { type: 'string', multiple: true },
        phrases: { type: 'string' },
      },
    })
  } catch (error) {
    throw new Unusable(`不认识的写法：${error instanceof Error ? error.message : ''}。${usage}`)
  }
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(args)
  const [command, ...files] = positionals
  const { year, issuer, out, previous = [], phrases } = values
  if (year !== undefined && !/^(?:19|20)\d{2}$/u.test(year))
    throw new Unusable(`--year ${year} 不是年份，请写四位数字`)
  const where = out === undefined ? {} : { out }
  if (command === 'check')
    return checkCommand(
      files,
      { previous, ...(phrases === undefined ? {} : { phrases }) },
      terminal,
    )
  if (command === 'export') return documentCommand(files, values, terminal)
  if (command === 'import') {
    const told = {
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(issuer === undefined ? {} : { issuers: issuer }),
    }
    return importCommand(files, { ...where, ...told }, terminal)
  }
  throw new Unusable(command === 'sum' ? 'sum 暂不支持' : usage)
}

/** Runs one command; answers with the exit status and never throws for a bad call or file. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(args, terminal)
  } catch (error) {
    terminal.err(oneLine(error instanceof Error ? error.message : String(error)))
    return 2
  }
}

const machine: Terminal = {
  read: async (path) => new Uint8Array(await readFile(path)),
  write: async (path, content) => {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  },
  out: (text) => process.stdout.write(text),
  err: (line) => process.stderr.write(`${line}\n`),
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await main(process.argv.slice(2), machine)
