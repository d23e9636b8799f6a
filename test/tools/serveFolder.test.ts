import { get, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { generate } from "selfsigned";
import { serveFolder } from "../../tools/serveFolder";

const root = path.resolve(__dirname, "../..");

let server: Server;
let port: number;
let certificate: { key: string; cert: string };

beforeAll(async () => {
  const pems = await generate([{ name: "commonName", value: "localhost" }], { keyType: "ec" });
  certificate = { key: pems.private, cert: pems.cert };
  server = await serveFolder(path.join(root, "assets"), 0, certificate);
  port = (server.address() as AddressInfo).port;
});

afterAll(() => server.close());

const request = (name: string) =>
  new Promise<{ status: number | undefined; type: string | undefined }>((resolve, reject) => {
    get({ host: "localhost", port, path: name, rejectUnauthorized: false, agent: false }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, type: response.headers["content-type"] });
    }).on("error", reject);
  });

describe("serveFolder", () => {
  it("serves a file with its type, whatever the query", async () => {
    expect(await request("/icon-16.png?x=1")).toEqual({ status: 200, type: "image/png" });
  });

  it.each(["/nothing.png", "/", "/%2e%2e/package.json", "/..%2fpackage.json", "/..%5cpackage.json"])(
    "answers 404 for %s",
    async (name) => {
      expect(await request(name)).toMatchObject({ status: 404 });
    },
  );

  it("says in words that the port is taken", async () => {
    await expect(serveFolder(root, port, certificate)).rejects.toThrow(`Port ${port} is taken by another program`);
  });
});
