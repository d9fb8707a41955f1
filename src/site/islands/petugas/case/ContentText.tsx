import { objectionText } from "#messages/objection";
import { consoleText } from "#messages/petugas";
import type { ObjectionBody, OfficerCase } from "#schemas/browser";
import type { ConsoleConfig } from "../shared/config.ts";
import { useConsole } from "../shared/context.ts";
import { FactList } from "../shared/FactList.tsx";
import { areaName } from "../shared/places.ts";
import type { CaseContent } from "./open-case.ts";

interface Props {
  readonly one: OfficerCase;
  readonly content: CaseContent;
}

/** The opened body. It is shown as text, whatever is in it. */
export function ContentText({ one, content }: Props) {
  const { config } = useConsole();
  const { body } = content;
  if (content.isErased) return <p>{consoleText("content.erased")}</p>;
  if (body === null) return <Unread raw={content.raw} />;
  return (
    <>
      {differs(one, body) && <p className="fault">{consoleText("content.differs")}</p>}
      <blockquote className="story">{body.story}</blockquote>
      <FactList
        facts={[
          [consoleText("case.kind"), objectionText(`kind.${body.kind}`)],
          [consoleText("content.subject"), body.subject.name],
          [consoleText("content.subjectAddress"), body.subject.address],
          [consoleText("content.name"), body.name || consoleText("content.noName")],
          [consoleText("content.relation"), consoleText(`content.relation.${body.relation}`)],
          [consoleText("content.address"), body.address],
          [consoleText("content.kelurahan"), body.kelurahan],
          [consoleText("case.area"), areaName(config, body.area)],
          [consoleText("content.program"), body.program && programName(config, body.program)],
          [consoleText("content.desil"), body.desil !== null && String(body.desil)],
          [consoleText("content.contact"), body.contact?.value ?? consoleText("content.contactNone")],
        ]}
      />
    </>
  );
}

function Unread({ raw }: { readonly raw: string | null }) {
  if (raw === null) return <p className="fault">{consoleText("content.damaged")}</p>;
  return (
    <>
      <p className="fault">{consoleText("content.unknownShape")}</p>
      <pre className="raw">{raw}</pre>
    </>
  );
}

/** The routing outside of the seal is as the sender wrote it; inside may stand something else. */
function differs(one: OfficerCase, body: ObjectionBody): boolean {
  return one.kind !== body.kind || one.channel !== body.channel || one.area !== body.area;
}

function programName({ programs }: ConsoleConfig, id: string): string {
  return programs.find((program) => program.id === id)?.name ?? id;
}
