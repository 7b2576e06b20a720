type Schema = Readonly<Record<string, unknown>>

/** The words of JSON Schema that ours use, checked: returns the paths of a value that do not fit. */
export function misfits(value: unknown, rule: Schema, whole: Schema = rule, path = "$"): string[] {
  if (typeof rule.$ref === "string") {
    const definitions = whole.$defs as Record<string, Schema>
    return misfits(value, definitions[rule.$ref.replace("#/$defs/", "")]!, whole, path)
  }
  const found: string[] = []
  if (rule.anyOf && !(rule.anyOf as Schema[]).some((each) => misfits(value, each, whole, path).length === 0))
    found.push(path)
  if ("const" in rule && value !== rule.const) found.push(path)
  if (rule.enum && !(rule.enum as unknown[]).includes(value)) found.push(`${path} = ${String(value)}`)
  if (typeof rule.pattern === "string" && typeof value === "string" && !new RegExp(rule.pattern).test(value))
    found.push(`${path} = ${value}`)
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value
  const types = ([] as unknown[]).concat(rule.type ?? [])
  const fits =
    types.includes(kind) || (kind === "number" && types.includes("integer") && Number.isInteger(value))
  if (types.length > 0 && !fits) found.push(`${path} is ${kind}`)
  if (kind === "array")
    (value as unknown[]).forEach((each, i) => {
      found.push(...misfits(each, (rule.items ?? {}) as Schema, whole, `${path}[${i}]`))
    })
  if (kind === "object") found.push(...misfittingProperties(value as Schema, rule, whole, path))
  return found
}

function misfittingProperties(value: Schema, rule: Schema, whole: Schema, path: string): string[] {
  const found: string[] = []
  const properties = (rule.properties ?? {}) as Record<string, Schema>
  for (const name of (rule.required ?? []) as string[])
    if (!(name in value)) found.push(`${path}.${name} missing`)
  for (const [name, each] of Object.entries(value)) {
    const own = properties[name] ?? rule.additionalProperties
    if (own === false) found.push(`${path}.${name} unknown`)
    else if (own && own !== true) found.push(...misfits(each, own as Schema, whole, `${path}.${name}`))
  }
  return found
}
