import { Command, CommanderError, InvalidArgumentError, Option } from "commander"
import about from "../../package.json" with { type: "json" }
import { packs, root, usualPack } from "../packs/list.ts"
import { reportFormats } from "../report/findings/index.ts"
import { writeFormats } from "../write/formats.ts"
import { apart } from "./apart.ts"
import { chineseError, inChinese } from "./chinese.ts"
import { documentLimits, fileLimits, ledgerLimits, limitsOf, type RunLimits } from "./limits.ts"
import { say } from "./say.ts"
import { tool } from "./tool.ts"

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
    say(`${chineseError(error.message, "mingzhang")}`)
    return 2
  }
}

const packNames = packs.map(({ name }) => name)

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
    .option(
      "--name <NAME,…>",
      "只答复这些主机名（公开的网站用）；不写时，监听本机地址的只答复本机，其余的都答复",
      idList,
    )
    .option("--data <FOLDER>", "办公数据的文件夹（不写时用环境变量 DATABASE_URL，或本机的数据文件夹）")
    .option("--demo", "建立演示县，打印可以登录的人")
    .option("--site <FILE>", "公开网页的名称、徽标、颜色、页脚和所在路径（site.json，写法见 docs/portal.md）")
    .option("--no-office", "只提供检查和编制的页面，不开数据库")
    .action(async (options) => done(await (await import("./serve.ts")).serve(options)))

  /** The options of commands that read files. */
  const limited = (made: Command, usual: RunLimits, what: string) =>
    made
      .addOption(
        new Option("--time-limit <秒>", `${what}最多用多少秒（默认 ${usual.time / 1000}）`)
          .argParser(wholeNumber("--time-limit", 1))
          .env("MINGZHANG_TIME_LIMIT"),
      )
      .addOption(
        new Option("--memory-limit <MB>", `${what}最多用多少内存，MB（默认 ${usual.memory}）`)
          .argParser(wholeNumber("--memory-limit", 64))
          .env("MINGZHANG_MEMORY_LIMIT"),
      )
  const fonts = () =>
    new Option(
      "--fonts <FOLDER>",
      "PDF 用的字体所在的文件夹：本单位的小标宋、黑体、楷体、仿宋、宋体（不写则都用思源宋体）",
    ).env("MINGZHANG_FONTS")
  const template = [
    "--template <FILE>",
    "本地自己的 Word 模板（.docx）：封面、页眉、固定的话照它，内容填在写着 {{正文}} 的一段，写法见 docs/template.md",
  ] as const
  const force = "-o 处已有人可能改过的文件（.docx .xlsx .html）也盖掉；台账不会盖掉"

  limited(
    command(
      "read",
      "把公开文件读成数据（mingzhang.disclosure/2）",
      "mingzhang read 某局2024年部门预算.docx > 某局.json",
    )
      .argument("<FILE...>", "文件或文件夹（.txt .docx .doc .xlsx .xls .pdf .html .json）")
      .addOption(choice("--format <format>", "json 为数据，text 给人看", ["json", "text"], "json"))
      .option("-o, --output <PATH>", "写到文件，不写到标准输出")
      .option("--force", force)
      .option("--jobs <n>", "同时读几个文件（默认与处理器核数相同）", wholeNumber("--jobs", 1)),
    fileLimits,
    "一个文件",
  ).action(async (files, options) => done(await (await import("./read.ts")).read(files, options)))

  limited(
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
        `只用全国和这一地表式的勾稽关系，轻重按这一地：${packNames.join("、")}（不写则各地的都用，表中没有的自动略过）`,
      )
      .option(
        "--against <PATH>",
        "同一部门上年的公开文件，用来与上年核对；多个文件时写上年的文件夹，按文件名对应",
      )
      .option(
        "--budget <PATH>",
        "检查决算时，同一部门同年的部门预算，用来核对年初预算；多个文件时写文件夹，按文件名对应",
      )
      .option(
        "--baseline <FILE>",
        "先前的报告（--format json 或 xlsx 写出的）：其中已有的问题不再列出，也不计数",
      )
      .option(
        "--explanations <PATH>",
        "警告的书面说明（.json 或 .xlsx）；不写则用文件旁的“<文件名>.说明.json”或“.说明.xlsx”，多个文件时写文件夹",
      )
      .option(
        "--draft-explanations <PATH>",
        "写出待填的说明：没有说明的警告各一条，已写的保留；多个文件时写文件夹",
      )
      .option(
        "--marked <FOLDER>",
        "另把 .docx .xlsx .pdf 原样写到这个文件夹，每个问题处加一条批注（Word 批注、单元格批注、PDF 注释）",
      )
      .option("--only <ID,…>", "只做这些检查（编号或类别，如 SUM 或 NAR-004）", idList)
      .option(
        "--max-warnings <n>",
        "警告多于 n 个时也算不通过（已说明的不算）",
        wholeNumber("--max-warnings", 0),
      )
      .option("--force", force)
      .option("--jobs <n>", "同时检查几个文件（默认与处理器核数相同）", wholeNumber("--jobs", 1)),
    fileLimits,
    "一个文件",
  )
    .addHelpText("after", "\n退出码：0 没有错误，1 有错误（或警告过多），2 有文件读不了或没有认出")
    .action(async (files, options) => done(await (await import("./check.ts")).check(files, options)))

  command(
    "template",
    "写出空白的台账工作簿，供填写后编制预算（--example 为填好的示例）",
    `mingzhang template -o 台账.xlsx --year 2026 --place ${usualPack.name}`,
  )
    .requiredOption("-o, --output <PATH>", "写到哪个 .xlsx 文件；已有的文件不会盖掉")
    .option("--year <Y>", "预算年度（默认为正在编制的年度）", wholeNumber("--year", 2000))
    .option("--place <NAME>", `表式：${packNames.join("、")}（默认 ${root.name}）`)
    .option("--region <NAME>", "行政区划的名称，前面可写六位代码，如“139901 云岭县”")
    .option("--department <CODE NAME>", "部门的编码和名称，如“334 云岭县水务局”")
    .option("--example", "写出填好的示例，而不是空白工作簿")
    .option("--final", "写出决算的空白工作簿（年度默认为上一年）")
    .action(async (options) => done(await (await import("./template.ts")).template(options)))

  limited(
    command(
      "compile",
      "由台账编出预算公开的全部表格和说明；台账有错时逐格指出，什么也不写",
      "mingzhang compile 台账.xlsx -o 某局2026年部门预算.docx",
    )
      .argument(
        "[FILE]",
        "台账：mingzhang template 写出的工作簿填好后的 .xlsx，或 mingzhang.ledger/2 的 .json；决算：mingzhang.final/1 的 .json 或决算工作簿",
      )
      .option(
        "-o, --output <PATH>",
        "写到文件，后缀定形式：.json .docx .pdf .xlsx .html .md；--of all 时为文件夹，形式不写则为 docx",
      )
      .option("--of <CODE>", "编谁的：部门或单位的编码，region 为全部汇总，all 为每个部门和单位各一份")
      .addOption(new Option("--to <format>", `形式：${writeFormats.join("、")}`).choices([...writeFormats]))
      .addOption(fonts())
      .option(...template)
      .option("--report <PATH>", "把台账的问题另写成文件（.txt .json .html .xlsx）")
      .option("--force", force)
      .option("--from <FILE>", "用上年的公开文件起草本年的台账，写到 -o 的 .xlsx 或 .json")
      .option(
        "--year <Y>",
        "与 --from 同用：草稿的年度（默认为上年文件的下一年）",
        wholeNumber("--year", 2000),
      ),
    ledgerLimits,
    "读台账和每编一份",
  )
    .addHelpText(
      "after",
      "\n另例：mingzhang compile --from 某局2025年部门预算.docx -o 2026年台账草稿.xlsx\n退出码：0 写成，1 台账有错（什么也不写）或写出的文件查出错误，2 文件读不了或写不进",
    )
    .action(async (file, options) =>
      done(await apart("compile", [file, options], limitsOf(options, ledgerLimits))),
    )

  limited(
    command("write", "把数据写成正式文件", "mingzhang write 某局.json --to docx -o 某局2026年部门预算.docx")
      .argument("<FILE>", "mingzhang read 或 compile 写出的 .json，也可以是公开文件")
      .addOption(new Option("--to <format>", `形式：${writeFormats.join("、")}`).choices([...writeFormats]))
      .option("-o, --output <PATH>", "写到文件（csv 为文件夹或 .zip）；后缀可代替 --to")
      .addOption(fonts())
      .option(...template)
      .option("--force", force),
    documentLimits,
    "读写",
  ).action(async (file, options) =>
    done(await apart("write", [file, options], limitsOf(options, documentLimits))),
  )

  limited(
    command(
      "diff",
      "比较同一部门的两份公开文件（两年或两个版本）：钱、项目、文字各改了什么",
      "mingzhang diff 某局2025.docx 某局2026.docx --format html -o 变化.html",
    )
      .argument("<A>", "前一份：文件或 .json")
      .argument("<B>", "后一份")
      .addOption(choice("--format <format>", "报告的形式", ["text", "html", "json"], "text"))
      .option("-o, --output <PATH>", "写到文件，不写到标准输出")
      .option("--force", force),
    documentLimits,
    "比较",
  ).action(async (a, b, options) =>
    done(await apart("diff", [a, b, options], limitsOf(options, documentLimits))),
  )

  command(
    "demo",
    "生成一个虚构的县：各部门几年的台账或公开文件，供试用、教学和测试",
    "mingzhang demo -o 演示县 --departments 20 --years 3 --to docx",
  )
    .requiredOption("-o, --output <DIR>", "写到哪个文件夹")
    .option("--departments <n>", "部门数", wholeNumber("--departments", 1), 20)
    .option("--years <n>", "年数", wholeNumber("--years", 1), 3)
    .option("--year <Y>", "最后一年", wholeNumber("--year", 2000), 2025)
    .option("--seed <n>", "随机数的种子：相同则结果相同", wholeNumber("--seed", 0), 1)
    .addOption(choice("--place <name>", "表式", packNames, usualPack.name))
    .addOption(
      choice(
        "--to <format>",
        "写成什么",
        ["ledger", "workbook", "final", "final-workbook", ...writeFormats],
        "docx",
      ),
    )
    .option("--units", "每个单位也各写一份")
    .option("--force", force)
    .action(async (options) => done(await (await import("./demo.ts")).demo(options)))

  limited(
    command(
      "import",
      "把别处公开的文件收入档案，放上公开网页：文件、文件夹、.zip 都可以，同一文件只收一次",
      "mingzhang import 公开文件夹 --region 139901",
    )
      .argument("<PATH...>", "文件、文件夹或 .zip")
      .option("--region <CODE>", "六位行政区划代码（不写则用文件里写的）")
      .option("--pack <NAME>", `只用全国和这一地表式的勾稽关系：${packNames.join("、")}`)
      .option("--again", "上次没有收入的文件重新读一次")
      .option("--data <FOLDER>", "办公数据的文件夹（不写时用环境变量 DATABASE_URL，或本机的数据文件夹）")
      .option("--jobs <n>", "同时读几个文件（默认与处理器核数相同）", wholeNumber("--jobs", 1)),
    fileLimits,
    "一个文件",
  )
    .addHelpText(
      "after",
      "\n随时可以停止（Ctrl+C），再运行一次就接着做。\n退出码：0 全部收入，1 有文件没有收入（逐个说明原因），2 没有做成",
    )
    .action(async (paths, options) => done(await (await import("./import.ts")).importFiles(paths, options)))

  limited(
    command(
      "worker",
      "处理排队的工作：读入要收入档案的文件，把新公开的放上公开网页；可以在几台机器上同时运行",
      "mingzhang worker",
    )
      .option("--once", "做完眼下的就结束")
      .option("--data <FOLDER>", "办公数据的文件夹（不写时用环境变量 DATABASE_URL，或本机的数据文件夹）")
      .option("--jobs <n>", "同时读几个文件（默认与处理器核数相同）", wholeNumber("--jobs", 1)),
    fileLimits,
    "一个文件",
  ).action(async (options) => done(await (await import("./work.ts")).work(options)))

  command(
    "site",
    "把一个地区公开的全部内容写成静态网页，放到没有服务器的网站上",
    "mingzhang site 139901 -o 预算公开网页",
  )
    .argument("<REGION>", "六位行政区划代码")
    .requiredOption("-o, --output <FOLDER>", "写到这个文件夹")
    .option("--site <FILE>", "公开网页的名称、徽标、颜色、页脚（site.json，写法见 docs/portal.md）")
    .option("--data <FOLDER>", "办公数据的文件夹（不写时用环境变量 DATABASE_URL，或本机的数据文件夹）")
    .option("--force", force)
    .action(async (region, options) => done(await (await import("./site.ts")).site(region, options)))

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
    .action(async (file, options) => done(await apart("importCodes", [file, options], documentLimits)))

  command("bench", "量速度：与其他程序、与自身并排比较", "mingzhang bench --samples 样本文件夹")
    .option("--samples <DIR>", "另用此文件夹中的 .docx 和 .pdf")
    .option("--only <GROUP,…>", "只测这几组，如 workers、mixed、repeated", idList)
    .option("--full", "另测一万份文件的用时和内存、重复的文字（需几十分钟）")
    .option("--write", "把结果写入 docs/performance.md")
    .action(async (options) => done(await (await tool("bench"))(options)))

  command("accuracy", "量准确率：植入错误，看查不查得出、指不指得准", "mingzhang accuracy --write")
    .argument("[FILE...]", "在哪些文件里植入错误（默认为自带的无误样例）")
    .option("--write", "把结果写入 docs/accuracy.md")
    .option("--names", "只量指标名称：库外的指标名称写对、写错方向、单位、类别，各查出多少")
    .option("--year", "只量批复以后：预算执行和绩效监控的检查")
    .option("--seed <n>", "随机数的种子", wholeNumber("--seed", 0))
    .option("--every <n>", "每 n 个数植入一处", wholeNumber("--every", 1))
    .option("--failures", "另列出没有查出或没有指准的")
    .option(
      "--reading",
      "只量读得对不对：各地表式的文件排印成各种格式后，逐行比较（需 LibreOffice、Chromium、pdftotext，没有的不量）",
    )
    .option("--reviewed", "只量别人写的文件，并列出可看的一半里没有查出和误报的")
    .action(async (files, options) => done(await (await tool("accuracy"))({ files, ...options })))

  command("fuzz", "量稳健：读入随机损坏的文件，看有没有崩溃", "mingzhang fuzz --inputs 1000")
    .option("--inputs <n>", "每种格式多少份文件（默认 200）", wholeNumber("--inputs", 1))
    .option("--seed <n>", "随机数的种子", wholeNumber("--seed", 0))
    .option("--format <KIND>", "只试一种格式，如 docx、ledger-xlsx")
    .action(async (options) => done(await (await tool("fuzz"))(options)))

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
