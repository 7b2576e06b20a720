let ready = false

/**
 * From now on a signal to stop ends the command at once, and what it would leave behind is removed as it ends
 * ({@link mayLeave}). Left to themselves, signals would also leave the programs behind that convert old files.
 */
export function stopCleanly(): void {
  if (ready) return
  ready = true
  for (const [signal, exit] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)
    process.on(signal, () => process.exit(exit))
}
