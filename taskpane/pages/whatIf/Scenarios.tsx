import { Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { Day } from "../../../src/agreements";
import type { BookContents, Scenario } from "../../../src/sheets";
import { countToday, editBands, effectsOf, totalEffects, type CountedBook } from "../../../src/whatIf";
import { removeScenario, saveScenario } from "../../../src/workbook";
import { Notice } from "../../components/Notice";
import { Section } from "../../components/Page";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import { useAction } from "../../state/useAction";
import { useWorkbook } from "../../state/WorkbookContext";
import type { Trial } from "./trial";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  text: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  save: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly trial: Trial;
  /** False while the bands that are typed cannot be read: the last ones that could are not what the user sees. */
  readonly canKeep: boolean;
  readonly book: CountedBook;
  readonly contents: BookContents;
  readonly today: Day;
  readonly onOpen: (trial: Trial) => void;
}

/** Changes with names, kept in the workbook, each with what it would come to today. */
export function Scenarios({ trial, canKeep, book, contents, today, onOpen }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const { refresh } = useWorkbook();
  const [name, setName] = useState("");
  const save = useAction(async () => {
    const { priceList, thenMechanism: mechanism, bands, mapping } = trial;
    await saveScenario({ name: name.trim(), priceList, mechanism, bands, mapping });
    setName("");
    await refresh();
  });
  const remove = useAction(async (scenario: string) => {
    await removeScenario(scenario);
    await refresh();
  });
  const totals = useMemo(
    () => new Map(contents.scenarios.map((scenario) => [scenario, totalEffects(todayOf(scenario, book, today))])),
    [contents.scenarios, book, today],
  );
  const cameTo = (scenario: Scenario) =>
    totals
      .get(scenario)
      ?.map(
        ({ currency, then, difference }) =>
          `${formats.money(then, currency)} (${formats.change(difference, currency)})`,
      )
      .join(", ");
  const mapped = ({ mapping }: Scenario) =>
    mapping.length > 0 && `other asset types of ${counted(mapping.length, "rate")}`;
  const open = ({ priceList, mechanism, bands: table, mapping }: Scenario) => {
    const rate = contents.rates.find((one) => one.priceList.toLowerCase() === priceList.toLowerCase());
    const now = rate?.mechanism ?? mechanism;
    const list = contents.priceLists.find((one) => one.name.toLowerCase() === priceList.toLowerCase());
    onOpen({
      priceList: list?.name ?? trial.priceList,
      mechanism: now,
      thenMechanism: mechanism,
      edited: editBands(table),
      bands: table,
      mapping,
    });
  };
  const error = save.error ?? remove.error;
  return (
    <Section title="Scenarios">
      <ul className={styles.list} aria-label="Scenarios">
        {contents.scenarios.map((scenario) => (
          <li key={scenario.name} className={styles.item}>
            <span className={styles.text}>
              {scenario.name}
              <Caption1 className={styles.quiet}>
                {[scenario.priceList, scenario.mechanism, mapped(scenario), cameTo(scenario)]
                  .filter(Boolean)
                  .join(" · ")}
              </Caption1>
            </span>
            <Button size="small" onClick={() => open(scenario)} aria-label={`Open ${scenario.name}`}>
              Open
            </Button>
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={`Remove ${scenario.name}`}
              onClick={() => void remove.run(scenario.name)}
            />
          </li>
        ))}
      </ul>
      <div className={styles.save}>
        <Field className={styles.name} label="Keep what is tried as" size="small">
          <Input
            className={styles.input}
            input={{ className: styles.input }}
            size="small"
            value={name}
            onChange={(_event, { value }) => setName(value)}
          />
        </Field>
        <Button size="small" disabled={name.trim() === "" || !canKeep || save.running} onClick={() => void save.run()}>
          Keep
        </Button>
      </div>
      {error && <Notice intent="error">{error}</Notice>}
    </Section>
  );
}

function todayOf({ priceList, mechanism, bands, mapping }: Scenario, book: CountedBook, today: Day) {
  return effectsOf(countToday(book, { priceList, mapping }, today), { priceList, bands, mechanism });
}
