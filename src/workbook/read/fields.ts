import { cellName } from "../../document/xlsx/sheet.ts"
import type { Place } from "../../model/place.ts"
import type { Columns } from "./columns.ts"

const rowOf = Symbol("row")

type Fields = Readonly<Record<string, Place>>

const classes = new WeakMap<Columns, new (row: number) => object>()

/**
 * Where the fields of a record of this row stand. The places are made when they are asked for: a large ledger has
 * millions of fields, and few of them are ever pointed at.
 */
export function fieldsOf(
  columns: Columns,
  row: number,
  renamed: Readonly<Record<string, string>> = {},
): Fields {
  let made = classes.get(columns)
  if (!made) {
    made = classOf(columns, renamed)
    classes.set(columns, made)
  }
  return new made(row) as Fields
}

function classOf({ sheet, at }: Columns, renamed: Readonly<Record<string, string>>) {
  class RowFields {
    readonly [rowOf]: number
    constructor(row: number) {
      this[rowOf] = row
    }
  }
  for (const [key, { column }] of at)
    Object.defineProperty(RowFields.prototype, renamed[key] ?? key, {
      enumerable: true,
      get(this: RowFields): Place {
        return { sheet: sheet.name, cell: cellName(this[rowOf], column) }
      },
    })
  return RowFields
}
