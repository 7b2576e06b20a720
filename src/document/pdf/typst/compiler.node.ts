import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import { Unwritable } from "../../print.ts"
import { type Families, familiesOf } from "./fonts.ts"

/** A compiler that has its fonts, and the names it knows them by. */
export interface Typesetter {
  readonly compiler: NodeCompiler
  readonly families: Families
}

/** Both are large and only PDFs need them: whoever installs without optional dependencies may add them later. */
const howToInstall =
  "请在安装明账的地方运行 npm install @myriaddreamin/typst-ts-node-compiler @expo-google-fonts/noto-serif-sc，或改为输出 .docx 后另存为 PDF。"
const weights = ["400Regular/NotoSerifSC_400Regular.ttf", "700Bold/NotoSerifSC_700Bold.ttf"]
/** One compiler for each folder of fonts: making one reads 30 MB, and a warm one remembers what it has set. */
const made = new Map<string, Promise<Typesetter>>()

/** The typesetter with the project's own fonts and, before them, those of a folder. */
export function typesetter(folder: string | undefined): Promise<Typesetter> {
  const key = folder ?? ""
  let found = made.get(key)
  if (!found) {
    found = make(folder)
    made.set(key, found)
    // What failed may succeed later, when the folder is there.
    found.catch(() => made.delete(key))
  }
  return found
}

async function make(folder: string | undefined): Promise<Typesetter> {
  const given = folder === undefined ? [] : fontsIn(folder)
  const { NodeCompiler } = await load()
  const own = ownFonts()
  const compiler = NodeCompiler.create({
    workspace: tmpdir(),
    fontArgs: [{ fontBlobs: [...given, ...own].map((path) => readFileSync(path)) }],
  })
  return { compiler, families: familiesOf(given.length > 0) }
}

async function load(): Promise<typeof import("@myriaddreamin/typst-ts-node-compiler")> {
  try {
    return await import("@myriaddreamin/typst-ts-node-compiler")
  } catch {
    throw new Unwritable(
      `这台电脑（${process.platform} ${process.arch}）没有排版程序 Typst，不能生成 PDF；${howToInstall}`,
    )
  }
}

function ownFonts(): string[] {
  return weights.map((weight) => {
    const path = fontPath(weight)
    if (path === null || !existsSync(path))
      throw new Unwritable(`没有找到字体思源宋体（Noto Serif SC），不能生成 PDF；${howToInstall}`)
    return path
  })
}

function fontPath(weight: string): string | null {
  try {
    return fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-serif-sc/${weight}`))
  } catch {
    return null
  }
}

function fontsIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Unwritable(`没有字体文件夹“${folder}”，请核对路径。`)
  const names = readdirSync(folder).filter((name) => /\.(ttf|otf|ttc)$/i.test(name))
  if (names.length === 0)
    throw new Unwritable(`文件夹“${folder}”里没有字体文件（.ttf、.otf、.ttc），请核对路径。`)
  return names.sort().map((name) => join(folder, name))
}
