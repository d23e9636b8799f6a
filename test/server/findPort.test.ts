import { describe, expect, it } from "@jest/globals";
import { createServer } from "node:net";
import { findPort } from "../../workbench/server/findPort";

describe("the port", () => {
  it("is the next free one where the wanted one is taken on either of localhost's addresses", async () => {
    const start = await findPort(20_000 + Math.floor(Math.random() * 20_000));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen({ port: start, host: "127.0.0.1" }, resolve));
    const found = await findPort(start);
    await new Promise((resolve) => server.close(resolve));
    expect(found).toBeGreaterThan(start);
  });
});
