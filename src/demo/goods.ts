/** A good, work or service as it is bought: catalogue codes since 2023 and, when known, before; price in yuan. */
export interface Good {
  readonly name: string
  readonly catalogue: string
  readonly before2023: string | null
  readonly measure: string
  readonly price: number
  /** How it stands among fixed assets, null for what is used up. */
  readonly asset: "vehicles" | "equipment" | "other" | null
}

type Row = readonly [string, string, string | null, string, number, Good["asset"]]

const rows: Readonly<Record<string, Row>> = {
  paper: ["复印纸", "A05040101", "A090101", "箱", 160, null],
  toner: ["鼓粉盒", "A05040201", "A090201", "支", 280, null],
  computer: ["台式计算机", "A02010105", "A02010104", "台", 5000, "other"],
  laptop: ["便携式计算机", "A02010108", "A02010105", "台", 6500, "other"],
  printer: ["A4黑白打印机", "A02021003", null, "台", 1200, "other"],
  combined: ["多功能一体机", "A02020400", "A020204", "台", 2800, "other"],
  scanner: ["扫描仪", "A02021118", "A0201060901", "台", 3600, "other"],
  air: ["空调机", "A02061804", "A0206180203", "台", 3200, "other"],
  desk: ["办公桌", "A05010201", null, "张", 1400, "other"],
  chair: ["办公椅", "A05010301", null, "把", 480, "other"],
  cabinet: ["文件柜", "A05010502", null, "组", 950, "other"],
  server: ["服务器", "A02010104", "A02010103", "台", 48_000, "other"],
  firewall: ["防火墙", "A02010301", "A02010301", "台", 36_000, "other"],
  switch: ["交换设备", "A02010202", null, "台", 6800, "other"],
  board: ["触控一体机", "A02020800", null, "台", 16_800, "other"],
  classDesk: ["教学、实验用桌", "A05010203", null, "张", 320, "other"],
  classChair: ["教学、实验椅凳", "A05010304", null, "把", 140, "other"],
  books: ["书籍、课本", "A04010101", null, "册", 32, "other"],
  camera: ["通用摄像机", "A02091102", "A02091102", "台", 2600, "other"],
  recorder: ["执法记录仪", "A02020600", null, "台", 2400, "other"],
  ultrasound: ["医用超声波仪器及设备", "A02320500", null, "台", 380_000, "equipment"],
  laboratory: ["临床检验设备", "A02321900", null, "台", 268_000, "equipment"],
  emergency: ["急救和生命支持设备", "A02322500", null, "套", 46_000, "other"],
  fitness: ["健身设备", "A02462600", null, "套", 24_000, "other"],
  car: ["小型客车", "A02030503", null, "辆", 165_000, "vehicles"],
  police: ["警车", "A02030610", null, "辆", 148_000, "vehicles"],
  sprinkler: ["洒水车", "A02030628", null, "辆", 386_000, "vehicles"],
  pump: ["泵", "A02051900", null, "台", 18_500, "other"],
  printing: ["印刷服务", "C23090100", "C081401", "项", 0, null],
  audit: ["审计服务", "C23030000", null, "项", 0, null],
  legal: ["其他法律服务", "C23019900", null, "项", 0, null],
  property: ["物业管理服务", "C21040000", null, "项", 0, null],
  training: ["培训服务", "C02060000", null, "项", 0, null],
  supervision: ["工程监理服务", "C20020600", null, "项", 0, null],
  design: ["工程设计服务", "C11020000", null, "项", 0, null],
  repair: ["房屋修缮", "B08010000", null, "项", 0, null],
  pests: ["农作物病虫害防治服务", "C09010600", null, "项", 0, null],
  quality: ["农产品质量安全服务", "C09010900", null, "项", 0, null],
  integration: ["软件集成实施服务", "C16020300", null, "项", 0, null],
  maintenance: ["计算机设备维修和保养服务", "C23120100", null, "项", 0, null],
  guards: ["保安服务", "C05040300", null, "项", 0, null],
  accounting: ["会计鉴证服务", "C20020100", null, "项", 0, null],
  cost: ["工程造价鉴定服务", "C20020500", null, "项", 0, null],
  data: ["数据加工处理服务", "C16030200", null, "项", 0, null],
}

/** What departments of the county buy, by a short name. A price of 0: one lot for the money there is. */
export const goods: Readonly<Record<string, Good>> = Object.fromEntries(
  Object.entries(rows).map(([key, [name, catalogue, before2023, measure, price, asset]]) => [
    key,
    { name, catalogue, before2023, measure, price, asset },
  ]),
)

/** The code of a good in the catalogue that is in force for a year; null when we do not know it. */
export function catalogueOf(good: Good, year: number): string | null {
  return year >= 2023 ? good.catalogue : good.before2023
}
