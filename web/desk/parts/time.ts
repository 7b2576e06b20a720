const moment = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
})

/** A moment as people at the desk read it, in Beijing time: `2027/1/31 09:05`. */
export function momentText(at: string | number): string {
  return moment.format(new Date(at))
}

/** A day as it is said: `2027年1月31日`. */
export function dayText(day: string): string {
  const [year, month, date] = day.split("-").map(Number)
  return `${year}年${month}月${date}日`
}
