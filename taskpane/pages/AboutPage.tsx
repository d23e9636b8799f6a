import { Body1, Button, Caption1, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import project from "../../package.json";
import { Page, Section } from "../components/Page";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** How a month goes, what the functions are called, and which version this is. */
export function AboutPage({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  return (
    <Page>
      <Subtitle1 as="h2">Help and about</Subtitle1>
      <Section title="Each month">
        <ol className={styles.list}>
          <li>Devices: drop the RMM&apos;s export, look at the account of rows, import.</li>
          <li>Agreements: see what no rate covers, and map asset types to rates.</li>
          <li>Bill: look at each quantity, change one with a reason, release.</li>
          <li>Events: what was charged, with the sheet that proves it.</li>
        </ol>
      </Section>
      <Section title="In any cell">
        <Body1>
          =DEVICEBILL.FILLUPCHARGE(27, A2:C6) fills the bands in turn. =DEVICEBILL.LOOKUPCHARGE(27, A2:C6) prices every
          unit at one band. =DEVICEBILL.BREAKDOWN(27, A2:C6, &quot;Fill up&quot;) shows the arithmetic band by band.
        </Body1>
      </Section>
      <Caption1 className={styles.quiet}>DeviceBill {project.version}. Nothing leaves this workbook.</Caption1>
      <Button onClick={onClose}>Back</Button>
    </Page>
  );
}
