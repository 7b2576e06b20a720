/** Numbers a project speaks of, by the name its texts use: `{n}` prints `n`. */
export type Numbers = Readonly<Record<string, number>>

/** A number that follows from others: `n * p + 120000`, `round(n / 90) * 10`. */
export type Formula = string

type Compute = (numbers: Numbers) => number

const known = new Map<Formula, Compute>()

/** The value of a formula. Throws on what is none, or on a number that has not been drawn. */
export function computed(formula: Formula, numbers: Numbers): number {
  let compute = known.get(formula)
  if (!compute) {
    compute = new Parser(formula).whole()
    known.set(formula, compute)
  }
  return compute(numbers)
}

/** Sums of products of numbers, names, brackets and round(…). */
class Parser {
  private readonly formula: Formula
  private readonly tokens: string[]

  constructor(formula: Formula) {
    this.formula = formula
    this.tokens = formula.match(/[a-z]+|[\d.]+|\S/g) ?? []
  }

  whole(): Compute {
    const sum = this.sum()
    if (this.tokens.length > 0) throw this.wrong(this.tokens[0])
    return sum
  }

  private sum(): Compute {
    let left = this.product()
    for (let sign = this.taken("+", "-"); sign; sign = this.taken("+", "-")) {
      const [a, b] = [left, this.product()]
      left = sign === "+" ? (n) => a(n) + b(n) : (n) => a(n) - b(n)
    }
    return left
  }

  private product(): Compute {
    let left = this.term()
    for (let sign = this.taken("*", "/"); sign; sign = this.taken("*", "/")) {
      const [a, b] = [left, this.term()]
      left = sign === "*" ? (n) => a(n) * b(n) : (n) => a(n) / b(n)
    }
    return left
  }

  private term(): Compute {
    const token = this.tokens.shift()
    if (token === "(") return this.bracketed()
    if (token === "round" && this.taken("(")) {
      const inner = this.bracketed()
      return (n) => Math.round(inner(n))
    }
    if (token && /^[a-z]/.test(token)) return (n) => n[token] ?? this.missing(token)
    const value = Number(token)
    if (!token || Number.isNaN(value)) throw this.wrong(token)
    return () => value
  }

  private bracketed(): Compute {
    const inner = this.sum()
    if (!this.taken(")")) throw this.wrong(this.tokens[0])
    return inner
  }

  private taken(...signs: readonly string[]): string | undefined {
    return signs.includes(this.tokens[0]!) ? this.tokens.shift() : undefined
  }

  private wrong(token: string | undefined): Error {
    return new Error(`Unexpected ${token ? `"${token}"` : "end"} in the formula "${this.formula}"`)
  }

  private missing(name: string): never {
    throw new Error(`No number "${name}" for the formula "${this.formula}"`)
  }
}
