import { Button, Link } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import { findDoubleReleases } from "../../src/billing";
import { sentence } from "../../src/messages";
import type { Settled } from "../../src/sheets";
import { findUnfinishedImport, settleRelease } from "../../src/workbook";
import { Notice } from "../components/Notice";
import { counted } from "../format/words";
import { useOwnImports } from "../state/ownImports";
import { isReleasing, paneId, releasesEnded, whileReleasing } from "../state/paneId";
import { useAction } from "../state/useAction";
import { useWorkbook } from "../state/WorkbookContext";

interface Props {
  readonly onDevices: () => void;
  readonly onEvents: () => void;
}

/**
 * What must never pass unseen, above every page: a release that stopped half-way, which is settled at the start where this pane
 * had begun it, an import that did, which has left the Devices sheet in part, and periods that are released twice.
 */
export function RegisterWatch({ onDevices, onEvents }: Props) {
  const { contents, refresh } = useWorkbook();
  const [settled, setSettled] = useState<Settled | null>(null);
  /** The note of a release that nobody on this machine is at. */
  const [left, setLeft] = useState<string | null>(null);
  const unfinished = contents?.settings.unfinished ?? null;
  const settle = useAction(
    useCallback(async () => {
      // Two panes on one machine settle one after the other: the second finds nothing left to do.
      const done = await whileReleasing(settleRelease);
      if (done) setSettled(done);
      await refresh();
    }, [refresh]),
  );
  const { run } = settle;
  // Every reading of the workbook is looked at: a release of this pane's own may have stopped since the last one.
  useEffect(() => {
    let gone = false;
    const note = contents?.settings.unfinished ?? null;
    const look = async (): Promise<void> => {
      if (note === null) return setLeft(null);
      if (await isReleasing()) {
        await releasesEnded();
        if (!gone) await refresh();
      } else if (!gone) {
        // Where settling works, the workbook is read again, and this reading is no longer the last.
        if (note.by === paneId()) await run();
        if (!gone) setLeft(`${note.by} ${note.since}`);
      }
    };
    void look();
    return () => {
      gone = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what settling changes is read again by itself
  }, [contents]);
  const ownImports = useOwnImports();
  const stopped = contents && findUnfinishedImport(contents);
  const isOwn = ownImports.has(contents?.settings.unfinishedImport?.since ?? "");
  const doubles = useMemo(() => findDoubleReleases(contents?.events ?? []), [contents]);
  return (
    <>
      {settle.error && <Notice intent="error">{settle.error}</Notice>}
      {settled && (
        <Notice intent="info" onDismiss={() => setSettled(null)}>
          {settledWords(settled)}
        </Notice>
      )}
      {left !== null && unfinished && (
        <Notice
          intent="warning"
          actions={
            <Button size="small" disabled={settle.running} onClick={() => void settle.run()}>
              Settle it
            </Button>
          }
        >
          {`A release of ${counted(unfinished.to - unfinished.from + 1, "charge event")} began at ${unfinished.since} and has not ended. Is a colleague releasing now, wait for it. Else settle it: it is completed, or taken back.`}
        </Notice>
      )}
      {stopped && !isOwn && (
        <Notice
          intent="error"
          actions={
            <Link as="button" onClick={onDevices}>
              To the devices
            </Link>
          }
        >
          {sentence(stopped)}
        </Notice>
      )}
      {doubles.map(({ finding, events }) => (
        <Notice
          key={events.map(({ seal }) => seal).join()}
          intent="error"
          actions={
            <Link as="button" onClick={onEvents}>
              To the events
            </Link>
          }
        >
          {sentence(finding)}
        </Notice>
      ))}
    </>
  );
}

function settledWords({ finished, takenBack }: Settled): string {
  const parts = [
    ...(finished.length > 0 ? [`${range(finished)} had been released; what was left to write is written.`] : []),
    ...(takenBack.length > 0 ? [`${range(takenBack)} had not; nothing of it is left in the workbook.`] : []),
  ];
  return ["The last release stopped half-way.", ...parts].join(" ");
}

function range(events: readonly string[]): string {
  const [first = ""] = events;
  const last = events.at(-1) ?? first;
  return first === last ? first : `${first} to ${last}`;
}
