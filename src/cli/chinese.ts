import type { Argument, Command, Help } from "commander"

const titles: Record<string, string> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
}

const sentences: [RegExp, (...parts: string[]) => string][] = [
  [/^error: missing required argument '(.+?)'/, (name) => `缺少参数 ${name}。`],
  [/^error: option '(.+?)' argument missing/, (flags) => `选项 ${flags} 后面要写值。`],
  [/^error: required option '(.+?)' not specified/, (flags) => `必须写明选项 ${flags}。`],
  [/^error: unknown option '(.+?)'/, (flag) => `没有 ${flag} 这个选项。`],
  [/^error: unknown command '(.+?)'/, (name) => `没有 ${name} 这个命令。`],
  [/^error: too many arguments/, () => "参数太多。"],
  [
    /^error: option '(.+?)' argument '(.+?)' is invalid\. Allowed choices are (.+)\./,
    (flags, value, choices) => `选项 ${flags} 不能是“${value}”，可选：${choices}。`,
  ],
  [/^error: option '.+?' (?:argument|value) '.*?'(?: from env '.+?')? is invalid\. (.+)/s, (why) => why],
]

/** What commander says of wrong arguments, in Chinese, with where to look. */
export function chineseError(message: string, command: string): string {
  for (const [pattern, sentence] of sentences) {
    const match = pattern.exec(message)
    if (match) return `${sentence(...match.slice(1))}用法见 ${command} --help。`
  }
  return message
}

/** Makes a command speak Chinese: help titles, the help option, and an example below the help. */
export function inChinese(command: Command, example: string): Command {
  return command
    .helpOption("-h, --help", "显示这份帮助")
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: (usage) => usage.replace("[options]", "[选项]").replace("[command]", "[命令]"),
      subcommandTerm: (child) => [child.name(), ...child.registeredArguments.map(termOf)].join(" "),
      displayWidth: widthOf,
      formatItem: (term, termWidth, description, helper) => formatItem(term, termWidth, description, helper),
      argumentDescription: (argument) => argument.description,
      optionDescription: (option) => option.description,
    })
    .addHelpText("after", `\n例：\n  ${example}`)
}

function termOf(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name()
  return argument.required ? `<${name}>` : `[${name}]`
}

function formatItem(term: string, width: number, description: string, helper: Help): string {
  return `  ${term}${" ".repeat(Math.max(width - helper.displayWidth(term), 0) + 2)}${description}`
}

// Chinese characters take two columns of a terminal.
function widthOf(text: string): number {
  let width = 0
  for (const c of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(c)
        ? 2
        : 1
  return width
}
