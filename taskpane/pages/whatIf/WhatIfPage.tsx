import { Body1, Field, Link, makeStyles, Select, Spinner, Switch, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import type { PriceList } from "../../../src/agreements";
import { readBands } from "../../../src/bands";
import { AssetHistory } from "../../../src/billing";
import { cliffs, mechanisms, type Mechanism } from "../../../src/charges";
import { sentence } from "../../../src/messages";
import { readDouble, toDouble } from "../../../src/money";
import {
  countToday,
  editBands,
  readEdited,
  type CountedBook,
  type Pricing,
  type PriceChange,
  type Scope,
} from "../../../src/whatIf";
import type { BookContents } from "../../../src/sheets";
import { selectedRange } from "../../../src/workbook";
import { LookLine } from "../../components/FindingLine";
import { Fold } from "../../components/Fold";
import { Notice } from "../../components/Notice";
import { Page, Section } from "../../components/Page";
import { useFormats } from "../../format/formats";
import { useAction } from "../../state/useAction";
import { useWorkbook } from "../../state/WorkbookContext";
import { AtQuantity } from "./AtQuantity";
import { BandsEditor } from "./BandsEditor";
import { CliffList } from "./CliffList";
import { CurveTable } from "./CurveTable";
import { GoalSeek } from "./GoalSeek";
import { LeaveHouse } from "./LeaveHouse";
import { MappingTrial } from "./MappingTrial";
import { PortfolioEffect } from "./PortfolioEffect";
import { Scenarios } from "./Scenarios";
import { highestShown, startOf, withEdited, type Trial, type UsableList } from "./trial";
import { UseWhatIf } from "./UseWhatIf";

/** Drawing takes a large library; the figures need not wait for it. */
const CurveChart = lazy(() => import("./CurveChart"));

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM, alignItems: "end" },
  field: { minWidth: 0 },
  control: { minWidth: 0, width: "100%", boxSizing: "border-box" },
});

/** Prices tried before they are anybody's: the charge, the curve, what it means for the customers on a price list. */
export function WhatIfPage() {
  const { contents } = useWorkbook();
  const usable = (contents?.priceLists ?? []).filter(isUsable);
  const [trial, setTrial] = useState<Trial | null>(null);
  const first = usable[0];
  if (!contents) return null;
  if (!first) {
    return (
      <Page>
        <Section title="No price list yet">
          <Body1>Type the bands of a price list on the Price bands sheet. Then try other prices here.</Body1>
        </Section>
      </Page>
    );
  }
  const list = usable.find(({ name }) => name === trial?.priceList);
  return (
    <TrialPage
      contents={contents}
      lists={usable}
      list={list ?? first}
      trial={trial && list ? trial : startOf(first, contents)}
      onTrial={setTrial}
    />
  );
}

interface Props {
  readonly contents: BookContents;
  readonly lists: readonly UsableList[];
  /** The one that is tried. */
  readonly list: UsableList;
  readonly trial: Trial;
  readonly onTrial: (trial: Trial) => void;
}

