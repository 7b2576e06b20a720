import anhe from "../../../test/corpus/samples/anhe-agriculture-2024.txt?url"
import linjiang from "../../../test/corpus/samples/linjiang-library-2025.txt?url"
import wangxi from "../../../test/corpus/samples/wangxi-culture-2024.txt?url"

/** A document written for this project, that opens with one click. */
export interface Sample {
  readonly url: string
  readonly name: string
  readonly title: string
  readonly about: string
}

/** The three sample documents; places and figures are invented. */
export const samples: readonly Sample[] = [
  {
    url: wangxi,
    name: "望溪县文化和旅游局2024年部门预算.txt",
    title: "有几处差错的部门预算",
    about: "望溪县文化和旅游局 2024 年，九张表、六个项目，藏了七处数字差错",
  },
  {
    url: anhe,
    name: "安禾县农业农村局2024年部门预算.txt",
    title: "数字都对得上的部门预算",
    about: "安禾县农业农村局 2024 年，九张表、八个项目、采购和资产",
  },
  {
    url: linjiang,
    name: "临江区少年儿童图书馆2025年单位预算.txt",
    title: "上海格式的单位预算",
    about: "临江区少年儿童图书馆 2025 年，表格以元计，说明以万元计",
  },
]
