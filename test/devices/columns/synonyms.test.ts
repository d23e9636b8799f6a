import { synonymRank } from "../../../src/devices/columns/synonyms";

describe("synonymRank", () => {
  it.each([
    "Last seen",
    "Agent Last Contact Date (UTC)",
    "Zuletzt online am",
    "Datum letzter Kontakt",
    "Date de dernière connexion",
    "Date dernière connexion",
    "Fecha de última conexión",
    "Data ultima connessione",
    "Date of last contact",
    "Senast sedd",
    "Last Registration",
    "Last Hardware Scan Date",
    "Last HW Scan",
  ])("knows %s as the last contact, whatever words for a point in time it has", (title) => {
    expect(synonymRank(title, "lastSeen")).not.toBeNull();
  });

  it.each(["Date", "Time", "Last user", "Warranty date", "Datum der Rechnung"])("does not take %s for one", (title) => {
    expect(synonymRank(title, "lastSeen")).toBeNull();
  });
});
