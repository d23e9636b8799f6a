/** What an operating system says about the machine that runs it; "" where it says nothing. */
export type OsFamily = "hypervisor" | "network" | "server" | "mobile" | "other" | "linux" | "endpoint" | "";

/** The first rule that fits decides, so "Cisco IOS" is met before "iOS" and "Windows Server" before "Windows". */
const rules: readonly (readonly [RegExp, OsFamily])[] = [
  [/\besxi?\b|vmkernel|vsphere|proxmox|xenserver|xcp-ng|nutanix|\bahv\b/, "hypervisor"],
  [
    new RegExp(
      [
        String.raw`\bcisco\b|\bios[- ]?x[er]\b|nx-?os|forti|unifi|edgeos|edgeswitch|airos|junos|pan-?os|routeros|mikrotik`,
        "sonicos|sonicwall|arubaos|aruba|aos-cx|procurve|comware|meraki|pfsense|opnsense|sfos|sophos firewall",
        "fireware|watchguard|vyos|openwrt|dd-wrt|omada|ruckus|extremexos|huawei vrp|arista|peplink|draytek",
      ].join("|"),
    ),
    "network",
  ],
  [/multi-session|virtual desktops/, "endpoint"],
  [/server/, "server"],
  [/windows (nt )?(2000(?! prof)|2003|2008|2012|2016|2019|2022|2025)|\bwin(20)(08|12|16|19|22|25)/, "server"],
  [/windows (phone|mobile)/, "mobile"],
  [/\b(tvos|watchos|audioos)\b|apple tv|synology|\bdsm \d|qnap|\bqts\b|truenas|freenas|ontap/, "other"],
  [/\bios\b|ipad|iphone|android|visionos|\bios\d/, "mobile"],
  [/chrome ?os|chromium os/, "endpoint"],
  [/windows|\bwin ?(xp|7|8|10|11|32|64)|mac ?os|\bmac(mdm)?\b|macintosh|\bos x\b|\bosx\b|darwin|microsoft/, "endpoint"],
  [
    new RegExp(
      [
        String.raw`linux|ubuntu|debian|red ?hat|\brhel|centos|rocky|alma|suse|\bsles|fedora|raspbian|raspberry pi os|photon os`,
        String.raw`\bunix\b|freebsd|openbsd|netbsd|solaris|sunos|\baix\b|hp-ux|gentoo|alpine|\bkali\b`,
      ].join("|"),
    ),
    "linux",
  ],
];

/** Tells what kind of machine an operating system's name means. */
export function inferOsFamily(os: string): OsFamily {
  const name = os.toLowerCase();
  return name === "" ? "" : (rules.find(([pattern]) => pattern.test(name))?.[1] ?? "");
}

/** "Windows" alone: it leaves open whether the machine is a server. */
const bareWindows = /^(microsoft )?win(dows)?( ?(32|64))?$/;

/** True for an operating system's name that tells what kind of machine runs it; "Windows" alone does not. */
export function tellsMachine(os: string): boolean {
  return inferOsFamily(os) !== "" && !bareWindows.test(os.trim().toLowerCase());
}
