import { Caption1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ChargeEvent } from "../../../src/billing";
import { toDouble } from "../../../src/money";
import { useFormats } from "../../format/formats";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, textAlign: "start" },
  period: { textAlign: "start", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  figure: { textAlign: "end", whiteSpace: "nowrap", paddingInlineStart: tokens.spacingHorizontalS },
  barCell: { width: "35%", paddingInlineStart: tokens.spacingHorizontalS },
  bar: {
    height: "10px",
    minWidth: "1px",
    backgroundColor: tokens.colorCompoundBrandStroke,
    borderRadius: "2px",
    // High contrast takes away every ground that an element does not keep.
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  current: { fontWeight: tokens.fontWeightSemibold },
});

/** Periods shown: a year of months and the month a year before. */
const most = 13;

interface Props {
  /** Standing events of one rate, earliest first. */
  readonly events: readonly ChargeEvent[];
  readonly current: ChargeEvent;
}

/** Quantity and charge by period: figures with a bar for the charge, which is as good to a screen reader as to the eye. */
export function Trend({ events, current }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const shown = events.slice(-most);
  const highest = Math.max(...shown.map(({ charge }) => Math.abs(toDouble(charge))), 0);
  return (
    <div>
      <Caption1Strong>By period</Caption1Strong>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              Period
            </th>
            <td className={styles.barCell} />
            <th scope="col" className={mergeClasses(styles.head, styles.figure)}>
              Billed
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.figure)}>
              Charge
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((event) => (
            <tr
              key={`${event.event} ${event.seal}`}
              className={event.seal === current.seal ? styles.current : undefined}
            >
              <th scope="row" className={mergeClasses(styles.period, event.seal === current.seal && styles.current)}>
                {formats.day(event.periodStart)}
              </th>
              <td className={styles.barCell}>
                <div
                  className={styles.bar}
                  style={{ width: `${highest === 0 ? 0 : (Math.abs(toDouble(event.charge)) / highest) * 100}%` }}
                />
              </td>
              <td className={styles.figure}>{formats.quantity(event.billed)}</td>
              <td className={styles.figure}>{formats.money(event.charge, event.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
