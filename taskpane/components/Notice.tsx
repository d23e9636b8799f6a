import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarIntent,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { sentence, type Finding } from "../../src/messages";
import { showCell } from "../../src/workbook";
import { useAction } from "../state/useAction";

interface NoticeProps {
  readonly intent: MessageBarIntent;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A message that stays where it belongs until it is dealt with. */
export function Notice({ intent, children, actions, onDismiss }: NoticeProps) {
  const dismiss = onDismiss && (
    <Button
      appearance="transparent"
      size="small"
      icon={<DismissRegular />}
      aria-label="Dismiss this message"
      onClick={onDismiss}
    />
  );
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      {(actions || dismiss) && <MessageBarActions containerAction={dismiss}>{actions}</MessageBarActions>}
    </MessageBar>
  );
}

const intents = { error: "error", warning: "warning", info: "info" } as const;

/** One finding in words, with a link that selects its cell where it has one. */
export function FindingNotice({ finding }: { readonly finding: Finding }) {
  return (
    <Notice intent={intents[finding.severity]} actions={<FindingLink finding={finding} />}>
      {sentence(finding)}
    </Notice>
  );
}

/** Selects the cell or the row that a finding is about. */
export function FindingLink({ finding }: { readonly finding: Finding }) {
  const show = useAction(showCell);
  const { sheet, row, cell } = finding.place;
  if (sheet === undefined || finding.place.file !== undefined || (row === undefined && cell === undefined)) return null;
  return (
    <Link as="button" onClick={() => void show.run(finding.place)}>
      {show.error ?? (cell === undefined ? `Show row ${row ?? ""}` : `Show cell ${cell}`)}
    </Link>
  );
}
