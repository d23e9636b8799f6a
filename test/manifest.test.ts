import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { findManifestFaults } from "../tools/manifest/findManifestFaults";

const root = path.resolve(__dirname, "..");
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
const readAsset = (name: string) =>
  existsSync(path.join(root, name)) ? readFileSync(path.join(root, name)) : undefined;

/** The manifest with one thing changed, which must be there. */
function changed(from: string | RegExp, to: string): string {
  const text = manifest.replace(from, to);
  if (text === manifest) throw new Error(`The manifest holds no ${String(from)}`);
  return text;
}

describe("manifest.xml", () => {
  it("keeps every rule", () => {
    expect(findManifestFaults(manifest, readAsset)).toEqual([]);
  });

  it("is read by Microsoft's own reader, with the facts that Excel shows and asks for", async () => {
    expect(await OfficeAddinManifest.readManifestFile(path.join(root, "manifest.xml"))).toMatchObject({
      displayName: "DeviceBill",
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      hosts: ["Workbook"],
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
    });
  });

  it("gives the custom functions the namespace DEVICEBILL", () => {
    expect(manifest).toContain('<bt:String id="Functions.Namespace" DefaultValue="DEVICEBILL"/>');
  });
});

describe("findManifestFaults", () => {
  it.each([
    ["text that is not XML", changed("</OfficeApp>", ""), /not well-formed/],
    [
      "elements out of order",
      changed(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1"),
      /OfficeApp must stand in the order/,
    ],
    ["a missing element", changed(/<ProviderName>.*<\/ProviderName>/, ""), /OfficeApp lacks ProviderName/],
    ["an element out of place", changed("<Permissions>", "<Extra/><Permissions>"), /may not hold Extra/],
    [
      "a custom-functions point without metadata",
      changed(/<Metadata>[^]*<\/Metadata>/, ""),
      /ExtensionPoint lacks Metadata/,
    ],
    ["an id that is no GUID", changed(/<Id>.*<\/Id>/, "<Id>devicebill</Id>"), /is not a GUID/],
    ["a version in words", changed(/<Version>.*<\/Version>/, "<Version>v1</Version>"), /is not like/],
    ["another permission", changed("ReadWriteDocument", "ReadDocument"), /Permissions must be/],
    ["no demand for the shared runtime", changed(/<Set Name="SharedRuntime".*\/>/, ""), /SharedRuntime/],
    [
      "a resource that is not there",
      changed('<Label resid="Open.Label"/>', '<Label resid="Open.Lable"/>'),
      /not there/,
    ],
    [
      "a resource of another kind",
      changed('<Label resid="Open.Label"/>', '<Label resid="Open.Tip"/>'),
      /from bt:LongStrings/,
    ],
    [
      "a resource nobody uses",
      changed("<bt:Urls>", '<bt:Urls><bt:Url id="X" DefaultValue="https://a.b/"/>'),
      /"X" is not used/,
    ],
    [
      "a resource twice",
      changed("<bt:Urls>", '<bt:Urls><bt:Url id="Taskpane.Url" DefaultValue="https://a.b/"/>'),
      /there twice/,
    ],
    ["an id of 33 characters", manifest.replaceAll("Group.Label", "L".repeat(33)), /1 to 32 characters/],
    [
      "a short text of 126 characters",
      changed('DefaultValue="Billing"', `DefaultValue="${"x".repeat(126)}"`),
      /1 to 125 characters/,
    ],
    [
      "a long text of 251 characters",
      changed(/(id="Open.Tip" DefaultValue=)"[^"]*"/, `$1"${"x".repeat(251)}"`),
      /1 to 250 characters/,
    ],
    [
      "a description of 251 characters",
      changed(/<Description DefaultValue="[^"]*"/, `<Description DefaultValue="${"x".repeat(251)}"`),
      /Description must have/,
    ],
    [
      "an address without https",
      changed("https://localhost:3000/functions.json", "http://localhost:3000/functions.json"),
      /not an https address/,
    ],
    ["an icon that is not there", manifest.replaceAll("icon-80.png", "icon-81.png"), /icon-81.png" is not there/],
    ["an icon of another size", manifest.replaceAll("icon-80.png", "icon-64.png"), /must be a PNG of 80/],
    [
      "an icon elsewhere",
      manifest.replaceAll("https://localhost:3000/assets/icon-80.png", "https://a.b/icon-80.png"),
      /own address/,
    ],
    ["a ribbon icon that lacks a size", changed(/<bt:Image size="80".*\/>/, ""), /lacks the size 80/],
    [
      "a namespace of 33 letters",
      changed('DefaultValue="DEVICEBILL"', `DefaultValue="${"N".repeat(33)}"`),
      /the namespace/,
    ],
    ["a namespace with a space", changed('DefaultValue="DEVICEBILL"', 'DefaultValue="DEVICE BILL"'), /the namespace/],
    ["a runtime that does not stay", changed('lifetime="long"', 'lifetime="short"'), /lifetime="long"/],
    ["no runtime", changed(/<Runtimes>[^]*<\/Runtimes>/, ""), /one Runtime, not 0/],
    [
      "functions on a page of their own",
      changed(/(<Page>\s*<SourceLocation resid=)"Taskpane.Url"/, '$1"Functions.Script.Url"'),
      /as the Runtime does/,
    ],
    [
      "a pane with an id",
      changed('<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>P</TaskpaneId>'),
      /no TaskpaneId/,
    ],
    [
      "another page outside the overrides",
      changed(
        '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
        '<SourceLocation DefaultValue="https://localhost:3000/other.html"',
      ),
      /same page/,
    ],
  ])("finds %s", (_, xml, expected) => {
    expect(findManifestFaults(xml, readAsset).join("\n")).toMatch(expected);
  });
});
