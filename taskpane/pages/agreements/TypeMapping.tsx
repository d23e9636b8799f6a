import { Caption1, makeStyles } from "@fluentui/react-components";
import { assetTypeKey, isInForce, type Coverage, type Rate } from "../../../src/agreements";
import { ChosenWords } from "../../components/ChosenWords";
import { Section } from "../../components/Page";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import { rateId } from "./AgreementsPage";

const useStyles = makeStyles({ count: { fontVariantNumeric: "tabular-nums" } });

interface Props {
  readonly coverage: Coverage;
  readonly rates: readonly Rate[];
  /** Whether a rate is among those that are looked at. */
  readonly isShown: (rate: Rate) => boolean;
  readonly onChange: (rate: Rate, assetTypes: readonly string[]) => void;
}

/** The other side of the mapping: each asset type with the rates that pick it up. */
export function TypeMapping({ coverage, rates, isShown, onChange }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const inForce = rates.filter((rate) => isInForce(rate, coverage.date) && isShown(rate));
  const word = (rate: Rate) => ({ key: rateId(rate), text: `${rate.customer} · ${rate.rate}` });
  const find = (key: string) => inForce.find((rate) => rateId(rate) === key);
  return coverage.types.map(({ assetType, assets }) => {
    const covers = (rate: Rate) => rate.assetTypes.some((type) => assetTypeKey(type) === assetTypeKey(assetType));
    return (
      <Section
        key={assetType}
        title={assetType}
        aside={
          <Caption1 className={styles.count}>
            {counted(assets, "active device", "active devices", formats.count(assets))}
          </Caption1>
        }
      >
        <ChosenWords
          label={`Rates that cover ${assetType}`}
          addLabel="Add to a rate"
          chosen={inForce.filter(covers).map(word)}
          others={inForce.filter((rate) => !covers(rate)).map(word)}
          onAdd={(key) => {
            const rate = find(key);
            if (rate) onChange(rate, [...rate.assetTypes, assetType]);
          }}
          onRemove={(key) => {
            const rate = find(key);
            const others = rate?.assetTypes.filter((type) => assetTypeKey(type) !== assetTypeKey(assetType));
            if (rate && others) onChange(rate, others);
          }}
        />
      </Section>
    );
  });
}
