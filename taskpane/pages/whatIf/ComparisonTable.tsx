import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { exact, type Exact } from "../../../src/money";
import { breakEvens, type BreakEven, type Pricing } from "../../../src/whatIf";
import { useFormats, type Formats } from "../../format/formats";
import { comparedAt } from "./compared";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  title: {
    textAlign: "end",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  name: { textAlign: "start", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  figure: { textAlign: "end", padding: `${tokens.spacingVerticalXXS} 0` },
  first: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly now: Pricing;
  readonly then: Pricing;
  readonly quantity: Exact;
}

/** More decimals than anybody reads tell a unit price enough. */
const shownDecimals = 4;

/** Both pricings at one quantity, and from where on which is the cheaper one. */
export function ComparisonTable({ now, then, quantity }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const figure = (value: Exact | null) => (value ? formats.decimal(value.toDecimalPlaces(shownDecimals), 2) : "–");
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
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
      <Caption1>{cheaperWords(breakEvens(now, then, exact("1000000")), formats)}</Caption1>
    </>
  );
}

const words = { this: "Now is cheaper", other: "What if is cheaper", equal: "Both charge the same" } as const;

/** "Both charge the same from 1. What if is cheaper from 11." */
function cheaperWords(found: readonly BreakEven[], formats: Formats): string {
  if (found.length === 1 && found[0]) return `${words[found[0].cheaper]} at every quantity.`;
  return found.map(({ quantity, cheaper }) => `${words[cheaper]} from ${formats.quantity(quantity)}.`).join(" ");
}
