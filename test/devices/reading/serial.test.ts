import { realSerial } from "../../../src/devices/reading/serial";

describe("a serial number", () => {
  it.each([
    ["5CG0001 (old board)", "5CG0001"],
    ["5CG0001 [spare]", "5CG0001"],
    ["5CG0001 (a) (b)", "5CG0001 (A)"],
    ["5CG0001 ((a)", "5CG0001"],
    ["(5CG0001", "(5CG0001"],
    ["5CG0001)", "5CG0001)"],
    ["To be filled by O.E.M. (checked)", ""],
    ["(none)", ""],
    ["JHGFDSX", "JHGFDSX"],
    ["c02zk0aaq6l4", "C02ZK0AAQ6L4"],
    ["0x0000", ""],
    ["123456789012345678", "123456789012345678"],
  ])("%j is compared as %j", (serial, real) => {
    expect(realSerial(serial)).toBe(real);
  });

  it.each([
    "Unbekannt",
    "UNBEKANNT",
    "Nicht verfügbar",
    "Inconnu",
    "Non disponible",
    "Desconocido",
    "Sconosciuto",
    "onbekend",
    "aucun",
    "KEINE",
    "Not Settable",
    "None Provided",
    "System Serial#",
    "SystemSerialNumb",
    "QEMU",
    "VirtualBox",
    "empty string",
  ])("is none where it is a word, such as %s, that stands for many machines", (word) => {
    expect(realSerial(word)).toBe("");
  });

  it("of nothing but brackets takes no longer than any other", () => {
    for (const sign of ["[", "( ", " ["]) {
      const hostile = sign.repeat(15_000);
      for (let i = 0; i < 50; i++) expect(realSerial(`${hostile}S${i}`)).not.toBe("");
    }
  });
});
