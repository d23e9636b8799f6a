import fc from "fast-check";
import { withoutEntities, XmlScanner } from "../../../../src/devices/file/xlsx/xmlScanner";

/** A document's tags and texts in a line each; attributes in brackets. */
function tokens(xml: string): readonly string[] {
  const scanner = new XmlScanner(new TextEncoder().encode(xml));
  const found: string[] = [];
  for (;;) {
    const token = scanner.next();
    if (token === "end" || token === "damaged") return [...found, token];
    if (token === "text") found.push(scanner.text());
    else if (token === "close") found.push(`/${scanner.decode(scanner.start, scanner.end)}`);
    else {
      const name = scanner.decode(scanner.start, scanner.end);
      const attributes = Object.entries(scanner.attributes()).map(([key, value]) => `[${key}=${value}]`);
      found.push(name + attributes.join(""));
    }
  }
}

describe("XmlScanner", () => {
  it.each([
    ["tags and text", "<a><b>x</b>y</a>", ["a", "b", "x", "/b", "y", "/a", "end"]],
    ["a tag that closes itself", "<a><b/><b /></a>", ["a", "b", "/b", "b", "/b", "/a", "end"]],
    ["names without prefix", "<x:a><x:b/></x:a>", ["a", "b", "/b", "/a", "end"]],
    ["attributes", `<a r="A1" t='s' x:id = "r&amp;1" z=""/>`, ["a[r=A1][t=s][x:id=r&1][z=]", "/a", "end"]],
    ["marks and slashes within attributes", `<a t="/>'" s='">'/>`, [`a[t=/>'][s=">]`, "/a", "end"]],
    ["line breaks between attributes", '<a\r\n r="1"\n/>', ["a[r=1]", "/a", "end"]],
    ["CDATA, which has no entities", "<a><![CDATA[<&amp;]]></a>", ["a", "<&amp;", "/a", "end"]],
    ["no comments, instructions and declarations", "<?xml ?><!DOCTYPE a><a><!-- <b> --></a>", ["a", "/a", "end"]],
    ["letters of several bytes", "<a>Łódź 東京 💻</a>", ["a", "Łódź 東京 💻", "/a", "end"]],
  ])("goes through %s", (_, xml, found) => {
    expect(tokens(xml)).toEqual(found);
  });

  it.each([
    ["nothing", ""],
    ["text alone", "a,b\n1,2"],
    ["an element that is not closed", "<a><b></b>"],
    ["a tag that is cut off", "<a><b"],
    ["an attribute that is cut off", '<a r="1'],
    ["a comment that is cut off", "<a><!-- </a>"],
    ["CDATA that is cut off", "<a><![CDATA[x</a>"],
    ["elements closed in the wrong order", "<a><b></a></b>"],
    ["one element closed by another's longer name", "<a></ab>"],
    ["a tag too many at the end", "<a></a></a>"],
    ["a tag within a tag", "<a <b/></a>"],
  ])("finds damage in %s", (_, xml) => {
    expect(tokens(xml).at(-1)).toBe("damaged");
  });

  it("ends whatever it is given", () => {
    const pieces = fc.constantFrom(
      "<",
      ">",
      "/",
      "a",
      '"',
      "=",
      " ",
      "!",
      "-",
      "[CDATA[",
      "]]",
      "?",
      "&",
      "é",
      "</a>",
      "<a>",
    );
    fc.assert(
      fc.property(fc.array(pieces), (list) => {
        expect(["end", "damaged"]).toContain(tokens(list.join("")).at(-1));
      }),
    );
  });
});

describe("withoutEntities", () => {
  it.each([
    ["&lt;&gt;&amp;&quot;&apos;", `<>&"'`],
    ["&#77;&#xfc;&#x1F4BB;", "Mü💻"],
    ["&amp;lt;", "&lt;"],
    ["&nbsp; &unknown; & &#x110000;", "&nbsp; &unknown; & &#x110000;"],
  ])("reads %s", (text, plain) => {
    expect(withoutEntities(text)).toBe(plain);
  });
});
