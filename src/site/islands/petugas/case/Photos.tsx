import { useEffect, useState } from "react";
import { openFile, sha256Hex } from "#domain/objection";
import { type ConsoleText, consoleText } from "#messages/petugas";
import type { Fault } from "../api/answer.ts";
import { loadAge } from "../shared/age.ts";
import { useConsole } from "../shared/context.ts";
import { FaultNote } from "../shared/FaultNote.tsx";
import { imageTypeOf } from "./image-type.ts";
import type { CaseContent } from "./open-case.ts";

interface Props {
  readonly id: string;
  readonly content: CaseContent;
}

/** Photos the body names; each is fetched and opened when asked for. */
export function Photos({ id, content }: Props) {
  const hashes = content.body?.photos ?? [];
  if (hashes.length === 0) return null;
  return (
    <div className="photos">
      <h3>{consoleText("content.photos")}</h3>
      <ol>
        {hashes.map((sha256, index) => (
          <li key={sha256}>
            <Photo id={id} sha256={sha256} number={index + 1} content={content} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface PhotoProps extends Props {
  readonly sha256: string;
  readonly number: number;
}

function Photo({ id, sha256, number, content }: PhotoProps) {
  const { client } = useConsole();
  const [address, setAddress] = useState<string | null>(null);
  const [isLoading, setLoading] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    if (address) return () => URL.revokeObjectURL(address);
  }, [address]);

  const arrival = content.files.find((file) => file.sha256 === sha256);
  if (!arrival?.isComplete) return <p>{consoleText("content.photoMissing", { number })}</p>;
  const show = async () => {
    if (isLoading) return;
    setLoading(true);
    setFault(null);
    const answer = await client.photo(id, sha256);
    const picture = answer.ok ? await readPicture(answer.value, sha256, content.identity) : null;
    setLoading(false);
    if (!answer.ok) setFault(answer.fault);
    else if (picture) setAddress(URL.createObjectURL(picture));
    else setBroken(true);
  };
  const label: ConsoleText = isLoading ? "content.photoLoading" : "content.photoShow";
  if (address) return <img src={address} alt={consoleText("content.photo", { number })} />;
  if (isBroken) return <p>{consoleText("content.photoBroken", { number })}</p>;
  return (
    <>
      <button type="button" onClick={show} aria-disabled={isLoading}>
        {consoleText(label, { number })}
      </button>
      {fault && <FaultNote fault={fault} onRetry={show} />}
    </>
  );
}

/** Returns the picture, or null where the bytes are not those announced, cannot be opened or are no picture. */
async function readPicture(
  sealed: Uint8Array<ArrayBuffer>,
  sha256: string,
  identity: string,
): Promise<Blob | null> {
  if ((await sha256Hex(sealed)) !== sha256) return null;
  const bytes = await openFile(await loadAge(), sealed, identity);
  const type = bytes && imageTypeOf(bytes);
  return bytes && type ? new Blob([Uint8Array.from(bytes)], { type }) : null;
}
