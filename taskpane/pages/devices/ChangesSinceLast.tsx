import { Caption1 } from "@fluentui/react-components";
import type { DeviceChange, ImportChanges } from "../../../src/sheets";
import { AssetList } from "../../components/AssetList";
import { Fold } from "../../components/Fold";
import { Section } from "../../components/Page";
import { useFormats } from "../../format/formats";

/** The lists among the changes. */
type ListKey = Exclude<keyof ImportChanges, "elsewhere" | "newerDay">;

const kinds: readonly { readonly key: ListKey; readonly title: string }[] = [
  { key: "added", title: "New" },
  { key: "gone", title: "Gone" },
  { key: "kept", title: "Not in this file, stays" },
  { key: "retyped", title: "With another type" },
  { key: "moved", title: "With another customer" },
  { key: "back", title: "Active again" },
  { key: "shared", title: "Known from another source, billed once" },
];

/** What an import changes against the last one of its source, each figure open to the devices behind it. */
export function ChangesSinceLast({ changes }: { readonly changes: ImportChanges }) {
  const formats = useFormats();
  const shown = kinds.filter(({ key }) => changes[key].length > 0);
  return (
    <Section title="Changes on the Devices sheet">
      {shown.length === 0 && <Caption1>None: these devices stand there already.</Caption1>}
      <div>
        {shown.map(({ key, title }) => (
          <Fold key={key} title={title} aside={formats.count(changes[key].length)}>
            <AssetList
              label={title}
              rows={changes[key]}
              describe={(one) => ({ name: one.name, detail: detailOf(one) })}
            />
          </Fold>
        ))}
      </div>
    </Section>
  );
}

function detailOf({ customer, from, to }: DeviceChange): string {
  if (from !== "" && to !== "") return `${from} → ${to}`;
  return [customer, to].filter((part) => part !== "").join(" · ");
}
