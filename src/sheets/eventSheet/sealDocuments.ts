import { sealOf, type Digest } from "../../billing";
import { sealedContent, type EventDocument } from "./eventDocument";

/** Seals documents in the register's order, each over the seal before it. `lastSeal` is the register's last, or "". */
export async function sealDocuments(
  documents: readonly EventDocument[],
  lastSeal: string,
  digest: Digest,
): Promise<EventDocument[]> {
  const sealed: EventDocument[] = [];
  let after = lastSeal;
  for (const document of documents) {
    const seal = await sealOf(document.event, sealedContent(document), after, digest);
    sealed.push({ ...document, after, event: { ...document.event, seal } });
    after = seal;
  }
  return sealed;
}
