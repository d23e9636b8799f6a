import { Badge, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { assetTypeKey, type Asset, type Rate } from "../../src/agreements";
import { useFormats } from "../format/formats";
import { ChosenWords } from "./ChosenWords";

const useStyles = makeStyles({
  rate: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  count: { fontVariantNumeric: "tabular-nums", flexShrink: 0 },
});

interface Props {
  readonly rate: Rate;
  /** What the rate covers with the asset types shown. */
  readonly assets: readonly Asset[];
  /** Every asset type that could be added. */
  readonly types: readonly string[];
  /** Said beside the name where the asset types are not those of Agreements; null where they are. */
  readonly edited: string | null;
  readonly onChange: (assetTypes: readonly string[]) => void;
}

/** One rate with the asset types that it picks up, to be edited in place. */
export function RateMapping({ rate, assets, types, edited, onChange }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const taken = new Set(rate.assetTypes.map(assetTypeKey));
  return (
    <li className={styles.rate}>
      <div className={styles.line}>
        <Text weight="semibold">
          {rate.rate} {edited !== null && <Badge appearance="tint">{edited}</Badge>}
        </Text>
        <Caption1 className={styles.count}>{formats.count(assets.length)} covered</Caption1>
      </div>
      <Caption1 className={styles.quiet}>
        {rate.agreement} · {rate.mechanism} · {rate.priceList}
      </Caption1>
      <ChosenWords
        label={`Asset types of ${rate.rate}, ${rate.customer}`}
        addLabel="Add asset type"
        chosen={rate.assetTypes.map((type) => ({
          key: type,
          text: `${type} ${formats.count(assets.filter(({ assetType }) => assetTypeKey(assetType) === assetTypeKey(type)).length)}`,
        }))}
        others={types.filter((type) => !taken.has(assetTypeKey(type))).map((type) => ({ key: type, text: type }))}
        onAdd={(type) => onChange([...rate.assetTypes, type])}
        onRemove={(type) => onChange(rate.assetTypes.filter((one) => one !== type))}
      />
    </li>
  );
}
