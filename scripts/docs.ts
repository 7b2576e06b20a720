/**
 * Keeps the documents true. Writes docs/command.md from the help of every command, docs/flow.md and the table of rights
 * in docs/security.md from src/flow, docs/scoring.md from the rules of scoring of all packs; then fails when a link in a
 * document leads nowhere, a check has no page, or a key of packs/ is not explained in docs/concepts.md. `--check` writes
 * nothing and fails when one of them is out of date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import type { Command } from "commander"
import { catalogue } from "../src/check/catalogue.ts"
import { build } from "../src/cli/program.ts"
import { parseCsv } from "../src/model/csv.ts"
import { flowPage, withRights } from "./flow-pages.ts"
import { scoringPage } from "./scoring-page.ts"

const root = join(import.meta.dirname, "..")
const wrong: string[] = []

function helpOf(command: Command): string {
  let text = ""
  command.configureOutput({
    writeOut: (piece) => {
      text += piece
    },
    getOutHelpWidth: () => 100,
    getOutHasColors: () => false,
  })
  command.outputHelp()
  return text.trimEnd()
}

function commandsBelow(command: Command, name: string): [string, Command][] {
  return [
    [name, command],
    ...command.commands.flatMap((child) => commandsBelow(child, `${name} ${child.name()}`)),
  ]
}

function commandPage(): string {
  const parts = commandsBelow(
    build(() => {}),
    "mingzhang",
  ).map(([name, command]) => `## ${name}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\``)
  return `# The command

Made by \`npm run generate\` from the help of every command. In a clone it is \`bin/mingzhang\`, from any folder. What its
output holds is told in [contract.md](contract.md).

${parts.join("\n\n")}
`
}

function documents(): string[] {
  const below = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return below(path)
      return entry.name.endsWith(".md") ? [path] : []
    })
  const top = readdirSync(root).filter((name) => name.endsWith(".md"))
  return [...top.map((name) => join(root, name)), ...below(join(root, "docs")), ...below(join(root, "packs"))]
}

function checkLinks(path: string): void {
  const text = readFileSync(path, "utf8").replace(/```[\s\S]*?```/g, "")
  for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)|<img[^>]*src="([^"]+)"/g)) {
    const file = target?.replace(/#.*$/, "")
    if (!file || /^[a-z]+:/.test(file)) continue
    if (!existsSync(join(dirname(path), decodeURI(file))))
      wrong.push(`${relative(root, path)}: the link to ${target} leads nowhere`)
  }
}

function checkKeys(): void {
  const concepts = readFileSync(join(root, "docs", "concepts.md"), "utf8")
  for (const place of readdirSync(join(root, "packs")))
    for (const name of ["tables.csv", "sections.csv"]) {
      const path = join(root, "packs", place, name)
      if (!existsSync(path)) continue
      for (const { key } of parseCsv(readFileSync(path, "utf8")))
        if (!concepts.includes(`\`${key}\``))
          wrong.push(`docs/concepts.md does not explain \`${key}\` of ${place}/${name}`)
    }
}

/** Writes a document that is made from the code, or says that it is out of date. */
function keep(name: string, made: (before: string) => string): void {
  const path = join(root, "docs", name)
  const before = existsSync(path) ? readFileSync(path, "utf8") : ""
  const after = made(before)
  if (before === after) return
  if (process.argv.includes("--check"))
    wrong.push(`docs/${name} is not what the code says; run: npm run generate`)
  else writeFileSync(path, after)
}

keep("command.md", commandPage)
keep("flow.md", flowPage)
keep("scoring.md", scoringPage)
keep("security.md", withRights)
for (const path of documents()) checkLinks(path)
for (const { id } of catalogue)
  if (!existsSync(join(root, "docs", "checks", `${id}.md`)))
    wrong.push(`${id} has no page docs/checks/${id}.md`)
checkKeys()

if (wrong.length > 0) {
  console.error([...new Set(wrong)].join("\n"))
  process.exit(1)
}
