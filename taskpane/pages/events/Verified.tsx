import { makeStyles, tokens } from "@fluentui/react-components";
import { sentence } from "../../../src/messages";
import type { VerifiedRegister } from "../../../src/workbook";
import { LookLine } from "../../components/FindingLine";
import { FindingLink, Notice } from "../../components/Notice";
import { Result } from "../../components/Result";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** Findings shown; a sheet that was sorted anew may have thousands. */
const most = 100;

/** What verifying found, cell by cell, each with a link to its cell; takes the focus when it appears. */
export function Verified({
  verified,
  onDismiss,
}: {
  readonly verified: VerifiedRegister;
  readonly onDismiss: () => void;
}) {
  const styles = useStyles();
  const formats = useFormats();
  const { events, findings } = verified;
  const differing = events.filter((one) => one.findings.length > 0).length;
  const all = counted(events.length, "charge event", "charge events", formats.count(events.length));
  return (
    <Result of={verified}>
      <Notice intent={findings.length === 0 ? "success" : "error"} onDismiss={onDismiss}>
        {findings.length === 0
          ? `${all} verified: seals, chain and arithmetic hold.`
          : differing === 0
            ? `${all} are as released, but something else is not as it should be.`
            : `${formats.count(differing)} of ${all} ${differing === 1 ? "is" : "are"} not as released.`}
        {findings.length > 0 && (
          <div className={styles.list}>
            {findings.slice(0, most).map((finding, index) => (
              <LookLine key={index} severity="error">
                {sentence(finding)} <FindingLink finding={finding} />
              </LookLine>
            ))}
            {findings.length > most && <span>{`… and ${formats.count(findings.length - most)} more.`}</span>}
          </div>
        )}
      </Notice>
    </Result>
  );
}
