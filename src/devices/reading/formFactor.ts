const laptopWords = /laptop|notebook|portable|convertible|detachable|tablet|lunch ?box|netbook|ultrabook/;
const deskWords = /desktop|tower|all[- ]in[- ]one|mini ?pc|pizza ?box|low[- ]profile|space[- ]saving|stick pc/;

/** Chassis numbers of the SMBIOS standard that mean a computer to carry about, or one that stays in its place. */
const laptopChassis = new Set([8, 9, 10, 11, 12, 14, 30, 31, 32]);
const deskChassis = new Set([3, 4, 5, 6, 7, 13, 15, 16, 24, 33, 34, 35, 36]);

const laptopModels =
  /macbook|latitude|elitebook|thinkpad|thinkbook|surface (laptop|book|pro|go)|probook|zbook|ideapad|\byoga\b|lifebook|toughbook|dynabook|tecra|port[eé]g[eé]|zenbook|vivobook|expertbook|chromebook|travelmate|laptop|notebook|galaxy book|matebook|\bxps 1[3-7]|spectre|dragonfly|omnibook|\bvaio\b/;

/** Models by which a machine is told where the export names neither type nor operating system. */
const otherModels: readonly (readonly [RegExp, string])[] = [
  [/poweredge|proliant|thinksystem|primergy|\bsystem x\d|\bucs[bc-]/, "Server"],
  [
    /optiplex|prodesk|elitedesk|elite ?one|thinkcentre|ideacentre|esprimo|\bimac\b|mac mini|mac pro|mac studio/,
    "Workstation",
  ],
  [
    /laserjet|officejet|pagewide|\bhl-|\bmfc-|\bdcp-|workforce|imagerunner|bizhub|ecosys|taskalfa|versalink|altalink/,
    "Printer",
  ],
  [
    /catalyst|fortigate|fortiswitch|fortiap|unifi|\bus[wg]-|edgeswitch|sonicwall|\bmeraki\b|procurve|mikrotik/,
    "Network",
  ],
  [/iphone|ipad|galaxy (s|a|z|tab|note)|\bpixel \d/, "Mobile"],
];

/** Laptop or Workstation by the word, or the chassis number, that an export gives for the form; "" where it does not tell. */
export function typeOfFormFactor(formFactor: string): "Laptop" | "Workstation" | "" {
  const word = formFactor.trim().toLowerCase();
  if (/^\d{1,2}$/.test(word)) {
    return laptopChassis.has(Number(word)) ? "Laptop" : deskChassis.has(Number(word)) ? "Workstation" : "";
  }
  if (laptopWords.test(word)) return "Laptop";
  return deskWords.test(word) ? "Workstation" : "";
}

/** True for a model that is made to be carried about. */
export function isLaptopModel(model: string): boolean {
  return laptopModels.test(model.toLowerCase());
}

/** Asset type that a model alone means; "" where it does not tell. */
export function typeOfModel(model: string): string {
  const name = model.toLowerCase();
  if (laptopModels.test(name)) return "Laptop";
  return otherModels.find(([pattern]) => pattern.test(name))?.[1] ?? "";
}
