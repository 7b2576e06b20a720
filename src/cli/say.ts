import { visible } from "../text/visible.ts"

/** Tells the user something on standard error: names and paths in it cannot steer the terminal. */
export function say(sentence: string): void {
  process.stderr.write(`${visible(sentence)}\n`)
}

/** Gives out text for people on standard output, likewise. */
export function print(text: string): void {
  process.stdout.write(visible(text))
}
