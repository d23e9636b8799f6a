import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Exact } from "../../../src/money";
import type { Pricing } from "../../../src/whatIf";
import { useFormats } from "../../format/formats";
import { comparedAt } from "./compared";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  title: {
    textAlign: "end",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  currency: { textAlign: "start", paddingInlineStart: "0" },
  name: { textAlign: "start", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  figure: {
    textAlign: "end",
    // Thousands of millions are broken before they are cut off.
    overflowWrap: "anywhere",
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  first: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly now: Pricing;
  readonly then: Pricing;
  readonly quantity: Exact;
  /** Null where rates of several currencies are on the price list. */
  readonly currency: string | null;
}

/** More decimals than anybody reads tell a unit price enough. */
const shownDecimals = 4;

/** Both pricings at one quantity. */
export function ComparisonTable({ now, then, quantity, currency }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const figure = (value: Exact | null) => (value ? formats.decimal(value.toDecimalPlaces(shownDecimals), 2) : "–");
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td className={mergeClasses(styles.title, styles.currency)}>{currency}</td>
          {["Now", "What if", "Difference"].map((title) => (
            <th key={title} scope="col" className={styles.title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {comparedAt(now, then, quantity).map((row, index) => (
          <tr key={row.name} className={index === 0 ? styles.first : undefined}>
            <th scope="row" className={styles.name}>
              {row.name}
            </th>
            <td className={styles.figure}>{figure(row.now)}</td>
            <td className={styles.figure}>{figure(row.then)}</td>
            <td className={styles.figure}>
              {row.now && row.then ? formats.signed(row.then.minus(row.now).toDecimalPlaces(shownDecimals), 2) : "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
