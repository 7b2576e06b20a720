import { bodyKinds, natures, wordOf } from "../../packs/word-lists.ts"
import type { Bodies, SheetForm } from "../form.ts"

/** 部门和单位: departments and, below them, their units. */
export const organisation: SheetForm<Bodies> = {
  title: "部门和单位",
  names: ["部门单位", "单位", "单位信息", "机构", "机构人员"],
  about: "先填部门，再填所属单位（部门本级也是一个单位）；其他各表的单位都从这里选。",
  required: true,
  columns: [
    {
      key: "code",
      title: "编码",
      words: ["部门或单位编码", "单位编码", "预算编码", "单位代码", "部门编码"],
      required: true,
      width: 12,
      kind: "code",
      note: "部门或单位的预算编码，如 334、334001。",
    },
    {
      key: "name",
      title: "名称",
      words: ["部门或单位名称", "单位名称", "部门名称"],
      required: true,
      width: 32,
      kind: "text",
      note: "与公章一致的全称。",
    },
    {
      key: "kind",
      title: "部门或单位",
      words: ["类型", "层级", "级次"],
      required: true,
      width: 12,
      kind: "text",
      note: "部门，或部门下的单位。",
      list: "部门或单位",
      closed: true,
    },
    {
      key: "department",
      title: "所属部门",
      words: ["主管部门", "上级部门"],
      width: 24,
      kind: "code",
      note: "单位所属的部门；部门自己不填。",
      list: "部门清单",
    },
    {
      key: "nature",
      title: "单位性质",
      words: ["性质"],
      width: 14,
      kind: "text",
      note: "单位必填：行政、参公事业或事业，决定机关运行经费和政府经济分类。",
      list: "单位性质",
      closed: true,
    },
    { key: "rank", title: "单位规格", words: ["规格"], width: 12, kind: "text", note: "如正科级、股级。" },
    {
      key: "funding",
      title: "经费保障形式",
      words: ["保障形式", "经费形式"],
      width: 22,
      kind: "text",
      note: "如财政拨款、财政性资金基本保证。",
      list: "保障形式",
    },
    { key: "posts", title: "编制人数", words: ["编制数", "编制"], width: 10, kind: "number", note: "人。" },
    { key: "staff", title: "在职人数", words: ["实有人数", "在职"], width: 10, kind: "number", note: "人。" },
    { key: "retired", title: "退休人数", words: ["离退休人数"], width: 10, kind: "number", note: "人。" },
    {
      key: "vehicles",
      title: "车辆数",
      words: ["公务用车", "车辆"],
      width: 10,
      kind: "number",
      note: "辆。",
    },
  ],
  *rows(ledger, labels) {
    for (const { id, code, name } of ledger.departments)
      yield { id, code, name, kind: wordOf(bodyKinds, "department") }
    for (const {
      id,
      code,
      name,
      department,
      nature,
      rank,
      funding,
      posts,
      staff,
      retired,
      vehicles,
    } of ledger.units)
      yield {
        id,
        code,
        name,
        kind: wordOf(bodyKinds, "unit"),
        department: labels.body(department),
        nature: wordOf(natures, nature),
        rank,
        funding,
        posts,
        staff,
        retired,
        vehicles,
      }
  },
  read(row, draft) {
    const kind = row.word("kind", bodyKinds, null)
    const own = kind === "department" ? draft.departmentNames : draft.unitNames
    const { code, name } = draft.define(row, [own, draft.bodyNames])
    const { at } = row
    if (kind === "department") {
      draft.departments.push({ code, name, at, fields: row.fields() })
      return
    }
    if (kind === null) return
    for (const key of ["department", "nature"])
      if (row.blank(key)) row.wrong("LED-002", key, null, "没有填写", "单位必须填写所属部门和单位性质。")
    const nature = row.word("nature", natures, null)
    const unit = {
      code,
      name,
      department: row.reference("department", draft.departmentNames) ?? "",
      rank: row.text("rank"),
      funding: row.text("funding"),
      posts: row.count("posts"),
      staff: row.count("staff"),
      retired: row.count("retired"),
      vehicles: row.count("vehicles"),
    }
    // A unit is kept whatever is wrong with it: all other sheets refer to it.
    draft.units.push({ ...unit, nature: nature ?? "行政", at, fields: row.fields() })
  },
}
