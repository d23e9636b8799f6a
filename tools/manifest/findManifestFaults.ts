import { JSDOM } from "jsdom";
import { pngSize } from "./pngSize";

/**
 * The rules an add-in manifest must keep that can be checked without Microsoft's service. No package carries the
 * schemas, and office-addin-manifest's reader accepts almost anything, so they stand here, from Microsoft's manifest
 * reference.
 */

/** Reads one file that the manifest names, by its path below the add-in's address; undefined where there is none. */
export type ReadAsset = (path: string) => Uint8Array | undefined;

/** The children each element may have, in the order that the schema asks for. */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};
const customFunctionsOrder = ["Script", "Page", "Metadata", "Namespace"];

const required: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  Host: [],
  DesktopFormFactor: ["FunctionFile", "ExtensionPoint"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings"],
};

/** The sizes a ribbon icon must have, and the size of the two icons that stand outside the ribbon, in pixels. */
const ribbonSizes = ["16", "32", "80"];
const outerIcons = { IconUrl: 32, HighResolutionIconUrl: 64 };

const longestId = 32;
const longest = { "bt:ShortStrings": 125, "bt:LongStrings": 250, DisplayName: 125, Description: 250 };
const longestNamespace = 32;

const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";
const all = (within: Element | Document, tag: string) => [...within.getElementsByTagName(tag)];
const childrenOf = (element: Element, tag: string) => [...element.children].filter((child) => child.tagName === tag);

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === "https:";
}

function structureFaults(document: Document): string[] {
  return [...document.querySelectorAll("*")].flatMap((element) => {
    const isFunctions = attribute(element, "xsi:type") === "CustomFunctions";
    const allowed = isFunctions ? customFunctionsOrder : order[element.tagName];
    // A host of the outer list is a mere name.
    if (allowed === undefined || (element.tagName === "Host" && element.children.length === 0)) return [];
    const tags = [...element.children].map((child) => child.tagName);
    const strange = tags.filter((tag) => !allowed.includes(tag));
    const missing = (isFunctions ? customFunctionsOrder : (required[element.tagName] ?? [])).filter(
      (tag) => !tags.includes(tag),
    );
    const places = tags.filter((tag) => allowed.includes(tag)).map((tag) => allowed.indexOf(tag));
    const isOrdered = places.every((place, index) => index === 0 || place >= places[index - 1]!);
    return [
      ...strange.map((tag) => `${element.tagName} may not hold ${tag}`),
      ...missing.map((tag) => `${element.tagName} lacks ${tag}`),
      ...(isOrdered ? [] : [`the elements of ${element.tagName} must stand in the order ${allowed.join(", ")}`]),
    ];
  });
}

function identityFaults(document: Document): string[] {
  const text = (tag: string) => all(document, tag)[0]?.textContent?.trim() ?? "";
  const faults: string[] = [];
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text("Id"))) {
    faults.push(`Id "${text("Id")}" is not a GUID`);
  }
  if (!/^\d{1,5}(\.\d{1,5}){2,3}$/.test(text("Version")))
    faults.push(`Version "${text("Version")}" is not like 1.2.3.0`);
  if (text("Permissions") !== "ReadWriteDocument") faults.push("Permissions must be ReadWriteDocument");
  if (attribute(document.documentElement, "xsi:type") !== "TaskPaneApp") faults.push("OfficeApp must be a TaskPaneApp");
  for (const tag of ["DisplayName", "Description"] as const) {
    const value = attribute(childrenOf(document.documentElement, tag)[0] ?? document.documentElement, "DefaultValue");
    if (value === "" || value.length > longest[tag]) faults.push(`${tag} must have 1 to ${longest[tag]} characters`);
  }
  if (!all(document, "Set").some((set) => attribute(set, "Name") === "SharedRuntime")) {
    faults.push("Requirements must ask for the set SharedRuntime");
  }
  return faults;
}

/** Every resource by id, after its own faults have been noted. */
function readResources(document: Document, faults: string[]): Map<string, Element> {
  const resources = new Map<string, Element>();
  for (const list of all(document, "Resources").flatMap((element) => [...element.children])) {
    for (const resource of list.children) {
      const id = attribute(resource, "id");
      const value = attribute(resource, "DefaultValue");
      if (id === "" || id.length > longestId)
        faults.push(`the resource id "${id}" must have 1 to ${longestId} characters`);
      if (resources.has(id)) faults.push(`the resource id "${id}" is there twice`);
      const limit = list.tagName === "bt:ShortStrings" || list.tagName === "bt:LongStrings" ? longest[list.tagName] : 0;
      if (limit > 0 && (value === "" || value.length > limit)) {
        faults.push(`the text "${id}" must have 1 to ${limit} characters`);
      }
      resources.set(id, resource);
    }
  }
  return resources;
}

