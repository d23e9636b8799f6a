/** What the host takes from an add-in's manifest. */
export interface Manifest {
  readonly name: string;
  readonly icon: string;
  readonly paneUrl: string;
  readonly functionsUrl: string;
  readonly namespace: string;
}

/** Reads the manifest that is served beside the page. The addresses are the manifest's own. */
export async function loadManifest(): Promise<Manifest> {
  const response = await fetch("manifest.xml");
  const xml = new DOMParser().parseFromString(await response.text(), "text/xml");
  const resource = (id: string) => attribute(xml, `[id="${id}"]`, "DefaultValue");
  const resourceOf = (...tags: string[]) => resource(attribute(xml, tags.join(" "), "resid"));
  return {
    name: attribute(xml, "DisplayName", "DefaultValue"),
    icon: attribute(xml, "IconUrl", "DefaultValue"),
    paneUrl: attribute(xml, "DefaultSettings SourceLocation", "DefaultValue"),
    functionsUrl: resourceOf("Metadata", "SourceLocation"),
    namespace: resourceOf("Namespace"),
  };
}

function attribute(xml: Document, selector: string, name: string): string {
  const value = xml.querySelector(selector)?.getAttribute(name);
  if (!value) throw new Error(`The manifest has no ${name} at ${selector}.`);
  return value;
}
