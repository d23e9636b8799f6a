import {
  Button,
  Dropdown,
  Field,
  makeStyles,
  Option,
  Radio,
  RadioGroup,
  Subtitle1,
  Switch,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useCallback, useState } from "react";
import { sheetsPerWords, type Settings } from "../../src/sheets";
import { saveSettings } from "../../src/workbook";
import { mostDays, NumberField } from "../components/NumberField";
import { Notice } from "../components/Notice";
import { ActionBar, Page, Section } from "../components/Page";
import { useAction } from "../state/useAction";
import { useWorkbook } from "../state/WorkbookContext";
import { knownAssetTypes } from "./devices/knownWords";

const useStyles = makeStyles({
  number: { width: "100px", minWidth: 0, boxSizing: "border-box" },
  rollUp: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  type: { minWidth: 0, flexGrow: 1, flexBasis: 0 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** What holds for the whole workbook, kept on its Settings sheet. */
export function SettingsPage({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { contents, refresh } = useWorkbook();
  const [edited, setEdited] = useState<Settings | null>(null);
  const save = useAction(
    useCallback(async () => {
      if (contents && edited) await saveSettings(edited, contents.settings);
      await refresh();
      onClose();
    }, [contents, edited, refresh, onClose]),
  );
  if (!contents) return null;
  const settings = edited ?? contents.settings;
  const change = (part: Partial<Settings>) => setEdited({ ...settings, ...part });
  const days = (label: string, key: "activeWithinDays" | "importTooOldAfterDays", hint: string) => (
    <NumberField
      className={styles.number}
      label={label}
      hint={hint}
      whole={mostDays}
      value={settings[key]}
      onChange={(value) => change({ [key]: value })}
    />
  );
  return (
    <Page>
      <Subtitle1 as="h2">Settings</Subtitle1>
      <Section title="Imports">
        {days("Active if seen in (days)", "activeWithinDays", "Back from the export's date.")}
        {days("Import too old after (days)", "importTooOldAfterDays", "Before the billing date; it is then warned of.")}
        <Field
          label="Count every agent"
          hint="Only the same device id makes a duplicate; a machine with two agents counts twice."
          size="small"
        >
          <Switch
            checked={settings.countEveryAgent}
            label={settings.countEveryAgent ? "Yes" : "No"}
            onChange={(_event, { checked }) => change({ countEveryAgent: checked })}
          />
        </Field>
      </Section>
      <RollUps rollUp={settings.rollUp} types={knownAssetTypes(contents)} onChange={(rollUp) => change({ rollUp })} />
      <Section title="Charge events">
        <Field
          label="Sheets of a release"
          hint="Charges on one sheet stand below each other, each with its own devices and seal."
          size="small"
        >
          <RadioGroup
            value={settings.sheetsPer}
            onChange={(_event, { value }) => change({ sheetsPer: value as Settings["sheetsPer"] })}
          >
            {sheetsPerWords.map((words) => (
              <Radio key={words} value={words} label={words} />
            ))}
          </RadioGroup>
        </Field>
      </Section>
      <ActionBar>
        {save.error && (
          <Notice intent="error" onDismiss={save.clearError}>
            {save.error}
          </Notice>
        )}
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={edited === null || save.running} onClick={() => void save.run()}>
            Save settings
          </Button>
          <Button disabled={save.running} onClick={onClose}>
            {edited === null ? "Back" : "Cancel"}
          </Button>
        </div>
      </ActionBar>
    </Page>
  );
}

interface RollUpsProps {
  readonly rollUp: ReadonlyMap<string, string>;
  readonly types: readonly string[];
  readonly onChange: (rollUp: ReadonlyMap<string, string>) => void;
}

/** Asset types that an import turns into others, for agreements that bill a laptop as a workstation. */
function RollUps({ rollUp, types, onChange }: RollUpsProps) {
  const styles = useStyles();
  const [from, setFrom] = useState("");
  const free = types.filter((type) => !rollUp.has(type));
  const set = (type: string, meaning: string | null) => {
    const next = new Map(rollUp);
    if (meaning === null) next.delete(type);
    else next.set(type, meaning);
    onChange(next);
  };
  return (
    <Section title="Import an asset type as another">
      {[...rollUp].map(([type, meaning]) => (
        <div key={type} className={styles.rollUp}>
          <span className={styles.type}>{`${type} as ${meaning}`}</span>
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={`Import ${type} as itself`}
            onClick={() => set(type, null)}
          />
        </div>
      ))}
      <div className={styles.rollUp}>
        <Dropdown
          className={styles.type}
          size="small"
          aria-label="Asset type to import as another"
          placeholder="Asset type"
          value={from}
          selectedOptions={from === "" ? [] : [from]}
          onOptionSelect={(_event, { optionValue }) => setFrom(optionValue ?? "")}
        >
          {free.map((type) => (
            <Option key={type}>{type}</Option>
          ))}
        </Dropdown>
        <span>as</span>
        <Dropdown
          className={styles.type}
          size="small"
          aria-label="What to import it as"
          placeholder="another"
          disabled={from === ""}
          value=""
          selectedOptions={[]}
          onOptionSelect={(_event, { optionValue }) => {
            if (optionValue) set(from, optionValue);
            setFrom("");
          }}
        >
          {types
            .filter((type) => type !== from)
            .map((type) => (
              <Option key={type}>{type}</Option>
            ))}
        </Dropdown>
      </div>
    </Section>
  );
}
