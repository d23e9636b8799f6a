import { readBands } from "../../src/bands";
import { priceCharge, type ChargeTerms, type Mechanism } from "../../src/charges";
import { exact } from "../../src/money";
import cases from "../data/pricing/cases.json";
import { bandCells, type CaseBand, type CaseLayout } from "./bandCells";

interface Case {
  readonly id: string;
  readonly model: string;
  readonly layout: string;
  readonly bands: readonly CaseBand[];
  readonly quantity: string;
  readonly expected: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

const mechanismOf: Readonly<Record<string, Mechanism>> = {
  "fill-up": "Fill up",
  "fill-up-block": "Fill up",
  "look-up": "Look up",
  "look-up-block": "Look up",
  "per-unit": "Look up",
  package: "Look up",
  stairstep: "Stairstep",
  "stairstep-cumulative": "Fill up",
};

/** Options of an engine that ours does not have; the README of the cases lists them as for reading only. */
const engineOptions = ["minimum_proration", "beyond", "prior_quantity", "billed_quantity", "divide_by"];

const all = cases as readonly Case[];
const ours = all.filter((one) => !engineOptions.some((option) => one.params !== undefined && option in one.params));

function charge(one: Case): string {
  const params = one.params ?? {};
  const size = params["package_size"];
  const bands = size === undefined ? one.bands : one.bands.map((band) => ({ ...band, block: String(size) }));
  const { table, findings } = readBands(bandCells(bands, one.layout as CaseLayout));
  if (table === null) return JSON.stringify(findings);
  const number = (name: string): ReturnType<typeof exact> | undefined =>
    params[name] === undefined ? undefined : exact(String(params[name]));
  const [included, minimum, maximum] = [number("free_units"), number("minimum"), number("maximum")];
  const terms: ChargeTerms = {
    mechanism: mechanismOf[one.model] ?? "Look up",
    ...(included === undefined ? {} : { included }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(params["round"] === undefined ? {} : { decimals: Number(params["round"]) }),
  };
  const result = priceCharge(exact(one.quantity), table, terms);
  return result.charge === null ? result.finding.code : result.charge.total.toString();
}

describe("worked cases of public billing engines and spreadsheet pages", () => {
  it("covers all but the cases that rest on an engine's own option", () => {
    expect(all).toHaveLength(170);
    expect(ours).toHaveLength(163);
  });

  it.each(ours.map((one) => [one.id, one] as const))("%s", (_id, one) => {
    expect(charge(one)).toBe(exact(one.expected).toString());
  });
});
