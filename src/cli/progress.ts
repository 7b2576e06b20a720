let heard = () => {}

/** Tells of every step that is done, whether a bar is shown or not. */
export function onProgress(hear: () => void): void {
  heard = hear
}

/** A progress bar on standard error, for work that takes longer than a second while a person watches. */
export class Progress {
  private readonly started = Date.now()
  private readonly shown = process.stderr.isTTY === true
  private readonly verb: string
  private readonly total: number | null
  private done = 0
  private visible = false
  private last = 0

  /** `total` is null when nobody knows yet how many there will be; then they are counted. */
  constructor(verb: string, total: number | null) {
    this.verb = verb
    this.total = total
  }

  /** One more file is done. */
  advance(): void {
    this.done++
    heard()
    const now = Date.now()
    if (
      !this.shown ||
      (this.total !== null && this.total < 2) ||
      now - this.started < 1000 ||
      now - this.last < 100
    )
      return
    this.last = now
    this.visible = true
    process.stderr.write(`\r\u001b[K${this.line((now - this.started) / 1000)}`)
  }

  /** Takes the bar away so that something else can be printed, or because the work is over. */
  clear(): void {
    if (this.visible) process.stderr.write("\r\u001b[K")
    this.visible = false
  }

  private line(seconds: number): string {
    if (this.total === null) return `${this.verb} ${this.done}`
    const width = 24
    const full = Math.round((this.done / this.total) * width)
    const left = (seconds / this.done) * (this.total - this.done)
    const time = left < 90 ? `${Math.ceil(left)} 秒` : `${Math.ceil(left / 60)} 分钟`
    return `${this.verb} ${"█".repeat(full)}${"░".repeat(width - full)} ${this.done}/${this.total} 还要约 ${time}`
  }
}