function TrialPage({ contents, lists, list, trial, onTrial }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const { billingDate } = useWorkbook();
  const [perUnit, setPerUnit] = useState(false);
  const [typed, setTyped] = useState<number | null>(null);
  const reading = useMemo(() => readEdited(trial.edited), [trial.edited]);
  const book = useMemo((): CountedBook => {
    const { assets, past, imports } = contents;
    return { ...contents, history: new AssetHistory(assets, past, imports) };
  }, [contents]);
  const scope = useMemo(
    (): Scope => ({ priceList: trial.priceList, mapping: trial.mapping }),
    [trial.priceList, trial.mapping],
  );
  const counts = useMemo(() => countToday(book, scope, billingDate), [book, scope, billingDate]);
  const change = useMemo(
    (): PriceChange => ({
      priceList: trial.priceList,
      bands: trial.bands,
      ...(trial.thenMechanism === trial.mechanism ? {} : { mechanism: trial.thenMechanism }),
    }),
    [trial.bands, trial.priceList, trial.mechanism, trial.thenMechanism],
  );
  /** The rates on the list with what would be billed for each. */
  const counted = useMemo(
    () =>
      counts.flatMap(({ terms: rate, triedBilled }) =>
        rate && triedBilled && rate.priceList.toLowerCase() === trial.priceList.toLowerCase()
          ? [{ rate, quantity: triedBilled }]
          : [],
      ),
    [counts, trial.priceList],
  );
  const quantity = typed ?? Math.max(1, ...counted.map((one) => toDouble(one.quantity)));
  const now: Pricing = { bands: list.bands, mechanism: trial.mechanism };
  const then: Pricing = { bands: trial.bands, mechanism: trial.thenMechanism };
  const found = useMemo(() => cliffs(trial.bands, trial.thenMechanism), [trial.bands, trial.thenMechanism]);
  const isReadable = reading.table !== null;
  const takeSelected = useAction(async () => {
    const { values } = await selectedRange();
    const { table, findings } = readBands(values);
    const [fault] = findings.filter(({ severity }) => severity === "error");
    if (table) onTrial(withEdited(trial, editBands(table)));
    else throw new Error(fault ? sentence(fault) : "The selected cells hold no bands.");
  });
  const upTo = readDouble(highestShown(quantity, [now, then]));
  const mechanismField = (label: string, key: "mechanism" | "thenMechanism") => (
    <Field className={styles.field} label={label} size="small">
      <Select
        className={styles.control}
        size="small"
        value={trial[key]}
        onChange={(_event, { value }) => onTrial({ ...trial, [key]: value as Mechanism })}
      >
        {mechanisms.map((mechanism) => (
          <option key={mechanism}>{mechanism}</option>
        ))}
      </Select>
    </Field>
  );
  return (
    <Page>
      <Section title="Now">
        <div className={styles.pair}>
          <Field className={styles.field} label="Price list" size="small">
            <Select
              className={styles.control}
              size="small"
              value={trial.priceList}
              onChange={(_event, { value }) => {
                const chosen = lists.find(({ name }) => name === value);
                if (chosen) onTrial(startOf(chosen, contents));
              }}
            >
              {lists.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
          {mechanismField("Mechanism", "mechanism")}
        </div>
      </Section>
      <Section title="What if">
        <div className={styles.pair}>
          <Field className={styles.field} label="Bands of" size="small">
            <Select
              className={styles.control}
              size="small"
              value=""
              onChange={(_event, { value }) => {
                const bands = lists.find(({ name }) => name === value)?.bands;
                if (bands) onTrial(withEdited(trial, editBands(bands)));
              }}
            >
              <option value="">edited below</option>
              {lists.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
          {mechanismField("Mechanism", "thenMechanism")}
        </div>
        <div>
          <Link as="button" disabled={takeSelected.running} onClick={() => void takeSelected.run()}>
            Take the bands of the selected range
          </Link>
        </div>
        {takeSelected.error && (
          <Notice intent="error" onDismiss={takeSelected.clearError}>
            {takeSelected.error}
          </Notice>
        )}
        <BandsEditor
          edited={trial.edited}
          reading={reading}
          onChange={(edited) => onTrial(withEdited(trial, edited))}
        />
        {!isReadable && (
          <LookLine severity="info">The figures below are of the last bands that could be read.</LookLine>
        )}
        <Fold
          title="Another mapping"
          detail="Which asset types the rates would count"
          aside={trial.mapping.length > 0 && `${formats.count(trial.mapping.length)} tried`}
        >
          <MappingTrial
            trial={trial}
            contents={contents}
            today={billingDate}
            onChange={(mapping) => onTrial({ ...trial, mapping })}
          />
        </Fold>
      </Section>
      <AtQuantity now={now} then={then} quantity={quantity} counted={counted} onChoose={setTyped} />
      <Section
        title={perUnit ? "Unit price by quantity" : "Charge by quantity"}
        aside={<Switch label="Per unit" checked={perUnit} onChange={(_event, { checked }) => setPerUnit(checked)} />}
      >
        <Suspense fallback={<Spinner size="tiny" label="Drawing…" />}>
          <CurveChart
            now={now}
            then={then}
            quantity={readDouble(quantity)}
            upTo={upTo}
            perUnit={perUnit}
            cliffs={found}
          />
        </Suspense>
        <CliffList cliffs={found} />
        <Fold title="The same as a table">
          <CurveTable now={now} then={then} upTo={upTo} perUnit={perUnit} />
        </Fold>
      </Section>
      <PortfolioEffect book={book} scope={scope} change={change} counts={counts} />
      <Fold title="Reach a revenue">
        <GoalSeek
          bands={then.bands}
          mechanism={trial.thenMechanism}
          counted={counted}
          onFound={(bands) => onTrial(withEdited(trial, editBands(bands)))}
        />
      </Fold>
      <Scenarios
        trial={trial}
        canKeep={isReadable}
        book={book}
        contents={contents}
        today={billingDate}
        onOpen={onTrial}
      />
      <Fold title="Formulas for readers without DeviceBill">
        <LeaveHouse />
      </Fold>
      <UseWhatIf
        trial={trial}
        isReadable={isReadable}
        now={now}
        then={then}
        quantity={readDouble(quantity)}
        today={billingDate}
      />
    </Page>
  );
}

function isUsable(list: PriceList): list is UsableList {
  return list.bands !== null;
}