const listOf: Readonly<Record<string, string>> = {
  Runtime: "bt:Urls",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  "bt:Image": "bt:Images",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Namespace: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

function referenceFaults(document: Document, resources: ReadonlyMap<string, Element>): string[] {
  const references = [...document.querySelectorAll("[resid]")];
  const used = new Set(references.map((reference) => attribute(reference, "resid")));
  return [
    ...references.flatMap((reference) => {
      const id = attribute(reference, "resid");
      const list = resources.get(id)?.parentElement?.tagName;
      if (list === undefined) return [`${reference.tagName} names the resource "${id}", which is not there`];
      const wanted = listOf[reference.tagName];
      return wanted === undefined || wanted === list
        ? []
        : [`${reference.tagName} takes "${id}" from ${list}, not ${wanted}`];
    }),
    ...[...resources.keys()].filter((id) => !used.has(id)).map((id) => `the resource "${id}" is not used`),
  ];
}

/** Functions, commands and pane must live in one page that stays loaded: they share their state. */
function runtimeFaults(document: Document, resources: ReadonlyMap<string, Element>): string[] {
  const faults: string[] = [];
  const runtimes = all(document, "Runtime");
  const [runtime] = runtimes;
  if (runtime === undefined || runtimes.length > 1) return [`there must be one Runtime, not ${runtimes.length}`];
  const shared = attribute(runtime, "resid");
  if (attribute(runtime, "lifetime") !== "long") faults.push('the Runtime must have lifetime="long"');
  const sharing = [
    ...all(document, "Page").flatMap((page) => all(page, "SourceLocation")),
    ...all(document, "FunctionFile"),
    ...all(document, "Action").flatMap((action) => all(action, "SourceLocation")),
  ];
  for (const element of sharing) {
    if (attribute(element, "resid") !== shared)
      faults.push(`${element.tagName} must name "${shared}" as the Runtime does`);
  }
  if (all(document, "TaskpaneId").length > 0) faults.push("a pane in the shared runtime has no TaskpaneId");
  const [settings] = all(document, "DefaultSettings").flatMap((element) => all(element, "SourceLocation"));
  const page = resources.get(shared);
  if (settings && page && attribute(settings, "DefaultValue") !== attribute(page, "DefaultValue")) {
    faults.push("DefaultSettings and the Runtime must name the same page");
  }
  return faults;
}

function namespaceFaults(document: Document, resources: ReadonlyMap<string, Element>): string[] {
  return all(document, "Namespace").flatMap((element) => {
    const resource = resources.get(attribute(element, "resid"));
    const namespace = resource ? attribute(resource, "DefaultValue") : "";
    return namespace.length <= longestNamespace && /^[A-Z][A-Z0-9._]*$/i.test(namespace)
      ? []
      : [`the namespace "${namespace}" must be at most ${longestNamespace} letters, digits, dots or underscores`];
  });
}

function addressFaults(document: Document): string[] {
  const tags = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "bt:Image", "bt:Url"];
  return tags
    .flatMap((tag) => all(document, tag))
    .filter((element) => element.hasAttribute("DefaultValue"))
    .map((element) => attribute(element, "DefaultValue"))
    .filter((address) => !isHttps(address))
    .map((address) => `the address "${address}" is not an https address`);
}

function iconFaults(document: Document, resources: ReadonlyMap<string, Element>, readAsset: ReadAsset): string[] {
  const page = all(document, "DefaultSettings").flatMap((element) => all(element, "SourceLocation"))[0];
  const base = page ? attribute(page, "DefaultValue") : "";
  const check = (address: string, size: number): string[] => {
    if (!isHttps(address) || !isHttps(base)) return [];
    const folder = new URL(".", base).href;
    if (!address.startsWith(folder)) return [`the icon "${address}" is not at the add-in's own address`];
    const name = address.slice(folder.length);
    const bytes = readAsset(name);
    if (bytes === undefined) return [`the icon "${name}" is not there`];
    const found = pngSize(bytes);
    return found?.width === size && found.height === size
      ? []
      : [`the icon "${name}" must be a PNG of ${size} × ${size}`];
  };
  const outer = Object.entries(outerIcons).flatMap(([tag, size]) =>
    all(document, tag).flatMap((element) => check(attribute(element, "DefaultValue"), size)),
  );
  const ribbon = all(document, "Icon").flatMap((icon) => {
    const images = all(icon, "bt:Image");
    const sizes = images.map((image) => attribute(image, "size"));
    return [
      ...ribbonSizes.filter((size) => !sizes.includes(size)).map((size) => `an Icon lacks the size ${size}`),
      ...images.flatMap((image) => {
        const resource = resources.get(attribute(image, "resid"));
        return resource ? check(attribute(resource, "DefaultValue"), Number(attribute(image, "size"))) : [];
      }),
    ];
  });
  return [...outer, ...new Set(ribbon)];
}

/** Every fault of a manifest, each as a sentence; none means that the rules above hold. */
export function findManifestFaults(xml: string, readAsset: ReadAsset): string[] {
  let document: Document;
  try {
    document = new JSDOM(xml, { contentType: "text/xml" }).window.document;
  } catch (error) {
    return [`the manifest is not well-formed XML: ${(error as Error).message}`];
  }
  const faults: string[] = [];
  const resources = readResources(document, faults);
  return [
    ...structureFaults(document),
    ...identityFaults(document),
    ...faults,
    ...referenceFaults(document, resources),
    ...runtimeFaults(document, resources),
    ...namespaceFaults(document, resources),
    ...addressFaults(document),
    ...iconFaults(document, resources, readAsset),
  ];
}
