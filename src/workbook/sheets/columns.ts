import type { Column } from "../column.ts"

/** 单位 that a record belongs to; `words` are further headers it goes by on a sheet. */
export function unitColumn(note: string, ...words: readonly string[]): Column {
  return {
    key: "unit",
    title: "单位",
    words: ["预算单位", "单位编码", "单位名称", "单位代码", ...words],
    required: true,
    width: 30,
    kind: "code",
    note,
    list: "单位清单",
  }
}

/** How a drop-down of codes is used. */
export const chosen = "从下拉列表选，也可以只写编码。"

/** 部门 that a record belongs to. */
export function departmentColumn(note: string): Column {
  return {
    key: "department",
    title: "部门",
    words: ["主管部门", "部门名称", "部门编码"],
    required: true,
    width: 24,
    kind: "code",
    note,
    list: "部门清单",
  }
}

/** 部门或单位: whoever a record is about. */
export function bodyColumn(note: string): Column {
  return {
    key: "of",
    title: "部门或单位",
    words: ["部门", "单位", "部门或单位编码", "单位名称", "部门名称"],
    required: true,
    width: 30,
    kind: "code",
    note,
    list: "部门和单位清单",
  }
}

/** 项目 whose money is spent. */
export function projectColumn(width: number, note: string): Column {
  return {
    key: "project",
    title: "项目",
    words: ["项目编码", "项目名称", "项目代码"],
    width,
    kind: "code",
    note,
    list: "项目清单",
  }
}

/** 资金来源. */
export function fundColumn(note: string): Column {
  return {
    key: "fund",
    title: "资金来源",
    words: ["资金性质"],
    width: 22,
    kind: "text",
    note,
    list: "资金来源",
    closed: true,
  }
}

/** 上年结转: whether the money is last year's. */
export const carriedOverColumn: Column = {
  key: "carriedOver",
  title: "上年结转",
  words: ["是否上年结转", "上年结转结余", "是否结转", "结转"],
  width: 10,
  kind: "text",
  note: "用上年结转结余安排的填“是”，其他不填或填“否”。",
  list: "是否",
  closed: true,
}

/** 部门经济分类. */
export function economicColumn(note: string): Column {
  return {
    key: "economic",
    title: "部门经济分类",
    words: [
      "经济分类",
      "部门预算支出经济分类",
      "支出经济分类",
      "部门支出经济分类",
      "经济科目",
      "部门经济科目",
    ],
    required: true,
    width: 34,
    kind: "code",
    note,
    list: "部门经济分类",
  }
}

/** 绩效目标 of a project or a special fund. */
export const goalsColumn: Column = {
  key: "goals",
  title: "绩效目标",
  words: ["目标", "项目绩效目标", "年度绩效目标"],
  width: 60,
  kind: "text",
  note: "一个目标一行，在单元格内换行按 Alt+Enter；不必写序号。",
}
