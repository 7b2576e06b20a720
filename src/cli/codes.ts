import { readFile } from "node:fs/promises"
import { builtIn } from "../codes/built-in.ts"
import { listNames, listTitles } from "../codes/index.ts"
import { readOfficialList } from "../codes/official.ts"
import { decodeText } from "../document/encoding.ts"
import { readList, storedLists, storedReference, storeList } from "./code-store.ts"
import { Problem } from "./problem.ts"
import { say } from "./say.ts"

/** `mingzhang codes`: the lists there are, carried and imported. */
export function listCodes(): number {
  const stored = storedLists()
  for (const name of listNames) {
    const carried = builtIn.filter((list) => list.name === name)
    const sources = [
      ...carried.map(
        (list) => `自带 ${list.list().rows.length} 条${list.to < 9999 ? `（用到 ${list.to} 年）` : ""}`,
      ),
      ...stored
        .filter((list) => list.name === name)
        .map((list) => `导入 ${readList(list.path).length} 条（${list.year} 年起）`),
    ]
    process.stdout.write(
      `${name.padEnd(24)}${listTitles[name]}：${sources.join("，") || "无，请导入官方代码表"}\n`,
    )
  }
  return 0
}

/** `mingzhang codes import`: checks an official list and keeps it; nothing is written when anything is wrong. */
export async function importCodes(file: string, options: { list: string; year: number }): Promise<number> {
  const name = listNames.find((known) => known === options.list)
  if (!name) throw new Problem(`没有名为“${options.list}”的代码表，可选：${listNames.join("、")}。`)
  const regions = name === "townships" ? storedReference().codes.list("regions", options.year) : null
  if (name === "townships" && !regions)
    throw new Problem("乡镇街道代码接在行政区划代码之下，请先导入 regions，再导入 townships。")
  const text = decodeText(await readFile(file))
  const { rows, problems, remarks } = readOfficialList(text, (code) => regions?.byCode.has(code) ?? false)
  if (problems.length > 0) {
    say(problems.map((problem) => `${file} ${problem}`).join("\n"))
    throw new Problem(`“${file}”有 ${problems.length} 处不对，没有导入；改正后请再导入一次。`)
  }
  const path = storeList(name, options.year, rows)
  process.stdout.write(
    `已导入${listTitles[name]} ${rows.length} 条，${options.year} 年起使用。${remarks.join("")}\n存于 ${path}\n`,
  )
  return 0
}
