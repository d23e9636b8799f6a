import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { BandCliff } from "../../../src/charges";
import { LookLine } from "../../components/FindingLine";
import { useFormats, type Formats } from "../../format/formats";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Decimals of a charge that anybody reads. */
const shownDecimals = 4;

/** The cliffs of the tried bands in words, with the quantities that nobody should pay for; what the plot shades. */
export function CliffList({ cliffs }: { readonly cliffs: readonly BandCliff[] }) {
  const styles = useStyles();
  const formats = useFormats();
  if (cliffs.length === 0)
    return <Caption1 className={styles.quiet}>No cliff: one more unit never costs less, and never jumps.</Caption1>;
  return (
    <div className={styles.list}>
      {cliffs.map((cliff) => (
        <LookLine key={cliff.band} severity={cliff.kind === "drop" ? "warning" : "info"}>
          {words(cliff, formats)}
        </LookLine>
      ))}
    </div>
  );
}

function words({ at, above, chargeAt, chargeAbove, kind, dominated }: BandCliff, formats: Formats): string {
  const money = (value: BandCliff["chargeAt"]) => formats.decimal(value.toDecimalPlaces(shownDecimals), 2);
  const pair = `${formats.quantity(at)} cost ${money(chargeAt)}, ${formats.quantity(above)} cost ${money(chargeAbove)}`;
  if (kind === "jump") return `What if: ${pair}, a jump.`;
  const ranges = dominated.map(({ from, to }) =>
    from.eq(to) ? formats.quantity(from) : `${formats.quantity(from)} to ${formats.quantity(to)}`,
  );
  return `What if: ${pair}. Any quantity of ${ranges.join(", ")} costs more than ${formats.quantity(above)}.`;
}
