import { Command, CommanderError, InvalidArgumentError, Option } from "commander"
import about from "../../package.json" with { type: "json" }
import { reportFormats } from "../check/reports/index.ts"
import { chineseError, inChinese } from "./chinese.ts"

/** Runs the command line (`process.argv`) and returns the exit code. What a command needs is loaded when it runs. */
export async function run(argv: readonly string[]): Promise<number> {
  let exit = 0
  const program = build((code) => {
    exit = code
  })
  try {
    await program.parseAsync([...argv])
    return exit
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    process.stderr.write(`${chineseError(error.message, "mingzhang")}\n`)
    return 2
  }
}

/** All commands with their help; `done` hears the exit code of the one that ran. */
export function build(done: (exit: number) => void): Command {
  const program = new Command("mingzhang")
    .description("明账：读懂公开的部门预算，核对其中的每一个数")
    .version(about.version, "-V, --version", "显示版本")
    .exitOverride()
    .configureOutput({ outputError: () => {} })
  inChinese(program, "mingzhang check 某局2024年部门预算.docx")

  const command = (name: string, summary: string, example: string) =>
    inChinese(program.command(name), example).description(summary)

  command(
    "serve",
    "打开网页：把文件拖进去即可检查，文件不离开本机（不写命令时就是它）",
    "mingzhang serve --port 8080",
  )
    .option("--port <n>", "端口", wholeNumber("端口", 0), 4310)
    .option("--host <address>", "监听的地址", "127.0.0.1")
    .action(async (options) => done(await (await import("./serve.ts")).serve(options)))

  command(
    "read",
    "把公开文件读成数据（mingzhang.disclosure/1）",
    "mingzhang read 某局2024年部门预算.docx > 某局.json",
  )
    .argument("<FILE...>", "文件或文件夹（.txt .docx .doc .xlsx .xls .pdf .html .json）")
    .addOption(choice("--format <format>", "json 为数据，text 给人看", ["json", "text"], "json"))
    .option("-o, --output <PATH>", "写到文件，不写到标准输出")
    .option("--jobs <n>", "同时读几个文件（默认与处理器核数相同）", wholeNumber("--jobs", 1))
    .action(async (files, options) => done(await (await import("./read.ts")).read(files, options)))

  command(
    "check",
    "检查公开文件，逐条指出对不上的数",
    "mingzhang check 公开文件夹 --format xlsx -o 检查报告.xlsx",
  )
    .argument("<FILE...>", "文件、文件夹，或 mingzhang read 写出的 .json")
    .addOption(choice("--format <format>", "报告的形式", [...reportFormats], "text"))
    .option("-o, --output <PATH>", "写到文件，不写到标准输出")
    .option(
      "--pack <NAME>",
      "只用全国和这一地表式的勾稽关系：hebei、shanghai、national（不写则各地的都用，表中没有的自动略过）",
    )
    .option("--against <FILE>", "同一部门上年的公开文件，用来核对上年数")
    .option("--only <ID,…>", "只做这些检查（编号或类别，如 SUM 或 NAR-004）", idList)
    .option("--max-warnings <n>", "警告多于 n 个时也算不通过", wholeNumber("--max-warnings", 0))
    .option("--jobs <n>", "同时检查几个文件（默认与处理器核数相同）", wholeNumber("--jobs", 1))
    .addHelpText("after", "\n退出码：0 没有错误，1 有错误（或警告过多），2 有文件读不了")
    .action(async (files, options) => done(await (await import("./check.ts")).check(files, options)))

  command("rules", "列出全部检查；写编号则显示该项检查的说明", "mingzhang rules NAR-004")
    .argument("[ID]", "检查的编号")
    .action(async (id) => done(await (await import("./rules.ts")).rules(id)))

  const codes = command("codes", "列出已有的代码表", "mingzhang codes").action(async () =>
    done(await (await import("./codes.ts")).listCodes()),
  )
  inChinese(
    codes.command("import"),
    "mingzhang codes import 采购目录2022.csv --list procurement-items --year 2023",
  )
    .description("导入官方代码表（CSV，有 code、name 两列，可有 parent、level），供以后的检查使用")
    .argument("<FILE>", "CSV 文件")
    .requiredOption("--list <NAME>", "代码表的名称，见 mingzhang codes")
    .requiredOption("--year <Y>", "从哪个年度的预算开始使用", wholeNumber("--year", 1990))
    .action(async (file, options) => done(await (await import("./codes.ts")).importCodes(file, options)))

  command("bench", "量速度：与其他程序、与自身并排比较", "mingzhang bench --samples 样本文件夹")
    .option("--samples <DIR>", "另用此文件夹中的 .docx 和 .pdf")
    .option("--full", "另测一万份文件的用时和内存（需几分钟）")
    .option("--write", "把结果写入 docs/performance.md")
    .action(async (options) => done(await (await import("./bench/index.ts")).bench(options)))

  command("accuracy", "量准确率：植入错误，看查不查得出、指不指得准", "mingzhang accuracy --write")
    .argument("[FILE...]", "在哪些文件里植入错误（默认为自带的无误样例）")
    .option("--write", "把结果写入 docs/accuracy.md")
    .option("--seed <n>", "随机数的种子", wholeNumber("--seed", 0))
    .option("--every <n>", "每 n 个数植入一处", wholeNumber("--every", 1))
    .option("--failures", "另列出没有查出或没有指准的")
    .action(async (files, options) =>
      done(await (await import("./accuracy.ts")).accuracy({ files, ...options })),
    )

  return program
}

function choice(flags: string, description: string, choices: string[], initial: string): Option {
  return new Option(flags, `${description}：${choices.join("、")}（默认 ${initial}）`)
    .choices(choices)
    .default(initial)
}

function wholeNumber(name: string, least: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (Number.isSafeInteger(value) && value >= least) return value
    throw new InvalidArgumentError(`${name} 要写不小于 ${least} 的整数，不能是“${text}”。`)
  }
}

function idList(text: string): string[] {
  return text.split(/[,，、\s]+/).filter(Boolean)
}
