import { formatCount } from "#messages";
import { across } from "./across.ts";
import { BarHead } from "./BarHead.tsx";
import { type Ledger, placeLedger } from "./ledger-layout.ts";
import { StateBox } from "./StateBox.tsx";
import { StatePatterns } from "./StatePatterns.tsx";

interface Props {
  id: string;
  title: string;
  ledger: Ledger;
  /** What each bar is; those of the stock with their time. */
  labels: Readonly<Record<keyof Ledger, string>>;
  /** Says that the stock bars are cut, where they are. */
  cutNote: string;
}

const pitch = 46;
const barTop = 20;
const barHeight = 18;

/**
 * Opening + in - out = closing, one bar each: the moves hang where the bar before them ends. Where the moves would
 * be too thin to see beside the stock, both stock bars are cut at their left and say so.
 */
export function Waterfall({ id, title, ledger, labels, cutNote }: Props) {
  const { bars, isCut, joints } = placeLedger(ledger);
  const ends = {
    opening: formatCount(ledger.opening),
    entered: `+ ${formatCount(ledger.entered)}`,
    left: `\u2212 ${formatCount(ledger.left)}`,
    closing: `= ${formatCount(ledger.closing)}`,
  };
  const height = bars.length * pitch;
  return (
    <svg className="chart" height={isCut ? height + 18 : height} role="img" aria-label={title}>
      <StatePatterns id={id} />
      {joints.map((joint, index) => (
        <line
          key={bars[index]?.part}
          className="joint"
          x1={across(joint)}
          x2={across(joint)}
          y1={index * pitch + barTop}
          y2={(index + 1) * pitch + barTop + barHeight}
        />
      ))}
      {bars.map(({ part, state, start, width }, index) => {
        const y = index * pitch + barTop;
        return (
          <g key={part}>
            <BarHead y={y - 6} label={labels[part]} end={ends[part]} />
            <StateBox id={id} state={state} start={start} width={width} y={y} height={barHeight} />
            {isCut && state === "stock" && (
              <path className="cut" d={`M14 ${y - 2}l-5 22M20 ${y - 2}l-5 22`} />
            )}
          </g>
        );
      })}
      {isCut && (
        <text className="soft" y={height + 10}>
          {cutNote}
        </text>
      )}
    </svg>
  );
}
