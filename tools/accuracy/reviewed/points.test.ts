import { expect, test } from "vitest"
import { pointingIn } from "./points.ts"

const text = [
  "三、收支情况", // 1
  "全所收入30.00万元，比上年增加2.00万元；车辆3辆，其中轿车4辆。", // 2
  "2.青石渡林场；3.青石渡苗圃", // 3
  "\t", // 4
  "\t产出指标", // 5
  "\t苗木出圃率", // 6
  "\t≥90株", // 7
  "", // 8
  "\t", // 9
  "\t产出指标", // 10
  "\t补植面积", // 11
  "\t≥200亩", // 12
].join("\n")
const points = pointingIn(text)
const mark = (line: number, quote: string, against: string[] = []) =>
  ({ line, quote, severity: "error", kind: "", why: "", against }) as const
const finding = (line: number | undefined, message = "不对。") => ({
  at: [line === undefined ? { page: 1 } : { line }],
  message,
})

test("a place on the mark's line points at it, and says so when it says its words or figures", () => {
  expect(points(finding(2), mark(2, "车辆3辆，其中轿车4辆"))).toBe("place")
  expect(points(finding(2, "“轿车”多于全部车辆。"), mark(2, "车辆3辆，其中轿车4辆"))).toBe("words")
  expect(points(finding(2, "收入写30.00，应为32.00万元。"), mark(2, "收入30.00万元"))).toBe("words")
  expect(points(finding(1), mark(2, "车辆3辆，其中轿车4辆"))).toBe(null)
})

test("of a quote over several cells the line that was changed is the place", () => {
  expect(points(finding(7), mark(7, "\t苗木出圃率\n\t≥90株"))).toBe("place")
  expect(points(finding(6), mark(7, "\t苗木出圃率\n\t≥90株"))).toBe(null)
})

test("of a quote whose first line is given every line is the place", () => {
  expect(points(finding(7), mark(6, "\t苗木出圃率\n\t≥90株"))).toBe("place")
  expect(points(finding(8), mark(6, "\t苗木出圃率\n\t≥90株"))).toBe(null)
  expect(points(finding(5), mark(6, "\t苗木出圃率\n\t≥90株"))).toBe(null)
})

test("the other side of a contradiction is as good a place", () => {
  expect(points(finding(3), mark(1, "三、收支", ["2.青石渡林场"]))).toBe("place")
  expect(points(finding(3), mark(1, "三、收支", ["没有这句话"]))).toBe(null)
})

test("elsewhere in its table row the finding must say words of the mark", () => {
  expect(points(finding(5, "“苗木出圃率”以株计。"), mark(7, "\t≥90株"))).toBe(null)
  expect(points(finding(5, "“苗木出圃率”以株计。"), mark(6, "\t苗木出圃率\n\t≥90株"))).toBe("words")
  expect(points(finding(5), mark(6, "\t苗木出圃率\n\t≥90株"))).toBe(null)
  expect(points(finding(5, "“产出指标”不全。"), mark(10, "\t产出指标\n\t补植面积"))).toBe(null)
})

test("the name of a coded row is words, though its quote has no code", () => {
  const points = pointingIn("\t2130305\n\t水利工程建设\n\t69.00\n\t69.00\n\n\t水利工程建设\n\t96.00")
  const row = mark(2, "\t水利工程建设\n\t69.00\n\t69.00")
  expect(points(finding(3, "支出总表“2130305 水利工程建设”的“合计”写69.00。"), row)).toBe("words")
  expect(points(finding(7, "支出总表“2130305 水利工程建设”的“合计”写96.00。"), row)).toBe(null)
})

test("without a place, words that stand once in the document are a place", () => {
  expect(points(finding(undefined, "“苗木出圃率”以株计。"), mark(6, "\t苗木出圃率\n\t≥90株"))).toBe("words")
  expect(points(finding(undefined, "“产出指标”不全。"), mark(5, "\t产出指标\n\t苗木出圃率"))).toBe(null)
  expect(points(finding(undefined, "“轿车”太多。"), mark(2, "其中轿车4辆"))).toBe(null)
  expect(points(finding(undefined, "写的是其中轿车4辆，不对。"), mark(2, "其中轿车4辆"))).toBe("words")
})
