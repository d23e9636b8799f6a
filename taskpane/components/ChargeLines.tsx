import type { Charge, ChargeLine } from "../../src/charges";
import { zero, type Exact } from "../../src/money";
import { useFormats, type Formats } from "../format/formats";
import { FactRow } from "./FactRow";

interface Props {
  readonly charge: Charge;
  /** Units that came off the quantity first, where there are any. */
  readonly included: Exact | null | undefined;
  readonly money: (amount: Exact) => string;
}

/** A charge band by band up to its minimum or maximum, so that anyone can check it with a pocket calculator. */
export function ChargeLines({ charge, included, money }: Props) {
  const formats = useFormats();
  const { quantity, pricedQuantity, lines, limit, limited } = charge;
  return (
    <>
      {included && (
        <FactRow
          name={`${formats.quantity(quantity)} less ${formats.quantity(included)} included`}
          value={formats.quantity(pricedQuantity)}
        />
      )}
      {lines.map((line) => (
        <FactRow
          key={line.number}
          name={`Band ${line.number}: ${lineWords(line, money, formats)}`}
          value={money(line.amount)}
        />
      ))}
      {limit === "minimum" && <FactRow name="Raised to the minimum" value={money(limited)} />}
      {limit === "maximum" && <FactRow name="Capped at the maximum" value={money(limited)} />}
    </>
  );
}

/** "9 × 12.75 + 20.00 flat fee"; a stairstep's units have no price, whatever stands beside its flat fee. */
function lineWords({ units, band, unitAmount, flatFee }: ChargeLine, money: Props["money"], formats: Formats): string {
  const isFlat = unitAmount.eq(zero) && !(flatFee.eq(zero) && units.times(band.unitPrice).eq(zero));
  if (isFlat) return "flat fee";
  const priced = `${formats.quantity(units)} × ${money(band.unitPrice)}`;
  return flatFee.eq(zero) ? priced : `${priced} + ${money(flatFee)} flat fee`;
}
