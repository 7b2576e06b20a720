/** The commands that read a file or two and are done as a whole in a worker of their own, by name. */
export const commands = {
  compile: async () => (await import("./compile.ts")).compile,
  write: async () => (await import("./write.ts")).write,
  diff: async () => (await import("./diff.ts")).diff,
  importCodes: async () => (await import("./codes.ts")).importCodes,
} as const

/** The name of such a command, and what it is called with. */
export type CommandName = keyof typeof commands
export type CommandArguments<Name extends CommandName> = Parameters<
  Awaited<ReturnType<(typeof commands)[Name]>>
>
