import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { assetTypeKey, nameKey, type Asset, type RateCoverage } from "../../../src/agreements";
import { useFormats } from "../../format/formats";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  head: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    textAlign: "end",
    verticalAlign: "bottom",
    maxWidth: "110px",
  },
  cell: { textAlign: "end", paddingInlineStart: tokens.spacingHorizontalM, paddingBlock: tokens.spacingVerticalXXS },
  type: { textAlign: "start", fontWeight: tokens.fontWeightRegular, paddingInlineStart: 0, whiteSpace: "nowrap" },
  none: { color: tokens.colorNeutralForeground3 },
  look: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly customer: string;
  /** The customer's rates in force with what they cover. */
  readonly rates: readonly RateCoverage[];
  /** All assets that are active and not left out. */
  readonly assets: readonly Asset[];
}

/** One customer's asset types against its rates, with counts; what no rate or several rates cover stands out in words. */
export function CoverMatrix({ customer, rates, assets }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const own = assets.filter((asset) => nameKey(asset.customer) === nameKey(customer));
  const types = new Map<string, { name: string; count: number }>();
  for (const { rate } of rates)
    for (const type of rate.assetTypes) types.set(assetTypeKey(type), { name: type, count: 0 });
  for (const { assetType } of own) {
    const known = types.get(assetTypeKey(assetType));
    if (known) known.count += 1;
    else types.set(assetTypeKey(assetType), { name: assetType, count: 1 });
  }
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={`Cover matrix of ${customer}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.type)}>
              Asset type
            </th>
            {rates.map(({ rate }) => (
              <th key={`${rate.agreement} ${rate.rate}`} scope="col" className={mergeClasses(styles.head, styles.cell)}>
                {rate.rate}
              </th>
            ))}
            <th scope="col" className={mergeClasses(styles.head, styles.cell)}>
              Billed
            </th>
          </tr>
        </thead>
        <tbody>
          {[...types].map(([key, { name, count }]) => {
            const covering = rates.filter(({ rate }) => rate.assetTypes.some((type) => assetTypeKey(type) === key));
            return (
              <tr key={key}>
                <th scope="row" className={mergeClasses(styles.cell, styles.type)}>
                  {name}
                </th>
                {rates.map((one) => (
                  <td
                    key={`${one.rate.agreement} ${one.rate.rate}`}
                    className={mergeClasses(styles.cell, !covering.includes(one) && styles.none)}
                  >
                    {covering.includes(one) ? formats.count(count) : "–"}
                  </td>
                ))}
                <td className={mergeClasses(styles.cell, count > 0 && covering.length !== 1 && styles.look)}>
                  {count === 0 || covering.length === 1
                    ? "once"
                    : covering.length === 0
                      ? `${formats.count(count)} not`
                      : "twice"}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
