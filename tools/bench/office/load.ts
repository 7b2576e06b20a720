import { Agent, request } from "node:http"

/** One request of a load. */
export interface Asked {
  readonly url: string
  readonly cookie?: string
  readonly body: unknown
}

/** What a load measured: the times of all requests in milliseconds, and those that failed. */
export interface Loaded {
  readonly times: readonly number[]
  readonly failures: number
}

/** Asks over so many kept connections at once, each one request after the other, for a while. */
export async function load(
  connections: number,
  milliseconds: number,
  next: (connection: number) => Asked,
): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let failures = 0
  const until = performance.now() + milliseconds
  await Promise.all(
    Array.from({ length: connections }, async (_, i) => {
      while (performance.now() < until) {
        const start = performance.now()
        const status = await post(agent, next(i))
        times.push(performance.now() - start)
        if (status !== 200) failures++
      }
    }),
  )
  agent.destroy()
  return { times, failures }
}

function post(agent: Agent, { url, cookie, body }: Asked): Promise<number> {
  const text = JSON.stringify(body)
  return new Promise((resolve) => {
    const asked = request(
      url,
      {
        method: "POST",
        agent,
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(text),
          ...(cookie && { cookie }),
        },
      },
      (response) => {
        response.resume()
        response.on("end", () => resolve(response.statusCode ?? 0))
      },
    )
    asked.on("error", () => resolve(0))
    asked.end(text)
  })
}

/** The time that all but one in a hundred stay below. */
export function p99(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0
}
