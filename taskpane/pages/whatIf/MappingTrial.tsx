import { Caption1, Field, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import {
  assetTypeKey,
  findCoverage,
  isInForce,
  rateKey,
  samePriceList,
  type Day,
  type Rate,
} from "../../../src/agreements";
import type { BookContents } from "../../../src/sheets";
import { indexMapping, mapRate, tryMapping, type TriedMapping } from "../../../src/whatIf";
import { ChosenWords } from "../../components/ChosenWords";
import { LookLine } from "../../components/FindingLine";
import { RateMapping } from "../../components/RateMapping";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import type { Trial } from "./trial";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  control: { minWidth: 0, width: "100%", boxSizing: "border-box" },
  rates: { listStyleType: "none", margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly trial: Trial;
  readonly contents: BookContents;
  readonly today: Day;
  readonly onChange: (mapping: readonly TriedMapping[]) => void;
}

/** The asset types that one rate, or every rate on the price list, would count; nothing on Agreements changes. */
export function MappingTrial({ trial, contents, today, onChange }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const { priceList, mapping } = trial;
  const [chosen, setChosen] = useState("all");
  const tried = indexMapping(mapping);
  const inForce = contents.rates.filter((rate) => isInForce(rate, today));
  const onList = inForce.filter((rate) => samePriceList(rate.priceList, priceList));
  const others = inForce.filter((rate) => !onList.includes(rate));
  const coverage = useMemo(
    () => findCoverage(tryMapping(contents.rates, indexMapping(mapping)), contents.assets, today),
    [contents, mapping, today],
  );
  const types = coverage.types.map(({ assetType }) => assetType);
  const typesOf = (rate: Rate) => tried.get(keyOf(rate)) ?? rate.assetTypes;
  const one = inForce.find((rate) => keyOf(rate) === chosen);
  const shown = one ? [one] : onList;
  const change = (edit: (assetTypes: readonly string[]) => readonly string[]) =>
    onChange(shown.reduce((done, rate) => mapRate(done, rate, edit(typesOf(rate))), mapping));
  const option = (rate: Rate) => (
    <option key={keyOf(rate)} value={keyOf(rate)}>{`${rate.customer}, ${rate.rate}`}</option>
  );
  const changed = inForce.filter((rate) => tried.has(keyOf(rate)));
  const empty = changed.filter((rate) => typesOf(rate).length === 0);
  const gone = mapping.filter((map) => !inForce.some((rate) => keyOf(rate) === rateKey(map.agreement, map.rate)));
  return (
    <div className={styles.panel}>
      <Field label="Asset types of" size="small">
        <Select
          className={styles.control}
          size="small"
          value={one ? chosen : "all"}
          onChange={(_event, { value }) => setChosen(value)}
        >
          <option value="all">
            {onList.length === 0
              ? `no rate in force is on ${priceList}`
              : `all ${counted(onList.length, "rate", "rates", formats.count(onList.length))} on ${priceList}`}
          </option>
          {onList.length > 0 && <optgroup label={`On ${priceList}`}>{onList.map(option)}</optgroup>}
          {others.length > 0 && <optgroup label="On other price lists">{others.map(option)}</optgroup>}
        </Select>
      </Field>
      {one ? (
        <ul className={styles.rates}>
          <RateMapping
            rate={{ ...one, assetTypes: typesOf(one) }}
            assets={coverage.rates.find(({ rate }) => keyOf(rate) === keyOf(one))?.assets ?? []}
            types={types}
            edited={tried.has(keyOf(one)) ? "Tried" : null}
            onChange={(assetTypes) => change(() => assetTypes)}
          />
        </ul>
      ) : (
        onList.length > 0 && (
          <ChosenWords
            label={`Asset types of all rates on ${priceList}`}
            addLabel="Add asset type"
            chosen={types.flatMap((type) => {
              const having = onList.filter((rate) => hasType(typesOf(rate), type)).length;
              if (having === 0) return [];
              const some = having < onList.length ? `, ${having} of ${onList.length}` : "";
              return [{ key: type, text: `${type}${some}` }];
            })}
            others={types
              .filter((type) => !onList.every((rate) => hasType(typesOf(rate), type)))
              .map((type) => ({ key: type, text: type }))}
            onAdd={(type) => change((assetTypes) => (hasType(assetTypes, type) ? assetTypes : [...assetTypes, type]))}
            onRemove={(type) =>
              change((assetTypes) => assetTypes.filter((own) => assetTypeKey(own) !== assetTypeKey(type)))
            }
          />
        )
      )}
      {changed.length > 0 && (
        <Caption1 className={styles.quiet}>
          {`Tried on ${changed.map(({ customer, rate }) => `${customer}, ${rate}`).join("; ")}. `}
          Nothing on Agreements changes.{" "}
          <Link as="button" onClick={() => onChange([])}>
            Put all back
          </Link>
        </Caption1>
      )}
      {empty.map((rate) => (
        <LookLine key={keyOf(rate)} severity="info">
          {`${rate.customer}, ${rate.rate} would count nothing. On Agreements a rate needs at least one asset type.`}
        </LookLine>
      ))}
      {gone.map(({ agreement, rate }) => (
        <LookLine key={rateKey(agreement, rate)} severity="warning">
          {`${agreement}, ${rate} is not in force any more, so its asset types change nothing here.`}
        </LookLine>
      ))}
    </div>
  );
}

const keyOf = ({ agreement, rate }: Rate): string => rateKey(agreement, rate);

function hasType(types: readonly string[], type: string): boolean {
  return types.some((one) => assetTypeKey(one) === assetTypeKey(type));
}
