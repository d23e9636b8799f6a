import { products } from "../products/products";
import { withoutAccents } from "./withoutAccents";

/**
 * Type words that mean the same in every product, as `typeWord` writes them. They fill the AssetTypes sheet of the sample,
 * together with the products' own.
 */
const commonTypes: Readonly<Record<string, string>> = {
  server: "Server",
  servers: "Server",
  "domain controller": "Server",
  windows_server: "Server",
  linux_server: "Server",
  mac_server: "Server",
  workstation: "Workstation",
  workstations: "Workstation",
  "work station": "Workstation",
  desktop: "Workstation",
  desktops: "Workstation",
  windows_desktop: "Workstation",
  windows_workstation: "Workstation",
  mac_desktop: "Workstation",
  linux_desktop: "Workstation",
  linux_workstation: "Workstation",
  laptop: "Laptop",
  laptops: "Laptop",
  notebook: "Laptop",
  windows_laptop: "Laptop",
  mac_laptop: "Laptop",
  linux_laptop: "Laptop",
  "esxi host": "Hypervisor",
  hypervisor: "Hypervisor",
  "network device": "Network",
  network_device: "Network",
  switch: "Network",
  router: "Network",
  firewall: "Network",
  accesspoint: "Network",
  "access point": "Network",
  printer: "Printer",
  mobile: "Mobile",
  "mobile phone": "Mobile",
  smartphone: "Mobile",
  tablet: "Mobile",
};

/** Words that do not tell machines apart: the operating system, the form factor and the model decide. */
const genericWords = new Set(
  `windows|microsoft windows|mac|macos|mac os|os x|apple|apple mac|apple device|linux|unix|chromeos|chrome os|device|devices|
  syncro device|managed device|windows device|windows ce|computer|computers|endpoint|endpoints|managed endpoint|agent|agents|
  managed|asset|system|machine|client|node|host|physical|virtual|virtual machine|vm|guest|generic|default|unknown|other device|
  none|n/a|na|null|undefined|unassigned|unclassified|not set|not specified|uncategorized|-|--|?|x64-based pc|x86-based pc|
  arm64-based pc|corporate|personal|byod|company owned|company|full|professional|standard|essential|basic`
    .split("|")
    .map((word) => word.trim()),
);

/** Parts of words that decide where no whole word is known; the first that fits. */
const partRules: readonly (readonly [RegExp, string])[] = [
  [/\besxi?\b|hypervisor|hyper-?v host|\bvm ?host|vmm host|vmware host|proxmox|xenserver|vsphere/, "Hypervisor"],
  [
    /\b(nas|san|storage|ups|pdu|cameras?|scanners?|monitors?|displays?|tv|television|voip|ip ?phone|pbx|iot|dvr|nvr|kvm|sensors?|projectors?|clock|thermostat|peripheral|docking station)\b/,
    "Other",
  ],
  [
    /\b(printers?|mfp|copiers?|multifunction|plotters?|drucker|imprimantes?|impresoras?|impressoras?|stampant[ei]|skrivare|skriver|tulostin|drukarka|tiskarna)\b/,
    "Printer",
  ],
  [/servers?\b|domain controller|\bserveurs?\b|\bservidor(es)?\b|\bpalvelin\b|\bserwer\b|domanencontroller/, "Server"],
  [
    /\b(laptops?|notebooks?|portables?|macbook|ultrabook|convertible|chromebook|detachable|portatil(es|e|i)?|tragbar(er|es)?|barbar|bærbar|kannettava|przenosny|mobile (workstations?|pcs?|computers?))\b/,
    "Laptop",
  ],
  [
    /\b(switch(es)?|routers?|firewalls?|access ?points?|wap|wireless|wifi|gateways?|network(ing)?|load balancer|modems?|wlc|sd-?wan|utm|bridge|hub|ap|netzwerk(gerat)?|reseau|commutateurs?|routeurs?|pare[- ]feu|conmutador|enrutador|cortafuegos|netwerk(apparaat)?|natverksenhet|netværksenhed|nettverksenhet|przełacznik|zapora sieciowa)\b/,
    "Network",
  ],
  [
    /\b(mobiles?|phones?|smartphones?|iphones?|ipads?|tablets?|android|ios|ipados|handhelds?|telephones?|moviles?|telefonos?|mobiel|mobilgerat|mobiltelefon)\b/,
    "Mobile",
  ],
  [
    /\b(workstations?|desktops?|pcs?|all[- ]in[- ]ones?|towers?|thin ?clients?|imac|mac mini|mac pro|mac studio|arbeitsplatz(rechner)?|arbeitsstation|postes? de travail|ordinateurs? de bureau|escritorio|sobremesa|estacion de trabajo|werkstations?|postazion[ei]|estacao de trabalho|computador de mesa|arbetsstation|stationar|arbejdsstation|stationær|arbeidsstasjon|stasjonær|tyoasema|stacja robocza|stacjonarny|pracovni stanice)\b/,
    "Workstation",
  ],
];

const isServer = /servers?\b/;
const isEndpoint = /workstations?|desktops?|laptops?/;

/** "Desktop/Laptop" says that it is an endpoint, and leaves open which one. */
const isAnyEndpoint =
  /^(?=.*(workstations?|desktops?|\bpcs?\b))(?=.*(laptops?|notebooks?))(?!.*server).*([/&,]| (and|or|und|et|y) )/;

/** A type word as words are compared: lower case, single spaces. */
export function typeWord(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}

/** True for a word that is blank or does not tell machines apart, such as "Windows", "Mac" or "Syncro Device". */
export function isGenericType(text: string): boolean {
  const word = typeWord(text);
  return word === "" || genericWords.has(word) || isAnyEndpoint.test(word);
}

/**
 * The asset type that a product's type word means by itself; null for a generic word and for one that is not known.
 *
 * @param own The product's own words, which go first.
 */
export function meaningOfType(text: string, own: Readonly<Record<string, string>> = {}): string | null {
  const word = typeWord(text);
  const known = Object.hasOwn(own, word) ? own[word]! : Object.hasOwn(commonTypes, word) ? commonTypes[word]! : null;
  if (known !== null || isGenericType(word)) return known;
  const spaced = withoutAccents(word).replace(/[_/]+/g, " ");
  // "Workstation or server" tells nothing.
  if (isServer.test(spaced) && isEndpoint.test(spaced)) return null;
  return partRules.find(([pattern]) => pattern.test(spaced))?.[1] ?? null;
}

export interface TypeRule {
  readonly sourceType: string;
  readonly assetType: string;
}

/**
 * The rules that a new AssetTypes sheet starts with: every word that the products are known to write and what it means,
 * in the order of the alphabet. A word that two products use differently is left out.
 */
export const defaultTypeRules: readonly TypeRule[] = collectRules();

function collectRules(): readonly TypeRule[] {
  const meanings = new Map<string, Set<string>>();
  for (const types of [commonTypes, ...products.map(({ types = {} }) => types)]) {
    for (const [word, type] of Object.entries(types)) meanings.set(word, (meanings.get(word) ?? new Set()).add(type));
  }
  return [...meanings]
    .filter(([, types]) => types.size === 1)
    .map(([sourceType, types]) => ({ sourceType, assetType: [...types][0]! }))
    .sort((a, b) => (a.sourceType < b.sourceType ? -1 : 1));
}
