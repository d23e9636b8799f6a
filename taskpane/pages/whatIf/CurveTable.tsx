import { makeStyles, tokens } from "@fluentui/react-components";
import { firstQuantities } from "../../../src/charges";
import { divide, one, readDouble, zero, type Exact } from "../../../src/money";
import { chargeAt, type Pricing } from "../../../src/whatIf";
import { useFormats } from "../../format/formats";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    textAlign: "end",
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface Props {
  readonly now: Pricing;
  readonly then: Pricing;
  readonly upTo: Exact;
  readonly perUnit: boolean;
}

const shownDecimals = 4;
const evenRows = 8;

/** What the plot shows, in figures: the last and the first unit of every band, and some quantities between. */
export function CurveTable({ now, then, upTo, perUnit }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const figure = (pricing: Pricing, quantity: Exact) => {
    const charge = chargeAt(pricing, quantity);
    if (charge === null) return "–";
    return formats.decimal((perUnit ? divide(charge, quantity) : charge).toDecimalPlaces(shownDecimals), 2);
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {["Quantity", "Now", "What if"].map((title) => (
            <th key={title} scope="col" className={styles.cell}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {quantitiesOf([now, then], upTo).map((quantity) => (
          <tr key={quantity.toString()}>
            <th scope="row" className={styles.cell}>
              {formats.quantity(quantity)}
            </th>
            <td className={styles.cell}>{figure(now, quantity)}</td>
            <td className={styles.cell}>{figure(then, quantity)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function quantitiesOf(pricings: readonly Pricing[], upTo: Exact): readonly Exact[] {
  const starts = pricings.flatMap(({ bands, included }) => firstQuantities(bands, included));
  const tops = pricings.flatMap(({ bands, included = zero }) => bands.bands.at(-1)?.to?.plus(included).floor() ?? []);
  const even = Array.from({ length: evenRows }, (_, index) => upTo.times(readDouble((index + 1) / evenRows)).floor());
  const wanted = [one, ...tops, ...starts, ...starts.map((start) => start.minus(one)), ...even];
  const inside = wanted.filter((quantity) => quantity.gte(one) && quantity.lte(upTo));
  return [...new Map(inside.map((quantity) => [quantity.toString(), quantity])).values()].sort((a, b) =>
    a.comparedTo(b),
  );
}
