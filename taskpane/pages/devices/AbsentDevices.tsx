import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ImportChanges, ImportReach } from "../../../src/sheets";
import { Notice } from "../../components/Notice";
import { useFormats } from "../../format/formats";
import { counted } from "../../format/words";

interface Props {
  /** The product that the export comes from. */
  readonly source: string;
  readonly changes: ImportChanges;
  readonly reach: ImportReach;
  readonly onReach: (reach: ImportReach) => void;
}

/**
 * Says how many of the source's devices the file lacks, and asks what becomes of them: a product's export may come in parts,
 * and one part must not silently take the place of another.
 */
export function AbsentDevices({ source, changes, reach, onReach }: Props) {
  const formats = useFormats();
  const { gone, kept, elsewhere, newerDay } = changes;
  const absent = gone.length + kept.length;
  const devices = (count: number) => counted(count, "device", "devices", formats.count(count));
  return (
    <>
      {newerDay !== null && (
        <Notice intent="warning">
          {`The Devices sheet already has ${source} as of ${formats.day(newerDay)}, which is later than this export. Import it only if the later one was wrong.`}
        </Notice>
      )}
      {absent > 0 && (
        <>
          <Notice intent="warning">
            {`${devices(absent)} of ${source} on the Devices sheet ${absent === 1 ? "is" : "are"} not in this file${
              elsewhere > 0 ? `, ${formats.count(elsewhere)} of them at customers that it does not name` : ""
            }. ${gone.length > 0 ? `${formats.count(gone.length)} will be taken off the sheet.` : "None will be taken off the sheet."}`}
          </Notice>
          <Field label="What becomes of devices that are not in this file?" size="small">
            <RadioGroup value={reach} onChange={(_event, { value }) => onReach(value as ImportReach)}>
              <Radio value="source" label="They are gone: this is the whole export" />
              {elsewhere > 0 && (
                <Radio value="customers" label="They are gone at this file's customers; those of others stay" />
              )}
              <Radio value="file" label="They stay: this is one part of the export, such as servers only" />
            </RadioGroup>
          </Field>
        </>
      )}
    </>
  );
}
