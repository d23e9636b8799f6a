import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { useMemo, useRef, useState } from "react";
import { samePriceList, type Day } from "../../../src/agreements";
import type { Exact } from "../../../src/money";
import { scenarioKey, type BookContents, type Scenario } from "../../../src/sheets";
import {
  chargeAt,
  countToday,
  editBands,
  effectsOf,
  totalEffects,
  type CountedBook,
  type EffectTotal,
} from "../../../src/whatIf";
import { removeScenario, saveScenario } from "../../../src/workbook";
import { FactList, FactRow } from "../../components/FactRow";
import { LookLine } from "../../components/FindingLine";
import { Notice } from "../../components/Notice";
import { Section } from "../../components/Page";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import { useAction } from "../../state/useAction";
import { useWorkbook } from "../../state/WorkbookContext";
import { startOf, type Trial, type UsableList } from "./trial";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  item: {
    fontSize: tokens.fontSizeBase200,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  text: {
    fontSize: tokens.fontSizeBase300,
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  save: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly trial: Trial;
  /** The price lists that can be tried. */
  readonly lists: readonly UsableList[];
  /** At which the scenarios are compared, besides what they come to today. */
  readonly quantity: Exact;
  /** False while the bands that are typed cannot be read: the last ones that could are not what the user sees. */
  readonly canKeep: boolean;
  readonly book: CountedBook;
  readonly contents: BookContents;
  readonly today: Day;
  readonly onOpen: (trial: Trial) => void;
}

/** Decimals of a charge that anybody reads. */
const shownDecimals = 4;

/** Changes with names, kept in the workbook, each with what it would come to today. */
export function Scenarios({ trial, lists, quantity, canKeep, book, contents, today, onOpen }: Props) {
  const styles = useStyles();
  const { refresh } = useWorkbook();
  const [name, setName] = useState("");
  // What was pressed is gone or disabled afterwards; the keyboard goes on from here.
  const nameField = useRef<HTMLInputElement>(null);
  const save = useAction(async () => {
    const { priceList, thenMechanism: mechanism, bands, mapping } = trial;
    await saveScenario({ name: name.trim(), priceList, mechanism, bands, mapping });
    setName("");
    await refresh();
    nameField.current?.focus();
  });
  const remove = useAction(async (scenario: string) => {
    await removeScenario(scenario);
    await refresh();
    nameField.current?.focus();
  });
  const totals = useMemo(
    () => new Map(contents.scenarios.map((scenario) => [scenario, totalEffects(todayOf(scenario, book, today))])),
    [contents.scenarios, book, today],
  );
  const mapped = ({ mapping }: Scenario) =>
    mapping.length > 0 && `other asset types of ${counted(mapping.length, "rate")}`;
  const listOf = ({ priceList }: Scenario) => lists.find((one) => samePriceList(one.name, priceList));
  const open = ({ mechanism, bands, mapping }: Scenario, list: UsableList) =>
    onOpen({ ...startOf(list, contents), thenMechanism: mechanism, edited: editBands(bands), bands, mapping });
  const standing = contents.scenarios.find((one) => scenarioKey(one.name) === scenarioKey(name));
  const error = save.error ?? remove.error;
  return (
    <Section title="Scenarios">
      <ul className={styles.list} aria-label="Scenarios">
        {contents.scenarios.map((scenario) => {
          const list = listOf(scenario);
          const terms = [scenario.priceList, scenario.mechanism, mapped(scenario)];
          return (
            <li key={scenario.name} className={styles.item}>
              <div className={styles.head}>
                <span className={styles.text}>
                  {scenario.name}
                  <Caption1 className={styles.quiet}>{terms.filter(Boolean).join(" · ")}</Caption1>
                </span>
                <Button
                  size="small"
                  disabled={!list}
                  onClick={() => list && open(scenario, list)}
                  aria-label={`Open ${scenario.name}`}
                >
                  Open
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={`Remove ${scenario.name}`}
                  onClick={() => void remove.run(scenario.name)}
                />
              </div>
              {list ? (
                <Outcome
                  scenario={scenario}
                  list={list}
                  totals={totals.get(scenario) ?? []}
                  quantity={quantity}
                  trial={startOf(list, contents)}
                />
              ) : (
                <LookLine severity="warning">
                  {`${scenario.priceList} is not on Price bands any more, or its bands cannot be read, so there is nothing to compare with. Bring the price list back, or correct its name on Scenarios.`}
                </LookLine>
              )}
            </li>
          );
        })}
      </ul>
      <div className={styles.save}>
        <Field className={styles.name} label="Keep what is tried as" size="small">
          <Input
            className={styles.input}
            input={{ className: styles.input, ref: nameField }}
            size="small"
            value={name}
            onChange={(_event, { value }) => setName(value)}
          />
        </Field>
        <Button size="small" disabled={name.trim() === "" || !canKeep || save.running} onClick={() => void save.run()}>
          {standing ? "Replace" : "Keep"}
        </Button>
      </div>
      {error && <Notice intent="error">{error}</Notice>}
    </Section>
  );
}

interface OutcomeProps {
  readonly scenario: Scenario;
  readonly list: UsableList;
  readonly totals: readonly EffectTotal[];
  readonly quantity: Exact;
  /** The price list as it stands. */
  readonly trial: Trial;
}

/** What a scenario comes to, figures under those of the next one: at the quantity by its bands, and today. */
function Outcome({ scenario, list, totals, quantity, trial }: OutcomeProps) {
  const formats = useFormats();
  const mechanism = scenario.mechanism ?? trial.mechanism;
  const then = chargeAt({ bands: scenario.bands, mechanism }, quantity);
  const now = chargeAt({ bands: list.bands, mechanism: trial.mechanism }, quantity);
  const figure = (value: Exact | null) => (value ? formats.decimal(value.toDecimalPlaces(shownDecimals), 2) : "none");
  return (
    <FactList>
      <FactRow
        name={`${formats.quantity(quantity)} units: ${figure(now)} → ${figure(then)}`}
        value={now && then ? formats.signed(then.minus(now).toDecimalPlaces(shownDecimals), 2) : "–"}
      />
      {totals.map(({ currency, now: before, then: after, difference }) => (
        <FactRow
          key={currency}
          name={`Today: ${formats.money(before, currency)} → ${formats.money(after, currency)}`}
          value={formats.change(difference, currency)}
        />
      ))}
    </FactList>
  );
}

function todayOf({ priceList, mechanism, bands, mapping }: Scenario, book: CountedBook, today: Day) {
  const change = { priceList, bands, ...(mechanism === null ? {} : { mechanism }) };
  return effectsOf(countToday(book, { priceList, mapping }, today), change);
}
