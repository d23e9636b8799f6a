import { Body1, Button, Caption1, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { findCoverage, sameAssetTypes, type Coverage, type Rate } from "../../../src/agreements";
import { groupBy, moneyAtStake, previewRun, totalStakes, type AtStake } from "../../../src/billing";
import { zero, type Exact } from "../../../src/money";
import { saveMapping, showSheet } from "../../../src/workbook";
import { FindingNotice, Notice } from "../../components/Notice";
import { Fold } from "../../components/Fold";
import { GrowingList } from "../../components/GrowingList";
import { ActionBar, Page, Section } from "../../components/Page";
import { RateMapping } from "../../components/RateMapping";
import { SearchField } from "../../components/SearchField";
import { AssetList } from "../../components/AssetList";
import { useFormats } from "../../format/formats";
import { searchWords } from "../../format/searchWords";
import { counted } from "../../format/words";
import { useAction } from "../../state/useAction";
import { useWorkbook } from "../../state/WorkbookContext";
import { CoverMatrix } from "./CoverMatrix";
import { TypeMapping } from "./TypeMapping";
import { UncoveredAssets } from "./UncoveredAssets";

const useStyles = makeStyles({
  rates: { listStyleType: "none", margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** So many rates are seen at a glance; more can be searched. */
const fewRates = 6;

/** A rate's name within the workbook; the place of its row. */
export type RateId = string;

export function rateId(rate: Pick<Rate, "agreement" | "rate">): RateId {
  return `${rate.agreement}\u0000${rate.rate}`;
}

/** Which rates cover which asset types, from both sides; what none covers and what two do comes first. */
export function AgreementsPage() {
  const styles = useStyles();
  const formats = useFormats();
  const { contents, preview, billingDate, refresh } = useWorkbook();
  /** Asset types by rate, where the user has changed them and not saved yet. */
  const [changed, setChanged] = useState<ReadonlyMap<RateId, readonly string[]>>(new Map());
  const [side, setSide] = useState<"rates" | "types">("rates");
  const [search, setSearch] = useState("");

  const rates = useMemo(
    () =>
      (contents?.rates ?? []).map((rate) => ({ ...rate, assetTypes: changed.get(rateId(rate)) ?? rate.assetTypes })),
    [contents, changed],
  );
  const coverage = useMemo(
    () => contents && findCoverage(rates, contents.assets, billingDate),
    [contents, rates, billingDate],
  );
  const stakes = useMemo(() => coverage && moneyAtStake(coverage), [coverage]);
  const billed = useMemo(
    () => (contents?.assets ?? []).filter(({ active, excluded }) => active && excluded === ""),
    [contents],
  );
  const save = useAction(
    useCallback(async () => {
      const edited = rates.filter((rate) => changed.has(rateId(rate)));
      await saveMapping(
        edited.map(({ place, agreement, rate, assetTypes }) => ({ place, agreement, rate, assetTypes })),
      );
      setChanged(new Map());
      await refresh();
    }, [rates, changed, refresh]),
  );
  const open = useAction(showSheet);
  const effect = useMemo(() => {
    if (!contents || !preview || changed.size === 0) return [];
    return effectOn(preview.totals, previewRun({ ...contents, rates, billingDate }).totals);
  }, [contents, preview, rates, changed, billingDate]);
  const isShown = useMemo(() => {
    const holds = searchWords(search);
    return ({ customer, rate, agreement, assetTypes, priceList }: Rate) =>
      holds([customer, rate, agreement, ...assetTypes, priceList].join(" "));
  }, [search]);
  const customers = useMemo(() => (coverage ? byCustomer(coverage.rates, isShown) : []), [coverage, isShown]);

  if (!contents || !coverage || !stakes || !preview) return null;
  const change = (rate: Rate, assetTypes: readonly string[]) => {
    const saved = contents.rates.find((one) => rateId(one) === rateId(rate))?.assetTypes ?? [];
    const next = new Map(changed);
    if (sameAssetTypes(saved, assetTypes)) next.delete(rateId(rate));
    else next.set(rateId(rate), assetTypes);
    setChanged(next);
  };
  const cannotSave = rates.some((rate) => changed.has(rateId(rate)) && rate.assetTypes.length === 0);

  const hasAgreements = contents.rates.length > 0 || contents.unreadable.length > 0;
  return (
    <Page>
      {!hasAgreements && (
        <Section title="No agreements yet">
          <Body1>
            A consumption agreement says what a customer pays for: one row per rate, with its asset types, price list
            and billing option. Type them on the Agreements sheet, and their bands on Price bands.
          </Body1>
          <Button onClick={() => void open.run("Agreements")}>Open the Agreements sheet</Button>
          {open.error && <Notice intent="error">{open.error}</Notice>}
        </Section>
      )}
      {contents.unreadable.length > 0 && (
        <Section title={`${counted(contents.unreadable.length, "rate")} cannot be read`}>
          {contents.unreadable.flatMap(({ findings, place }) =>
            findings.map((finding, index) => <FindingNotice key={`${place.row}-${index}`} finding={finding} />),
          )}
        </Section>
      )}
      {coverage.gaps.length > 0 && (
        <UncoveredAssets coverage={coverage} stakes={stakes.gaps} rates={rates} onAdd={change} />
      )}
      {coverage.doubles.length > 0 && <DoublyCovered stakes={stakes.doubles} />}
      <WithoutDevices coverage={coverage} />
      {hasAgreements && (
        <>
          <TabList
            size="small"
            selectedValue={side}
            onTabSelect={(_event, { value }) => setSide(value as "rates" | "types")}
            aria-label="Side from which the mapping is seen"
          >
            <Tab value="rates">By rate</Tab>
            <Tab value="types">By asset type</Tab>
          </TabList>
          {coverage.rates.length > fewRates && (
            <SearchField
              label="Search the agreements"
              placeholder="Customer, rate, agreement or asset type"
              value={search}
              onChange={setSearch}
            />
          )}
          {coverage.rates.length > 0 && customers.length === 0 && (
            <Caption1 className={styles.quiet} role="status">
              No rate in force is like that.
            </Caption1>
          )}
          {side === "types" ? (
            <TypeMapping coverage={coverage} rates={rates} isShown={isShown} onChange={change} />
          ) : (
            <GrowingList items={customers} sizeOf={({ rates: list }) => list.length}>
              {({ customer, rates: list }) => (
                <Section key={customer} title={customer}>
                  <ul className={styles.rates}>
                    {list.map(({ rate, assets }) => (
                      <RateMapping
                        key={rateId(rate)}
                        rate={rate}
                        assets={assets}
                        types={coverage.types.map(({ assetType }) => assetType)}
                        edited={changed.has(rateId(rate)) ? "Not saved" : null}
                        onChange={(types) => change(rate, types)}
                      />
                    ))}
                  </ul>
                  <Fold title="Cover matrix">
                    <CoverMatrix customer={customer} rates={list} assets={billed} />
                  </Fold>
                </Section>
              )}
            </GrowingList>
          )}
        </>
      )}
      {changed.size > 0 && (
        <ActionBar>
          <Caption1 role="status">
            {cannotSave
              ? "A rate needs at least one asset type."
              : effect.length === 0
                ? "What is due now stays the same."
                : `Changes what is due now by ${effect.map(({ amount, currency }) => formats.change(amount, currency)).join(", ")}.`}
          </Caption1>
          {save.error && (
            <Notice intent="error" onDismiss={save.clearError}>
              {save.error}
            </Notice>
          )}
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={save.running || cannotSave} onClick={() => void save.run()}>
              {save.running ? "Saving…" : `Save mapping of ${counted(changed.size, "rate")}`}
            </Button>
            <Button disabled={save.running} onClick={() => setChanged(new Map())}>
              Discard
            </Button>
          </div>
        </ActionBar>
      )}
    </Page>
  );
}

function DoublyCovered({ stakes }: { readonly stakes: AtStake["doubles"] }) {
  const formats = useFormats();
  const totals = totalStakes(stakes.map(({ stake }) => stake)).map(({ amount, currency }) =>
    formats.money(amount, currency),
  );
  const money = totals.length === 0 ? "" : `, ${totals.join(" + ")} too much in one period`;
  return (
    <Section title="Billed twice">
      <Notice intent="warning">
        {`${counted(stakes.length, "device is", "devices are", formats.count(stakes.length))} covered by more than one rate${money}. Remove the asset type from one of them.`}
        <Fold title="Show them">
          <AssetList
            label="Devices covered twice"
            rows={stakes}
            describe={({ double: { asset, rates }, stake }) => ({
              name: asset.name,
              detail: [
                rates.map(({ agreement, rate }) => `${agreement} ${rate}`).join(", "),
                ...(stake ? [formats.money(stake.amount, stake.currency)] : []),
              ].join(" · "),
            })}
          />
        </Fold>
      </Notice>
    </Section>
  );
}

/** Rates in force whose customers have no device of their types: an agreement that may have ended, or a name that differs. */
function WithoutDevices({ coverage }: { readonly coverage: Coverage }) {
  const formats = useFormats();
  const without = coverage.rates.filter(({ assets }) => assets.length === 0);
  if (without.length === 0) return null;
  return (
    <Fold
      title={`${counted(without.length, "rate covers", "rates cover", formats.count(without.length))} no device`}
      detail="Has the agreement ended, or does the RMM write the customer's name in another way?"
    >
      <AssetList
        label="Rates without devices"
        rows={without}
        describe={({ rate }) => ({
          name: `${rate.customer} · ${rate.rate}`,
          detail: rate.assetTypes.join(", "),
        })}
      />
    </Fold>
  );
}

/** The customers that have rates to show, each with all of its rates: they are seen together, as the matrix shows them. */
function byCustomer(
  rates: Coverage["rates"],
  isShown: (rate: Rate) => boolean,
): { customer: string; rates: Coverage["rates"] }[] {
  return [...groupBy(rates, ({ rate }) => rate.customer)]
    .map(([customer, list]) => ({ customer, rates: list }))
    .filter(({ rates: list }) => list.some(({ rate }) => isShown(rate)));
}

interface Sum {
  readonly currency: string;
  readonly amount: Exact;
}

/** What a change of mapping does to the totals, per currency; none where nothing moves. */
function effectOn(before: readonly Sum[], after: readonly Sum[]): Sum[] {
  const currencies = new Set([...before, ...after].map(({ currency }) => currency));
  return [...currencies]
    .map((currency) => ({ currency, amount: amountOf(after, currency).minus(amountOf(before, currency)) }))
    .filter(({ amount }) => !amount.eq(zero));
}

function amountOf(sums: readonly Sum[], currency: string): Exact {
  return sums.find((sum) => sum.currency === currency)?.amount ?? zero;
}
