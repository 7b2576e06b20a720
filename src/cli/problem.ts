/** A reason to stop that the user can do something about: one Chinese sentence, and the exit code. */
export class Problem extends Error {
  override readonly name = "Problem"
}

/** Errors whose message is a sentence for the user. */
const said = new Set(["Problem", "Unreadable"])

/** Whether a thrown error's message is a sentence for the user. */
export function isSaid(thrown: unknown): boolean {
  return thrown instanceof Error && said.has(thrown.name)
}

const causes: Record<string, string> = {
  ENOENT: "没有这个文件或文件夹，请核对路径。",
  ENOTDIR: "路径中有一段不是文件夹，请核对路径。",
  EACCES: "没有权限，请核对文件的读写权限。",
  EPERM: "没有权限，请核对文件的读写权限。",
  EISDIR: "这是一个文件夹，请给出文件。",
  ENOSPC: "磁盘已满，请腾出空间后再试。",
  EROFS: "磁盘是只读的，请换一个位置。",
  EMFILE: "打开的文件太多，请稍后再试。",
  EEXIST: "已有同名的文件，请换一个名称。",
  EBUSY: "文件正被别的程序使用，请关闭后再试。",
  ELOOP: "链接指向了自己，请核对路径。",
  ENAMETOOLONG: "路径太长，请缩短文件名。",
}

/**
 * What to tell the user of anything thrown: our sentences as they are, what the system says in words, and for
 * our own mistakes one sentence and how to report it. MINGZHANG_DEBUG=1 adds where it happened.
 */
export function explain(thrown: unknown): string {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const debug = process.env.MINGZHANG_DEBUG ? `\n${error.stack}` : ""
  if (isSaid(error)) return error.message + debug
  const { path } = error as NodeJS.ErrnoException
  const cause = systemCause(error)
  if (cause) return `${path ? `“${path}”：` : ""}${cause}${debug}`
  return `明账自己出了差错（${oneLine(error.message)}），不是文件的问题；请设 MINGZHANG_DEBUG=1 再运行一次，把输出告诉开发者。${debug}`
}

/** What to tell the user of a file that could not be read: {@link explain}, with the file named. */
export function explainFile(path: string, thrown: unknown): string {
  const sentence = explain(thrown)
  return sentence.startsWith("“") ? sentence : `“${path}”：${sentence}`
}

/** What the operating system had against it, in Chinese without the path; null when it was something else. */
export function systemCause(error: unknown): string | null {
  return causes[(error as NodeJS.ErrnoException).code ?? ""] ?? null
}

function oneLine(text: string): string {
  return text.split("\n", 1)[0]!.slice(0, 200)
}
