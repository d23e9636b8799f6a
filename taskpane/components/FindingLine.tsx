import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { sentence, type Finding, type Severity } from "../../src/messages";
import { FindingLink } from "./Notice";

const useStyles = makeStyles({
  line: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  icon: { flexShrink: 0, marginTop: "2px" },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground3 },
});

interface LookLineProps {
  readonly severity: Severity;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** Something to look at as one quiet line, for places where several stand under each other. */
export function LookLine({ severity, children, className }: LookLineProps) {
  const styles = useStyles();
  const Icon = { error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular }[severity];
  const tone = { error: styles.error, warning: styles.warning, info: undefined }[severity];
  return (
    <Caption1 className={mergeClasses(styles.line, severity === "error" && styles.error, className)}>
      <Icon className={mergeClasses(styles.icon, tone)} fontSize={16} aria-hidden />
      <span className={styles.text}>{children}</span>
    </Caption1>
  );
}

/** A finding where its place is plain from what stands around it. */
export function FindingLine({ finding, className }: { readonly finding: Finding; readonly className?: string }) {
  return (
    <LookLine severity={finding.severity} className={className}>
      {sentence({ ...finding, place: {} })} {finding.severity === "error" && <FindingLink finding={finding} />}
    </LookLine>
  );
}
