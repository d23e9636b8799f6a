import { createHash, X509Certificate } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** Base64 of the SHA-256 of the public key: what a Chromium is told to trust this one certificate by. */
  readonly spki: string;
}

const cacheFolder = path.resolve(__dirname, "../../node_modules/.cache/workbench");
const validDays = 365;
const msPerDay = 86_400_000;

/** The workbench's own certificate for this machine; made anew when there is none yet or it runs out within a day. */
export async function localCertificate(folder = cacheFolder): Promise<Certificate> {
  const file = path.join(folder, "certificate.json");
  const kept = readCertificate(file);
  if (kept && isValid(kept.cert)) return withSpki(kept);
  const now = Date.now();
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(now - msPerDay),
    notAfterDate: new Date(now + validDays * msPerDay),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  const certificate = { cert: made.cert, key: made.private };
  mkdirSync(folder, { recursive: true });
  // Two servers may start at once; neither may read half a file.
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(certificate), { mode: 0o600 });
  renameSync(own, file);
  return withSpki(certificate);
}

function readCertificate(file: string): { cert: string; key: string } | null {
  try {
    const read = JSON.parse(readFileSync(file, "utf8")) as Partial<Record<"cert" | "key", unknown>>;
    return typeof read.cert === "string" && typeof read.key === "string" ? { cert: read.cert, key: read.key } : null;
  } catch {
    return null;
  }
}

function isValid(cert: string): boolean {
  return new Date(new X509Certificate(cert).validTo).getTime() > Date.now() + msPerDay;
}

function withSpki(certificate: { cert: string; key: string }): Certificate {
  const publicKey = new X509Certificate(certificate.cert).publicKey.export({ type: "spki", format: "der" });
  return { ...certificate, spki: createHash("sha256").update(publicKey).digest("base64") };
}
