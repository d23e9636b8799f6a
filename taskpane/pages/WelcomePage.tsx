import { Body1, Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { ArrowImportRegular, DocumentBulletListRegular, LinkMultipleRegular } from "@fluentui/react-icons";
import { useCallback } from "react";
import { tableNames } from "../../src/sheets";
import { putInSample, setUpWorkbook } from "../../src/workbook";
import { FindingNotice, Notice } from "../components/Notice";
import { ActionBar, Page } from "../components/Page";
import { today, useWorkbook } from "../state/WorkbookContext";
import { useAction } from "../state/useAction";

const useStyles = makeStyles({
  steps: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  step: { display: "flex", gap: tokens.spacingHorizontalM, listStyleType: "none" },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
});

const steps = [
  { icon: ArrowImportRegular, text: "Imports the device exports of your RMM and accounts for every row." },
  {
    icon: LinkMultipleRegular,
    text: "Maps asset types to consumption agreements and prices the active devices in bands.",
  },
  {
    icon: DocumentBulletListRegular,
    text: "Releases charge events, each on a sheet that lists exactly which devices it covered.",
  },
] as const;

/** What a workbook without DeviceBill's tables shows: what the add-in does, and the way in. */
export function WelcomePage() {
  const styles = useStyles();
  const { contents, refresh } = useWorkbook();
  const begin = useAction(
    useCallback(
      async (how: "sample" | "empty") => {
        if (how === "sample") await putInSample({ today: today() });
        else await setUpWorkbook();
        await refresh();
      },
      [refresh],
    ),
  );
  const some = contents !== null && contents.missing.length < tableNames.length;
  return (
    <Page>
      <Subtitle1 as="h2">Bill per device, with proof</Subtitle1>
      <ul className={styles.steps}>
        {steps.map(({ icon: Icon, text }) => (
          <li key={text} className={styles.step}>
            <Icon className={styles.icon} fontSize={24} aria-hidden />
            <Body1>{text}</Body1>
          </li>
        ))}
      </ul>
      <Body1>Everything stays in this workbook, on sheets that you can see. Nothing is sent anywhere.</Body1>
      {contents?.registerFaults.map((finding, index) => (
        <FindingNotice key={index} finding={finding} />
      ))}
      {some && (
        <Notice intent="info">
          {`This workbook lacks the tables ${contents.missing.join(", ")}. Start with empty tables adds them and leaves the others as they are.`}
        </Notice>
      )}
      {begin.error && (
        <Notice intent="error" onDismiss={begin.clearError}>
          {begin.error}
        </Notice>
      )}
      <ActionBar>
        <Button appearance="primary" disabled={begin.running} onClick={() => void begin.run("sample")}>
          {begin.running ? "Writing the sheets…" : "Put in the sample"}
        </Button>
        <Button appearance="subtle" disabled={begin.running} onClick={() => void begin.run("empty")}>
          Start with empty tables
        </Button>
      </ActionBar>
    </Page>
  );
}
