import { describe, expect, it } from "@jest/globals";
import { createHash, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { localCertificate } from "../../workbench/server/certificate";

const newFolder = () => mkdtempSync(path.join(os.tmpdir(), "certificate-"));

describe("the workbench's certificate", () => {
  it("is for this machine's own names only, on P-256", async () => {
    const { cert, key } = await localCertificate(newFolder());
    const read = new X509Certificate(cert);
    expect(read.subjectAltName?.split(", ").sort()).toEqual([
      "DNS:localhost",
      "IP Address:0:0:0:0:0:0:0:1",
      "IP Address:127.0.0.1",
    ]);
    expect(read.ca).toBe(false);
    expect(read.publicKey.asymmetricKeyDetails?.namedCurve).toBe("prime256v1");
    expect(key).toContain("PRIVATE KEY");
  });

  it("comes with the hash of its public key that a Chromium trusts it by", async () => {
    const { cert, spki } = await localCertificate(newFolder());
    const der = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
    expect(spki).toBe(createHash("sha256").update(der).digest("base64"));
  });

  it("is kept for the next start", async () => {
    const folder = newFolder();
    const first = await localCertificate(folder);
    expect(await localCertificate(folder)).toEqual(first);
  });

  it("is made anew where the kept one cannot be read", async () => {
    const folder = newFolder();
    const first = await localCertificate(folder);
    const file = path.join(folder, "certificate.json");
    writeFileSync(file, readFileSync(file, "utf8").slice(0, 40));
    const second = await localCertificate(folder);
    expect(second.cert).toContain("BEGIN CERTIFICATE");
    expect(second.cert).not.toBe(first.cert);
  });
});
