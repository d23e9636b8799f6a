import { Body1, Field, Link, makeStyles, Select, Spinner, Switch, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import { rateKey, samePriceList, type PriceList } from "../../../src/agreements";
import { readBands } from "../../../src/bands";
import { AssetHistory, termsOf } from "../../../src/billing";
import { cliffs, mechanisms, type Mechanism } from "../../../src/charges";
import { sentence } from "../../../src/messages";
import { readDouble, toDouble } from "../../../src/money";
import { countToday, editBands, readEdited, type CountedBook, type Pricing, type Scope } from "../../../src/whatIf";
import type { BookContents } from "../../../src/sheets";
import { selectedRange } from "../../../src/workbook";
import { LookLine } from "../../components/FindingLine";
import { Fold } from "../../components/Fold";
import { Notice } from "../../components/Notice";
import { Page, Section } from "../../components/Page";
import { useFormats } from "../../format/formats";
import { useAction } from "../../state/useAction";
import { useWorkbook } from "../../state/WorkbookContext";
import { AtQuantity, type CountedRate } from "./AtQuantity";
import { BandsEditor } from "./BandsEditor";
import { CliffList } from "./CliffList";
import { CurveTable } from "./CurveTable";
import { FormulaHelp } from "./FormulaHelp";
import { GoalSeek } from "./GoalSeek";
import { LeaveHouse } from "./LeaveHouse";
import { MappingTrial } from "./MappingTrial";
import { PortfolioEffect } from "./PortfolioEffect";
import { Scenarios } from "./Scenarios";
import { highestShown, priceChangeOf, startOf, withEdited, type Trial, type UsableList } from "./trial";
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
  /** The rate whose terms hold at the quantity; null for the bands alone. */
  const [chosenKey, setChosenKey] = useState<string | null>(null);
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
  const change = useMemo(() => priceChangeOf(trial), [trial]);
  /** The rates on the list with what would be billed for each. */
  const counted = useMemo(
    () =>
      counts.flatMap(({ terms: rate, triedBilled }): CountedRate[] =>
        rate && triedBilled && samePriceList(rate.priceList, trial.priceList) ? [{ rate, quantity: triedBilled }] : [],
      ),
    [counts, trial.priceList],
  );
  const quantity = typed ?? Math.max(1, ...counted.map((one) => toDouble(one.quantity)));
  const chosen = counted.find(({ rate }) => rateKey(rate.agreement, rate.rate) === chosenKey)?.rate ?? null;
  const currency = chosen?.currency ?? onlyOne(counted.map(({ rate }) => rate.currency));
  const { now, then } = useMemo((): { readonly now: Pricing; readonly then: Pricing } => {
    const terms = chosen ? termsOf(chosen) : {};
    return {
      now: { ...terms, bands: list.bands, mechanism: trial.mechanism },
      then: { ...terms, bands: trial.bands, mechanism: trial.thenMechanism ?? trial.mechanism },
    };
  }, [chosen, list.bands, trial.bands, trial.mechanism, trial.thenMechanism]);
  const found = useMemo(() => ({ now: cliffs(now.bands, now), then: cliffs(then.bands, then) }), [now, then]);
  const isReadable = reading.table !== null;
  const takeSelected = useAction(async () => {
    const { values } = await selectedRange();
    const { table, findings } = readBands(values);
    const [fault] = findings.filter(({ severity }) => severity === "error");
    if (!table) throw new Error(fault ? sentence(fault) : "The selected cells hold no bands.");
    if (table.bands.some(({ block }) => block !== null)) {
      throw new Error(sentence({ code: "whatIf.blocks", severity: "error", place: {}, values: {} }));
    }
    onTrial(withEdited(trial, editBands(table)));
  });
  const upTo = readDouble(highestShown(quantity, [now, then]));
  const options = mechanisms.map((mechanism) => <option key={mechanism}>{mechanism}</option>);
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
                const other = lists.find(({ name }) => name === value);
                if (other) onTrial(startOf(other, contents));
              }}
            >
              {lists.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
          <Field className={styles.field} label="Mechanism" size="small">
            <Select
              className={styles.control}
              size="small"
              value={trial.mechanism}
              onChange={(_event, { value }) => onTrial({ ...trial, mechanism: value as Mechanism })}
            >
              {options}
            </Select>
          </Field>
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
          <Field className={styles.field} label="Mechanism" size="small">
            <Select
              className={styles.control}
              size="small"
              value={trial.thenMechanism ?? ""}
              onChange={(_event, { value }) =>
                onTrial({ ...trial, thenMechanism: value === "" ? null : (value as Mechanism) })
              }
            >
              <option value="">as it is</option>
              {options}
            </Select>
          </Field>
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
      <AtQuantity
        now={now}
        then={then}
        quantity={quantity}
        currency={currency}
        counted={counted}
        chosen={chosen}
        onQuantity={setTyped}
        onRate={(one) => {
          setChosenKey(one && rateKey(one.rate.agreement, one.rate.rate));
          if (!one) return;
          setTyped(toDouble(one.quantity));
          onTrial({ ...trial, mechanism: one.rate.mechanism });
        }}
      />
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
            currency={currency}
            cliffs={found.then}
          />
        </Suspense>
        <CliffList {...found} />
        <Fold title="The same as a table">
          <CurveTable now={now} then={then} upTo={upTo} perUnit={perUnit} />
        </Fold>
      </Section>
      <PortfolioEffect book={book} scope={scope} change={change} counts={counts} />
      <Fold title="Reach a revenue">
        <GoalSeek
          bands={trial.bands}
          mechanism={trial.thenMechanism}
          counted={counted}
          onFound={(bands) => onTrial(withEdited(trial, editBands(bands)))}
        />
      </Fold>
      <Scenarios
        trial={trial}
        lists={lists}
        quantity={readDouble(quantity)}
        canKeep={isReadable}
        book={book}
        contents={contents}
        today={billingDate}
        onOpen={onTrial}
      />
      <Fold title="What a formula did">
        <FormulaHelp />
      </Fold>
      <Fold title="Formulas for readers without DeviceBill">
        <LeaveHouse />
      </Fold>
      <UseWhatIf
        trial={trial}
        isReadable={isReadable}
        now={now}
        then={then}
        quantity={readDouble(quantity)}
        currency={currency}
        today={billingDate}
      />
    </Page>
  );
}

/** Null where the words are none, or not all the same. */
function onlyOne(words: readonly string[]): string | null {
  const [word] = words;
  return word !== undefined && words.every((one) => one === word) ? word : null;
}

function isUsable(list: PriceList): list is UsableList {
  return list.bands !== null;
}
