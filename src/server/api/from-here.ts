import { BlockList } from "node:net"
import type { FastifyRequest } from "fastify"
import { isAnswered } from "../host.ts"

const loopback = new BlockList()
loopback.addSubnet("127.0.0.0", 8, "ipv4")
loopback.addAddress("::1", "ipv6")
loopback.addSubnet("::ffff:127.0.0.0", 104, "ipv6")

/** What servers in between leave behind: what comes through one is from anywhere. */
const traces = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"]

/**
 * Whether a request comes from a browser on the machine the program runs on. Never when the server is known by names:
 * then a server before it may pass on what others ask.
 */
export function isFromHere(request: FastifyRequest, isNamed: boolean): boolean {
  const { remoteAddress = "", remoteFamily } = request.socket
  return (
    !isNamed &&
    loopback.check(remoteAddress, remoteFamily === "IPv6" ? "ipv6" : "ipv4") &&
    isAnswered(request.headers.host, "127.0.0.1", []) &&
    traces.every((name) => request.headers[name] === undefined)
  )
}
