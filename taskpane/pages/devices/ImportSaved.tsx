import { Link } from "@fluentui/react-components";
import { showSheet, type SavedImport } from "../../../src/workbook";
import type { PlaceProps } from "../../app/App";
import { Notice } from "../../components/Notice";
import { Result } from "../../components/Result";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";
import { useAction } from "../../state/useAction";

interface Props extends PlaceProps {
  readonly saved: SavedImport;
  readonly onDismiss: () => void;
}

/** What an import wrote and what changed since the one before; takes the focus when it appears. */
export function ImportSaved({ saved, goTo, onDismiss }: Props) {
  const formats = useFormats();
  const show = useAction(showSheet);
  const { changes } = saved;
  const parts = [
    `${formats.count(changes.added.length)} new`,
    `${formats.count(changes.gone.length)} gone`,
    ...(changes.kept.length > 0 ? [`${formats.count(changes.kept.length)} not in the file kept`] : []),
    `${formats.count(changes.retyped.length)} with another type`,
    `${formats.count(changes.moved.length)} with another customer`,
  ];
  return (
    <Result of={saved}>
      <Notice
        intent={show.error ? "error" : "success"}
        onDismiss={onDismiss}
        actions={
          <>
            <Link as="button" onClick={() => void show.run("Devices")}>
              Open the sheet
            </Link>
            <Link as="button" onClick={() => goTo("bill")}>
              See what is due
            </Link>
          </>
        }
      >
        {show.error ??
          `Imported ${counted(saved.devices, "device", "devices", formats.count(saved.devices))}: ${parts.join(", ")}.`}
      </Notice>
    </Result>
  );
}
